package trellis.command.door;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes the whole body in, within its limit and only as text that can be stored, before anyone reads it. */
@Component
@Order(10)
class BodyGate implements WebFilter {
    static final String ATTRIBUTE = Body.class.getName();
    static final int MOST_JSON = 256 * 1024;
    static final int MOST_FILE = 10 * 1024 * 1024;
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

    private final CanonicalJson canonical;

    BodyGate(JsonMapper json) {
        this.canonical = new CanonicalJson(json);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!WITH_BODY.contains(exchange.getRequest().getMethod())) {
            return chain.filter(exchange);
        }
        var isJson = isJson(exchange.getRequest().getHeaders().getContentType());
        return DataBufferUtils.join(exchange.getRequest().getBody(), isJson ? MOST_JSON : MOST_FILE)
                .map(BodyGate::bytesOf)
                .defaultIfEmpty(new byte[0])
                .map(bytes -> new Body(bytes, isJson ? canonical.digestOf(bytes) : Sha256.of(bytes)))
                .flatMap(body -> chain.filter(with(exchange, body)));
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable MediaType type) {
        return type == null
                || type.isCompatibleWith(MediaType.APPLICATION_JSON)
                || type.getSubtype().endsWith("+json");
    }

    private static byte[] bytesOf(DataBuffer buffer) {
        try {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private static ServerWebExchange with(ServerWebExchange exchange, Body body) {
        exchange.getAttributes().put(ATTRIBUTE, body);
        var request = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return body.bytes().length == 0
                        ? Flux.empty()
                        : Flux.defer(() -> Flux.just(BUFFERS.wrap(body.bytes())));
            }
        };
        return exchange.mutate().request(request).build();
    }
}
