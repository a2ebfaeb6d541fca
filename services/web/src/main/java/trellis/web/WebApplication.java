package trellis.web;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The web pages; configured by {@code web.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebApplication {
    /** Starts the service from its own jar. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(WebApplication.class)
                .properties("spring.config.name=web")
                .run(arguments);
    }
}
