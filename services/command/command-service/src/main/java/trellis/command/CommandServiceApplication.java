package trellis.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The command service. */
@SpringBootApplication
public class CommandServiceApplication {
    /** Starts the service from its own jar. */
    public static void main(String[] arguments) {
        SpringApplication.run(CommandServiceApplication.class, arguments);
    }
}
