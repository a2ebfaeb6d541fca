package trellis.query.door;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answers of an operation that are not the one asked for, each with its codes. */
final class OtherAnswers {
    static final String EVERYBODY = "Read by everybody whom the organisation knows.";
    static final String OPERATORS = "Read by operators; for anybody else there is nothing here.";
    static final String CODES = "x-codes";
    private static final String PROBLEM = RecordShapes.SCHEMAS + "Problem";

    private OtherAnswers() {}

    static void add(Operation operation) {
        var answers = new TreeMap<String, List<String>>();
        answers.put("400", badRequest(operation));
        answers.put("401", List.of("NOT_SIGNED_IN"));
        answers.put("403", forbidden(operation));
        if (has(operation, "path", null) || has(operation, "query", "worker") || has(operation, "query", "edition")) {
            answers.put("404", List.of("NOT_FOUND"));
        }
        answers.put("406", List.of("NOT_ACCEPTABLE"));
        answers.put("503", List.of("ISSUER_UNAVAILABLE", "PARKED", "PROJECTION_BEHIND", "VIEWS_UNAVAILABLE"));
        answers.forEach((status, codes) -> operation.getResponses().addApiResponse(status, answer(status, codes)));
    }

    private static List<String> badRequest(Operation operation) {
        var codes = new ArrayList<>(List.of("ADDRESS_INVALID", "FIELD_INVALID", "FIELD_REPEATED", "FIELD_UNKNOWN"));
        if (has(operation, "query", "cursor")) {
            codes.add("CURSOR_INVALID");
        }
        if (parameters(operation)
                .anyMatch(each -> "date".equals(each.getSchema().getFormat()))) {
            codes.add("DATE_OUT_OF_RANGE");
        }
        if (has(operation, "query", "limit")) {
            codes.add("LIMIT_OUT_OF_RANGE");
        }
        return codes.stream().sorted().toList();
    }

    private static List<String> forbidden(Operation operation) {
        var codes = new ArrayList<>(List.of("ANOTHER_ORGANISATION", "NOT_KNOWN_HERE", "NO_ORGANISATION"));
        if (!List.of(EVERYBODY, OPERATORS).contains(operation.getDescription())) {
            codes.add("ROLE_NOT_HELD");
        }
        return codes;
    }

    private static boolean has(Operation operation, String in, @Nullable String name) {
        return parameters(operation)
                .anyMatch(each -> in.equals(each.getIn()) && (name == null || name.equals(each.getName())));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static ApiResponse answer(String status, List<String> codes) {
        var answer = new ApiResponse()
                .description(String.join(", ", codes))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        answer.addExtension(CODES, codes);
        if (status.equals("503")) {
            answer.addHeaderObject(
                    "Retry-After",
                    new Header()
                            .description("In how many seconds to try again.")
                            .schema(new StringSchema()));
        }
        return answer;
    }
}
