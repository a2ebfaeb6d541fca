package trellis.command.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The last word on every request that did not end as asked: always a problem document, 500 only for our own fault. */
@Component
@Order(-10)
class ProblemResponses implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    private final ProblemWriter writer;

    ProblemResponses(JsonMapper json) {
        this.writer = new ProblemWriter(json);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable fault) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(fault);
        }
        var problem = Faults.problemOf(fault);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("fault of the service, trace {}", ProblemWriter.traceOf(exchange), fault);
        }
        return writer.write(exchange, problem);
    }
}
