package trellis.command.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import trellis.codec.EventEnvelope;
import trellis.language.CommandId;
import trellis.language.Tag;
import trellis.language.TenantId;

/** The plainest log that does what every log must do: a list under one lock. */
final class MemoryLog implements EventLog {
    private record Kept(EventEnvelope envelope, Set<Tag> tags) {
        boolean matches(Criteria criteria, long after) {
            return envelope.position() > after && criteria.matches(tags, envelope.type());
        }
    }

    private record Request(TenantId tenant, UUID request) {}

    private record Taken(CommandId command, Answered answered) {}

    private final Clock clock;
    private final AppendSignal signal = new AppendSignal();
    private final Map<TenantId, List<Kept>> logs = new HashMap<>();
    private final Map<Request, Taken> requests = new HashMap<>();

    MemoryLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        var outcome = write(append);
        signal.fire(append.tenant());
        return CompletableFuture.completedFuture(outcome);
    }

    /** As another process would: nobody here is told. */
    Appended appendUnheard(Append append) {
        return write(append);
    }

    private synchronized Appended write(Append append) {
        var taken = requests.get(new Request(append.tenant(), append.request()));
        if (taken != null) {
            return taken.answered().fingerprint().equals(append.fingerprint())
                    ? new Appended.Known(
                            taken.command(),
                            taken.answered().first(),
                            taken.answered().last())
                    : new Appended.KeyReused();
        }
        var log = logs.computeIfAbsent(append.tenant(), _ -> new ArrayList<>());
        for (var condition : append.conditions()) {
            if (log.stream().anyMatch(each -> each.matches(condition.criteria(), condition.after()))) {
                return condition.kind() == Append.Condition.Kind.STALE ? new Appended.Stale() : new Appended.Conflict();
            }
        }
        long first = log.size() + 1L;
        var now = append.toldAt() == null ? clock.instant() : append.toldAt();
        var recordedAt = log.isEmpty() || now.isAfter(log.getLast().envelope().recordedAt())
                ? now
                : log.getLast().envelope().recordedAt();
        append.facts()
                .forEach(fact -> log.add(new Kept(envelope(append, fact, log.size() + 1L, recordedAt), fact.tags())));
        var answered = new Answered(append.fingerprint(), first, log.size());
        requests.put(new Request(append.tenant(), append.request()), new Taken(append.command(), answered));
        return new Appended.Written(first, log.size());
    }

    private static EventEnvelope envelope(Append append, Append.Fact fact, long position, Instant recordedAt) {
        return new EventEnvelope(
                append.tenant(),
                position,
                fact.id(),
                fact.type().name(),
                fact.type().version(),
                append.command(),
                append.actor(),
                append.actingFor(),
                append.correlationId(),
                append.causationId(),
                fact.occurredAt(),
                recordedAt,
                append.seeded(),
                fact.payload());
    }

    @Override
    public synchronized Sourced source(TenantId tenant, Criteria criteria, long after) {
        var log = logs.getOrDefault(tenant, List.of());
        return new Sourced(
                log.stream()
                        .filter(each -> each.matches(criteria, after))
                        .map(Kept::envelope)
                        .toList(),
                log.size());
    }

    @Override
    public synchronized List<EventEnvelope> read(TenantId tenant, long after, int most) {
        return logs.getOrDefault(tenant, List.of()).stream()
                .map(Kept::envelope)
                .skip(after)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized long lastMatching(TenantId tenant, Criteria criteria) {
        return source(tenant, criteria, 0).facts().stream()
                .mapToLong(EventEnvelope::position)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized long head(TenantId tenant) {
        return logs.getOrDefault(tenant, List.of()).size();
    }

    @Override
    public synchronized Optional<Answered> answered(TenantId tenant, UUID request) {
        return Optional.ofNullable(requests.get(new Request(tenant, request))).map(Taken::answered);
    }

    @Override
    public AppendSignal signal() {
        return signal;
    }
}
