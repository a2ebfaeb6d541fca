package trellis.standalone.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One service as this process starts it.
 *
 * @param name of its configuration file
 * @param uses the optional libraries on the shared class path that this service was built with
 */
record Service(
        String name,
        Class<?> application,
        WebApplicationType type,
        List<Library> uses,
        Map<String, String> properties,
        List<Object> given) {
    /** Blocks until it listens. */
    ConfigurableApplicationContext start() {
        var application = new SpringApplicationBuilder(this.application)
                .web(type)
                .registerShutdownHook(false)
                .initializers(context -> given.forEach(bean -> context.getBeanFactory()
                        .registerSingleton(bean.getClass().getSimpleName(), bean)));
        return application.run(arguments());
    }

    private String[] arguments() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("spring.config.name", name);
        all.put("spring.application.name", name);
        all.put("server.address", "127.0.0.1");
        all.put("spring.main.banner-mode", "off");
        all.put(LibrariesOfTheService.PROPERTY, Library.names(uses));
        all.putAll(properties);
        return all.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }
}
