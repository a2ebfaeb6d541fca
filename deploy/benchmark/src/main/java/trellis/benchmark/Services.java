package trellis.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services as they run, told where the laboratory's PostgreSQL and Kafka are. */
final class Services {
    private static final String NOBODY = "http://127.0.0.1:9";

    private final Laboratory laboratory;
    private final Path folder;

    /** @param folder for keys */
    Services(Laboratory laboratory, Path folder) {
        this.laboratory = laboratory;
        this.folder = folder;
    }

    /** @param more settings, which win over ours */
    ConfigurableApplicationContext command(
            String database, Map<String, String> more, SpringApplicationBuilder application) throws IOException {
        var settings = settings("command", database, Stream.of("owner", "app-rw", "app-ro", "relay"));
        settings.put("trellis.command.master-key-file", Files.createTempDirectory(folder, "key") + "/master-key");
        settings.putAll(more);
        return run("command-service", application, settings);
    }

    /** With nobody to ask for what the topic does not bring. */
    ConfigurableApplicationContext query(
            String database, Map<String, String> more, SpringApplicationBuilder application) {
        var settings = settings("query", database, Stream.of("owner", "app-rw", "app-ro", "intake"));
        settings.put("trellis.query.command-service", NOBODY);
        settings.put("trellis.query.log-feed.token-uri", NOBODY);
        settings.putAll(more);
        return run("query-service", application, settings);
    }

    private Map<String, String> settings(String service, String database, Stream<String> roles) {
        var ours = "trellis." + service + ".";
        var settings = new TreeMap<>(Map.of(
                "server.port",
                "0",
                "logging.level.root",
                "WARN",
                ours + "database.url",
                laboratory.url(database),
                ours + "kafka.bootstrap-servers",
                laboratory.kafka(),
                ours + "issuer-keys",
                NOBODY));
        roles.forEach(role -> settings.put(ours + "database." + role + "-password", Laboratory.PASSWORD));
        return settings;
    }

    private static ConfigurableApplicationContext run(
            String name, SpringApplicationBuilder application, Map<String, String> settings) {
        return application
                .properties("spring.config.name=" + name)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }
}
