package trellis.command.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not answered as asked (RFC 9457).
 *
 * @param code stable; clients decide by it
 * @param detail plain English for the person who reads it; never a value that the request brought along
 * @param headers that belong to the answer, such as Retry-After
 */
public record Problem(HttpStatus status, String code, String detail, List<FieldProblem> errors, HttpHeaders headers) {
    public Problem {
        errors = List.copyOf(errors);
    }

    /** @param field in the API's spelling, such as {@code post.team} or {@code outcomes[2].rating} */
    public record FieldProblem(String field, String code, String message) {}

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), HttpHeaders.EMPTY);
    }

    /** A fault of one field of the request. */
    public static Problem ofField(HttpStatus status, String code, @Nullable String field, String detail) {
        return field == null
                ? of(status, code, detail)
                : new Problem(status, code, detail, List.of(new FieldProblem(field, code, detail)), HttpHeaders.EMPTY);
    }

    public static Problem badField(String field, String code, String detail) {
        return ofField(HttpStatus.BAD_REQUEST, code, field, detail);
    }

    /** The same answer for what does not exist and for what is another organisation's. */
    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "NOT_FOUND", "There is nothing here that you can see.");
    }

    public static Problem forbidden(String code, String detail) {
        return of(HttpStatus.FORBIDDEN, code, detail);
    }

    public static Problem unavailable(String code, String detail) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, code, detail).with(HttpHeaders.RETRY_AFTER, "2");
    }

    public Problem with(String header, String value) {
        var more = new HttpHeaders();
        more.putAll(headers);
        more.set(header, value);
        return new Problem(status, code, detail, errors, more);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
