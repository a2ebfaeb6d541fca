package trellis.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import trellis.codec.EventEnvelope;
import trellis.codec.Payload;
import trellis.command.store.LogReader;
import trellis.decide.Boundary;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** Logs in memory that a test appends to. */
final class GrowingLog implements LogReader {
    private final Map<TenantId, List<EventEnvelope>> logs = new ConcurrentHashMap<>();
    private final List<Consumer<TenantId>> followers = new CopyOnWriteArrayList<>();

    void append(TenantId tenant, int records) {
        var log = logs.computeIfAbsent(tenant, _ -> new CopyOnWriteArrayList<>());
        for (var i = 0; i < records; i++) {
            var position = log.size() + 1L;
            log.add(new EventEnvelope(
                    tenant,
                    position,
                    new UUID(1, position),
                    "organisation.person-recorded",
                    1,
                    new CommandId(new UUID(2, position)),
                    new PersonId(new UUID(3, 4)),
                    tenant,
                    new UUID(5, position),
                    position % 2 == 0 ? null : new UUID(6, position),
                    Instant.parse("2026-11-22T10:00:00Z"),
                    Instant.parse("2026-11-22T10:00:00.123456Z"),
                    false,
                    Payload.of(("{\"n\":" + position + "}").getBytes(StandardCharsets.UTF_8))));
        }
        followers.forEach(follower -> follower.accept(tenant));
    }

    List<EventEnvelope> all(TenantId tenant) {
        return List.copyOf(logs.getOrDefault(tenant, List.of()));
    }

    @Override
    public List<EventEnvelope> read(TenantId tenant, long after, int limit) {
        return all(tenant).stream().skip(after).limit(limit).toList();
    }

    @Override
    public List<EventEnvelope> matching(TenantId tenant, Boundary boundary) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long head(TenantId tenant) {
        return all(tenant).size();
    }

    @Override
    public Map<TenantId, Long> heads() {
        return logs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, log ->
                (long) log.getValue().size()));
    }

    @Override
    public long lastMatching(TenantId tenant, Boundary boundary) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription onAppend(Consumer<TenantId> wake) {
        followers.add(wake);
        return () -> followers.remove(wake);
    }
}
