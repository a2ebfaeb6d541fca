package trellis.command.door;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import trellis.language.DomainEvent;
import trellis.language.TenantId;

/**
 * What was accepted.
 *
 * @param position up to where the tenant's log must be seen so that this is seen
 * @param events what it caused, or what its first try caused; none when all was so already
 */
public record Acceptance(TenantId tenant, long position, List<DomainEvent> events) {
    public static final String POSITION = "Trellis-Position";

    public <E extends DomainEvent> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public <E extends DomainEvent> Optional<E> first(Class<E> kind) {
        return all(kind).stream().findFirst();
    }

    /** @return the id that the first such fact gave to what it founded; null when all was so already */
    public <E extends DomainEvent> @Nullable UUID idOf(Class<E> kind, Function<E, UUID> id) {
        for (var event : all(kind)) {
            return id.apply(event);
        }
        return null;
    }

    /** The tenant as answers spell it. */
    public String log() {
        return tenant.value();
    }

    public <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().header(POSITION, header()).body(body);
    }

    /** 200 without a location when it was there already, so that nothing is said to be new that is not. */
    public <T> ResponseEntity<T> created(String location, T body) {
        return events.isEmpty()
                ? ok(body)
                : ResponseEntity.created(URI.create(location))
                        .header(POSITION, header())
                        .body(body);
    }

    public ResponseEntity<Written> written() {
        return ok(new Written(tenant.value(), position));
    }

    private String header() {
        return tenant + ":" + position;
    }

    /** The least that an accepted request is answered with. */
    public record Written(String tenant, long position) {}
}
