package trellis.command.door;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import tools.jackson.core.JacksonException;
import trellis.command.door.Problem.FieldProblem;
import trellis.command.store.StoreUnavailable;
import trellis.command.vault.KeyDestroyed;

/** What each known fault means to the client. What is not known here is our own. */
final class Faults {
    private Faults() {}

    static Problem problemOf(Throwable fault) {
        return switch (fault) {
            case ProblemException known -> known.problem();
            case WebExchangeBindException invalid -> invalid(invalid);
            case DataBufferLimitException _ -> tooLarge();
            case ServerWebInputException input -> input(input);
            case MethodNotAllowedException wrong ->
                Problem.of(METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "This address does not take that method.")
                        .with(HttpHeaders.ALLOW, allowed(wrong));
            case UnsupportedMediaTypeStatusException _ ->
                Problem.of(
                        UNSUPPORTED_MEDIA_TYPE,
                        "UNSUPPORTED_MEDIA_TYPE",
                        "Send the body as one of the media types in the API contract.");
            case NotAcceptableStatusException _ ->
                Problem.of(NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "The answer is not offered in the form that you ask for.");
            // An id that is only a space names nothing; Spring takes it for a fault of the address.
            case ServerErrorException nothing when isOfPath(nothing.getMethodParameter()) -> Problem.notFound();
            case ResponseStatusException other -> other(other);
            case AuthenticationServiceException _ ->
                Problem.unavailable(
                        "ISSUER_UNAVAILABLE", "The sign-in service gives no answer. Try again in a moment.");
            case KeyDestroyed _ ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "PERSON_ERASED",
                        "This person's records were erased, so nothing more can be written about them.");
            case StoreUnavailable _ ->
                Problem.unavailable(
                        "STORE_UNAVAILABLE",
                        "It is not known whether this was saved. Send it again with the same Idempotency-Key.");
            case TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ ->
                Problem.unavailable("STORE_UNAVAILABLE", "The records cannot be reached. Try again in a moment.");
            default -> Problem.of(INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong on our side.");
        };
    }

    static Problem tooLarge() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "The body is larger than this address takes.");
    }

    private static Problem invalid(WebExchangeBindException invalid) {
        var errors = invalid.getFieldErrors().stream()
                .map(error -> fieldProblem(error.getField(), String.valueOf(error.getCode())))
                .distinct()
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
        var detail = errors.size() == 1 ? "One field needs attention." : errors.size() + " fields need attention.";
        return new Problem(BAD_REQUEST, "INVALID", detail, errors, HttpHeaders.EMPTY);
    }

    /** @param constraint the name of the one that does not hold */
    private static FieldProblem fieldProblem(String field, String constraint) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldProblem(field, "FIELD_REQUIRED", "This is needed.");
            case "Size" ->
                new FieldProblem(field, "FIELD_INVALID", "This is longer, or more, than the API contract allows.");
            case "Min", "Max", "DecimalMin", "DecimalMax" ->
                new FieldProblem(field, "FIELD_INVALID", "This number is outside the range in the API contract.");
            case "Email" -> new FieldProblem(field, "FIELD_INVALID", "This is not an e-mail address.");
            default -> new FieldProblem(field, "FIELD_INVALID", "This has not the form that the API contract names.");
        };
    }

    private static Problem input(ServerWebInputException input) {
        var json = causeOf(input, JacksonException.class);
        if (json != null) {
            return BadJson.problemOf(json);
        }
        if (causeOf(input, DataBufferLimitException.class) != null) {
            return tooLarge();
        }
        var parameter = input.getMethodParameter();
        if (parameter != null && parameter.hasParameterAnnotation(RequestBody.class)) {
            return BadJson.missing();
        }
        var name = parameter == null ? null : parameter.getParameterName();
        return Problem.ofField(BAD_REQUEST, "FIELD_INVALID", name, "This is missing or cannot be read.");
    }

    private static boolean isOfPath(@Nullable MethodParameter parameter) {
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static Problem other(ResponseStatusException other) {
        var status = HttpStatus.resolve(other.getStatusCode().value());
        if (status == HttpStatus.NOT_FOUND) {
            return Problem.notFound();
        }
        return status == null || status.is5xxServerError()
                ? Problem.of(INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong on our side.")
                : new Problem(status, status.name(), "The request cannot be answered.", List.of(), HttpHeaders.EMPTY);
    }

    private static String allowed(MethodNotAllowedException wrong) {
        return String.join(
                ", ",
                wrong.getSupportedMethods().stream()
                        .map(method -> method.name().toUpperCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable fault, Class<T> kind) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
