package trellis.command;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The command service. */
@SpringBootApplication
public class CommandServiceApplication {
    /** Starts the service from its own jar. */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .run(arguments);
    }
}
