package trellis.web.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change was not made.
 *
 * @param code the stable code of the rule
 * @param errors the fields that the service could not read
 */
public record Refused(int status, String code, @Nullable String detail, List<FieldProblem> errors) implements Outcome {
    public Refused {
        errors = List.copyOf(errors);
    }

    /** One field of the request and what is wrong with it. */
    public record FieldProblem(
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {}
}
