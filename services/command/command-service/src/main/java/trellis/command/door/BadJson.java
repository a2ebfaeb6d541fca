package trellis.command.door;

import java.time.temporal.Temporal;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in plain words, and with the field, what is wrong with a JSON body; never repeats what it held. */
final class BadJson {
    private BadJson() {}

    static Problem problemOf(JacksonException fault) {
        var field = fieldOf(fault);
        return switch (fault) {
            case StreamReadException _ -> malformed();
            case UnrecognizedPropertyException _ ->
                field(field, "UNKNOWN_FIELD", "This field is not known at this address.");
            case InvalidFormatException bad
            when isKind(bad, Enum.class) ->
                field(field, "UNKNOWN_VALUE", "This is not one of the values that the API contract lists.");
            case InvalidFormatException bad
            when isKind(bad, Temporal.class) ->
                field(field, "IMPOSSIBLE_DATE", "Give a date that exists, as year-month-day, such as 2026-11-22.");
            case InvalidFormatException bad
            when isKind(bad, UUID.class) -> field(field, "BAD_ID", "This is not an id.");
            case MismatchedInputException bad when field.isEmpty() && bad.getCurrentToken() == null -> missing();
            default -> field(field, "WRONG_TYPE", "This is not of the type that the API contract names.");
        };
    }

    static Problem malformed() {
        return Problem.of(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", "The body is not well-formed JSON in UTF-8.");
    }

    static Problem missing() {
        return Problem.of(HttpStatus.BAD_REQUEST, "BODY_MISSING", "This address needs a JSON object as the body.");
    }

    private static Problem field(String field, String code, String detail) {
        return Problem.ofField(HttpStatus.BAD_REQUEST, code, field.isEmpty() ? null : field, detail);
    }

    private static boolean isKind(InvalidFormatException bad, Class<?> kind) {
        var target = bad.getTargetType();
        return target != null && kind.isAssignableFrom(target);
    }

    private static String fieldOf(JacksonException fault) {
        var path = fault.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
