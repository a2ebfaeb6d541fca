package trellis.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import trellis.query.operator.Trellis;

/** The query service. */
@SpringBootApplication
public class QueryServiceApplication {
    private static final Pattern PROPERTY = Pattern.compile("--[^=]*\\.[^=]*=.*");

    /** Starts the service from its own jar; with a word for the operator's line, does that and ends. */
    public static void main(String[] arguments) {
        var service = new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service");
        // Arguments such as --name.of.a.property=value are for the service, all others are words.
        var words = Stream.of(arguments)
                .filter(PROPERTY.asMatchPredicate().negate())
                .toArray(String[]::new);
        if (words.length == 0) {
            service.run(arguments);
        } else {
            // As arguments, which go before what the service's own file says: no doors, no intake.
            var properties = Stream.concat(
                            Stream.of(arguments).filter(PROPERTY.asMatchPredicate()),
                            Stream.of(
                                    "--spring.main.web-application-type=none",
                                    "--spring.main.lazy-initialization=true",
                                    "--trellis.query.intake.enabled=false"))
                    .toArray(String[]::new);
            System.exit(operate(service, properties, words));
        }
    }

    private static int operate(SpringApplicationBuilder service, String[] properties, String[] words) {
        var context = service.properties("spring.main.log-startup-info=false", "logging.level.root=error")
                .run(properties);
        var code = context.getBean(Trellis.class).run(new PrintWriter(System.out, true, UTF_8), words);
        return SpringApplication.exit(context, () -> code);
    }
}
