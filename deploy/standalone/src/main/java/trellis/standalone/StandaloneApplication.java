package trellis.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Everything in one process group. */
@SpringBootApplication
public class StandaloneApplication {
    /** Starts the service from its own jar. */
    public static void main(String[] arguments) {
        SpringApplication.run(StandaloneApplication.class, arguments);
    }
}
