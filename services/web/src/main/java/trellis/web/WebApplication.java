package trellis.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The web pages. */
@SpringBootApplication
public class WebApplication {
    /** Starts the service from its own jar. */
    public static void main(String[] arguments) {
        SpringApplication.run(WebApplication.class, arguments);
    }
}
