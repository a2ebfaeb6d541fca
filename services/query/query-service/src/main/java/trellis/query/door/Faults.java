package trellis.query.door;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.NotAcceptableStatusException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebInputException;
import trellis.query.door.Problem.FieldProblem;

/** What each known fault means to the client. What is not known here is our own. */
final class Faults {
    private Faults() {}

    static Problem problemOf(Throwable fault) {
        return switch (fault) {
            case ProblemException known -> known.problem();
            case WebExchangeBindException unbound -> unbound(unbound);
            case ServerWebInputException input -> input(input);
            case MethodNotAllowedException wrong ->
                Problem.of(METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", "This address does not take that method.")
                        .with(HttpHeaders.ALLOW, allowed(wrong));
            case NotAcceptableStatusException _ ->
                Problem.of(NOT_ACCEPTABLE, "NOT_ACCEPTABLE", "The answer is not offered in the form that you ask for.");
            // An id that is only a space names nothing; Spring takes it for a fault of the address.
            case ServerErrorException nothing when isOfPath(nothing.getMethodParameter()) -> Problem.notFound();
            case ResponseStatusException other -> other(other);
            case AuthenticationServiceException _ ->
                Problem.unavailable(
                        "ISSUER_UNAVAILABLE", "The sign-in service gives no answer. Try again in a moment.");
            case TransientDataAccessException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    TransactionSystemException _ ->
                Problem.unavailable("VIEWS_UNAVAILABLE", "The records cannot be reached. Try again in a moment.");
            default -> Problem.of(INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong on our side.");
        };
    }

    private static Problem input(ServerWebInputException input) {
        var parameter = input.getMethodParameter();
        var name = parameter == null ? null : parameter.getParameterName();
        return Problem.badField(name, "FIELD_INVALID", "This is missing or cannot be read.");
    }

    /** Parameters that are bound together, each at fault by its own name. */
    private static Problem unbound(WebExchangeBindException unbound) {
        var faults = unbound.getFieldErrors().stream()
                .map(fault -> new FieldProblem(fault.getField(), "FIELD_INVALID", "This is missing or cannot be read."))
                .toList();
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "FIELD_INVALID",
                "A query parameter cannot be used as it is.",
                faults,
                HttpHeaders.EMPTY);
    }

    private static boolean isOfPath(@Nullable MethodParameter parameter) {
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class);
    }

    private static Problem other(ResponseStatusException other) {
        var status = HttpStatus.resolve(other.getStatusCode().value());
        if (status == NOT_FOUND) {
            return Problem.notFound();
        }
        return status == null || status.is5xxServerError()
                ? Problem.of(INTERNAL_SERVER_ERROR, "INTERNAL", "Something went wrong on our side.")
                : new Problem(status, status.name(), "The request cannot be answered.", List.of(), HttpHeaders.EMPTY);
    }

    private static String allowed(MethodNotAllowedException wrong) {
        return wrong.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
