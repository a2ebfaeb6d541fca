package trellis.query;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import trellis.query.intake.Operator;

/** The query service. */
@SpringBootApplication
public class QueryServiceApplication {
    /** Starts the service from its own jar; with a word for the operator, does that and ends. */
    public static void main(String[] arguments) {
        var service = new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service");
        if (arguments.length > 0 && Operator.COMMANDS.contains(arguments[0])) {
            System.exit(operate(service, List.of(arguments)));
        }
        service.run(arguments);
    }

    private static int operate(SpringApplicationBuilder service, List<String> arguments) {
        var options = arguments.stream().filter(word -> word.startsWith("--")).toArray(String[]::new);
        var words = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        var context = service.web(WebApplicationType.NONE)
                .properties("spring.main.web-application-type=none", "trellis.query.intake.enabled=false")
                .run(options);
        var code = context.getBean(Operator.class).run(words);
        return SpringApplication.exit(context, () -> code);
    }
}
