package trellis.query.door;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contract says of every operation alike: bearer token, who reads, how fresh, and every other answer. */
@Configuration(proxyBeanMethods = false)
class Contract {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    RecordShapes recordShapes() {
        return new RecordShapes();
    }

    @Bean
    OpenApiCustomizer whole() {
        return contract -> {
            contract.setInfo(new Info()
                    .title("Trellis query service")
                    .version("v1")
                    .description("What a trust's records say, and up to which moment each answer includes everything."
                            + " Nothing is changed here. People are ids: their names are asked of the command"
                            + " service, which records who looked."));
            contract.setServers(List.of(new Server().url("/")));
            shared(contract);
            contract.getTags().sort(Comparator.comparing(Tag::getName));
            // Last of all: two handlers of one address are one operation by now.
            contract.getPaths().values().forEach(path -> path.readOperations().forEach(OtherAnswers::add));
            contract.setSecurity(List.of(new SecurityRequirement().addList("token")));
        };
    }

    private static void shared(OpenAPI contract) {
        var components = contract.getComponents() == null ? new Components() : contract.getComponents();
        contract.setComponents(components);
        var models = ModelConverters.getInstance(true);
        models.readAll(ProblemDocument.class).forEach(components::addSchemas);
        components.addSecuritySchemes(
                "token",
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT"));
    }

    /** Asked once for each handler; two that answer the same address in two media types share one operation. */
    @Bean
    OperationCustomizer eachOperation() {
        return (operation, handler) -> {
            var reads = Objects.requireNonNull(handler.getMethodAnnotation(Reads.class), "checked at start");
            operation.setDescription(readers(reads));
            if (!names(operation).contains(After.PARAMETER)) {
                operation.addParametersItem(new QueryParameter()
                        .name(After.PARAMETER)
                        .description("What the answer must include: organisation:position, as the command service"
                                + " gave it. Waits for it for at most two seconds.")
                        .schema(new StringSchema().pattern(After.FORM.pattern())));
            }
            return operation;
        };
    }

    private static String readers(Reads reads) {
        if (reads.ofTheTrustAsked()) {
            return OtherAnswers.OPERATORS;
        }
        return reads.everybody()
                ? OtherAnswers.EVERYBODY
                : Stream.concat(
                                Arrays.stream(reads.by()).map(Enum::name).sorted(),
                                Arrays.stream(reads.trusted()).map(Enum::name).sorted())
                        .collect(Collectors.joining(", ", "Read by ", "."));
    }

    private static List<String> names(Operation operation) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .map(parameter -> parameter.getName())
                        .toList();
    }
}
