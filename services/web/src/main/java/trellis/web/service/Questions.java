package trellis.web.service;

import static trellis.web.service.Reading.required;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;

/** Reads from one service. A read waits for {@code after}, so that it shows what the visitor just saved. */
public final class Questions {
    private final ServiceClient client;

    public Questions(URI service) {
        this.client = new ServiceClient(service);
    }

    /** @throws ResponseStatusException 404, 403 or 503, which becomes a plain page */
    public <T> T get(Visit visit, Ask ask, Class<T> type) {
        return Reading.read(
                client.get(visit, waiting(visit, ask)).accept(MediaType.APPLICATION_JSON),
                response -> required(response.bodyTo(type)));
    }

    /** @throws ResponseStatusException 404, 403 or 503, which becomes a plain page */
    public <T> List<T> list(Visit visit, Ask ask, Class<T> type) {
        var list = ParameterizedTypeReference.<List<T>>forType(
                ResolvableType.forClassWithGenerics(List.class, type).getType());
        return Reading.read(
                client.get(visit, waiting(visit, ask)).accept(MediaType.APPLICATION_JSON),
                response -> required(response.bodyTo(list)));
    }

    /** Empty when it does not exist or the visitor may not see it. */
    public <T> Optional<T> find(Visit visit, Ask ask, Class<T> type) {
        try {
            return Optional.of(get(visit, ask, type));
        } catch (ResponseStatusException missing) {
            return switch (missing.getStatusCode().value()) {
                case 403, 404 -> Optional.empty();
                default -> throw missing;
            };
        }
    }

    /** A file in this form, byte for byte as the service gives it. */
    public byte[] file(Visit visit, Ask ask, MediaType form) {
        return Reading.read(
                client.get(visit, waiting(visit, ask)).accept(form),
                response -> required(response.bodyTo(byte[].class)));
    }

    /** With the version that a later change must name. */
    public <T> Versioned<T> versioned(Visit visit, Ask ask, Class<T> type) {
        return Reading.read(
                client.get(visit, waiting(visit, ask)).accept(MediaType.APPLICATION_JSON),
                response -> new Versioned<>(
                        required(response.bodyTo(type)),
                        etag(response.getHeaders().getETag())));
    }

    private static String etag(@Nullable String etag) {
        return etag == null ? "" : etag;
    }

    private static Ask waiting(Visit visit, Ask ask) {
        return ask.with("after", visit.after());
    }

    /** @param etag empty when the service gave none */
    public record Versioned<T>(T value, String etag) {}
}
