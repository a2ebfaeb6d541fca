package trellis.web.service;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks the command service for changes. */
public final class Requests {
    private static final String POSITION = "Trellis-Position";

    private final ServiceClient client;

    public Requests(URI service) {
        this.client = new ServiceClient(service);
    }

    /**
     * @param key from the form as it was shown, so that sending it twice changes nothing twice
     * @throws ResponseStatusException 403, 404 or 503, which becomes a plain page
     */
    public Outcome send(Visit visit, String key, Ask ask, Object body) {
        return send(visit, key, ask, body, null);
    }

    /** @param version the ETag of what the form showed: another's change in between is refused, not overwritten */
    public Outcome send(Visit visit, String key, Ask ask, Object body, @Nullable String version) {
        var request = client.post(visit, ask)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        if (version != null && !version.isBlank()) {
            request.header("If-Match", version);
        }
        return Reading.exchange(request.body(body), Requests::outcome);
    }

    /** Sends a file as it is. */
    public Outcome upload(Visit visit, String key, Ask ask, byte[] file, MediaType type) {
        return Reading.exchange(
                client.post(visit, ask)
                        .header("Idempotency-Key", key)
                        .contentType(type)
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                        .body(file),
                Requests::outcome);
    }

    public Outcome replace(Visit visit, Ask ask, Object body) {
        return Reading.exchange(
                client.put(visit, ask)
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                        .body(body),
                Requests::outcome);
    }

    /** A question that carries a body, such as which names or texts to open. */
    public <T> T ask(Visit visit, Ask ask, Object body, Class<T> type) {
        return Reading.read(
                client.post(visit, ask)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .body(body),
                response -> Reading.required(response.bodyTo(type)));
    }

    private static Outcome outcome(ConvertibleClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Saved(json(response), position(response));
        }
        return switch (status.value()) {
            case 401 -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case 502, 504 -> throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            default -> {
                if (status.is5xxServerError() && status.value() != 503) {
                    throw new ResponseStatusException(
                            HttpStatus.INTERNAL_SERVER_ERROR, "A service answered " + status.value());
                }
                yield refused(status.value(), json(response));
            }
        };
    }

    private static Refused refused(int status, JsonNode problem) {
        return new Refused(
                status,
                problem.path("code").asString(""),
                problem.path("detail").asString(null),
                problem.path("errors").valueStream().map(Requests::field).toList());
    }

    private static Refused.FieldProblem field(JsonNode error) {
        return new Refused.FieldProblem(
                error.path("field").asString(null),
                error.path("code").asString(null),
                error.path("message").asString(error.path("detail").asString(null)));
    }

    private static JsonNode json(ConvertibleClientHttpResponse response) {
        var body = response.bodyTo(JsonNode.class);
        return body == null ? JsonNodeFactory.instance.objectNode() : body;
    }

    private static String position(ConvertibleClientHttpResponse response) {
        var position = response.getHeaders().getFirst(POSITION);
        return position == null ? "" : position;
    }
}
