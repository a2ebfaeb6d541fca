package trellis.web.service;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Turns a service's answer into a value, or into the status of a page that explains in plain words. */
final class Reading {
    private Reading() {}

    /** 404, 403 or 503 as a status exception. */
    static <T> T read(RequestHeadersSpec<?> request, Body<T> body) {
        return exchange(request, response -> {
            var status = response.getStatusCode();
            var fault = status.value() == 403 ? forbidden(response) : fault(status);
            if (fault != null) {
                throw fault;
            }
            return body.of(response);
        });
    }

    /** 503 when nobody answers. */
    static <T> T exchange(RequestHeadersSpec<?> request, Body<T> body) {
        try {
            return request.exchangeForRequiredValue((sent, response) -> body.of(response));
        } catch (ResourceAccessException away) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "A service does not answer", away);
        }
    }

    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new IllegalStateException("a service answered with no body");
        }
        return body;
    }

    /** The reason is the code of the refusal: some of them have a page of their own. */
    private static ResponseStatusException forbidden(ConvertibleClientHttpResponse response) {
        var problem = response.bodyTo(JsonNode.class);
        return new ResponseStatusException(
                HttpStatus.FORBIDDEN,
                problem == null ? "" : problem.path("code").asString(""));
    }

    private static @Nullable ResponseStatusException fault(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> new ResponseStatusException(HttpStatus.FORBIDDEN);
            case 400, 404, 410, 422 -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            case 429, 502, 503, 504 -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            default ->
                status.isError()
                        ? new ResponseStatusException(
                                HttpStatus.INTERNAL_SERVER_ERROR, "A service answered " + status.value())
                        : null;
        };
    }

    /** What to take from an answer. */
    interface Body<T> {
        T of(ConvertibleClientHttpResponse response) throws IOException;
    }
}
