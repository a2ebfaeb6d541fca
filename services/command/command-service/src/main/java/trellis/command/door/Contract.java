package trellis.command.door;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the contract says of every operation alike: bearer token, keys, versions, positions and problems. */
@Configuration(proxyBeanMethods = false)
class Contract {
    private static final Set<String> READS_BY_POST = Set.of("names", "texts");
    /** What is changed from what was read: docs/decisions/0077. */
    private static final Set<String> VERSIONED =
            Set.of("startPost", "changePost", "endPost", "moveStage", "recordEducation");

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Bean
    OpenApiCustomizer everyOperation() {
        return contract -> {
            contract.setInfo(new Info()
                    .title("Trellis command service")
                    .version("v1")
                    .description("Changes to a trust's records. Every change is judged by the rules of the framework; a"
                            + " refusal is a problem document with a stable code."));
            contract.setServers(List.of(new Server().url("/")));
            var components = contract.getComponents() == null ? new Components() : contract.getComponents();
            contract.setComponents(components);
            ModelConverters.getInstance(true).read(ProblemDocument.class).forEach(components::addSchemas);
            ModelConverters.getInstance(true).read(Problem.FieldProblem.class).forEach(components::addSchemas);
            components.addSecuritySchemes(
                    "token",
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT"));
            contract.setSecurity(List.of(new SecurityRequirement().addList("token")));
            contract.getPaths()
                    .values()
                    .forEach(path -> path.readOperationsMap().forEach(Contract::complete));
        };
    }

    private static void complete(HttpMethod method, Operation operation) {
        var changes = method == HttpMethod.POST && !READS_BY_POST.contains(operation.getOperationId());
        if (changes) {
            operation.addParametersItem(new HeaderParameter()
                    .name("Idempotency-Key")
                    .required(true)
                    .description(
                            "Of the client's own making. The same key and body: the same answer; another body: 422.")
                    .schema(new StringSchema().minLength(1).maxLength(128)));
        }
        if (VERSIONED.contains(operation.getOperationId())) {
            operation.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .required(true)
                    .description("The worker's ETag. Missing: 428; no longer the newest: 412.")
                    .schema(new StringSchema()));
        }
        operation.getResponses().forEach((status, answer) -> {
            if (changes && status.startsWith("2")) {
                answer.addHeaderObject(
                        Acceptance.POSITION,
                        new Header()
                                .description("Tenant and position up to where a read must have come to show this.")
                                .schema(new StringSchema()));
            }
        });
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Not answered as asked (RFC 9457); decide by its code.")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }
}
