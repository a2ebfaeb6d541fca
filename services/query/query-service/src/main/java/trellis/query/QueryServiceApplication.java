package trellis.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The query service. */
@SpringBootApplication
public class QueryServiceApplication {
    /** Starts the service from its own jar. */
    public static void main(String[] arguments) {
        SpringApplication.run(QueryServiceApplication.class, arguments);
    }
}
