package trellis.command.door;

import java.util.regex.Pattern;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer. */
final class ProblemWriter {
    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        return Mono.defer(() -> {
            var response = exchange.getResponse();
            if (!response.setStatusCode(HttpStatusCode.valueOf(problem.status().value()))) {
                return Mono.empty();
            }
            response.getHeaders().putAll(problem.headers());
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getHeaders().setCacheControl("no-store");
            var body = json.writeValueAsBytes(ProblemDocument.of(problem, traceOf(exchange)));
            return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
        });
    }

    /** The caller's trace where it sent one, else the id of this request in the service's own log. */
    static String traceOf(ServerWebExchange exchange) {
        var sent = exchange.getRequest().getHeaders().getFirst("traceparent");
        var trace = TRACE_PARENT.matcher(sent == null ? "" : sent);
        return trace.matches() ? trace.group(1) : exchange.getRequest().getId();
    }
}
