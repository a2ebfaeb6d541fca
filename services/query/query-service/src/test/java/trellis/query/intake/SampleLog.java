package trellis.query.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.codec.Payload;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.PersonRecorded;

/** Logs in memory, asked as the feed is asked; it can be away. */
public final class SampleLog implements Feed {
    public static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final EventCodec codec = new EventCodec();
    private final Map<TenantId, List<EventEnvelope>> logs = new ConcurrentHashMap<>();
    public volatile boolean away;

    /** After which positions pages were asked for. */
    public final List<Long> asked = new CopyOnWriteArrayList<>();

    public static PersonId person(int number) {
        return new PersonId(new UUID(7, number));
    }

    public static PersonRecorded recorded(int number) {
        return new PersonRecorded(person(number), START.plusSeconds(number));
    }

    public List<EventEnvelope> append(TenantId tenant, DomainEvent... events) {
        var added = new ArrayList<EventEnvelope>();
        for (var event : events) {
            added.add(append(tenant, EventCatalogue.typeOf(event).name(), codec.encode(event)));
        }
        return added;
    }

    /** Facts with the moments at which they were recorded. */
    public List<EventEnvelope> append(TenantId tenant, List<RecordedEvent<?>> facts) {
        return facts.stream()
                .map(fact -> append(
                        tenant,
                        EventCatalogue.typeOf(fact.event()).name(),
                        codec.encode(fact.event()),
                        fact.recordedAt()))
                .toList();
    }

    /** A fact of any name, such as a newer code would write. */
    public EventEnvelope append(TenantId tenant, String type, Payload payload) {
        return append(tenant, type, payload, null);
    }

    private EventEnvelope append(TenantId tenant, String type, Payload payload, @Nullable Instant recordedAt) {
        var log = logs.computeIfAbsent(tenant, _ -> new CopyOnWriteArrayList<>());
        var position = log.size() + 1L;
        var at = recordedAt == null ? START.plusSeconds(position) : recordedAt;
        var envelope = new EventEnvelope(
                tenant,
                position,
                new UUID(1, position),
                type,
                1,
                new CommandId(new UUID(2, position)),
                person(0),
                tenant,
                new UUID(3, position),
                null,
                at,
                at,
                false,
                payload);
        log.add(envelope);
        return envelope;
    }

    /** A record as it is, also one that no log would take. */
    public void plant(EventEnvelope record) {
        logs.computeIfAbsent(record.tenant(), _ -> new CopyOnWriteArrayList<>()).add(record);
    }

    /** What stands at these positions, the first being 1. */
    public List<EventEnvelope> between(TenantId tenant, int from, int to) {
        return List.copyOf(logs.getOrDefault(tenant, List.of()).subList(from - 1, to));
    }

    @Override
    public List<EventEnvelope> page(TenantId tenant, long after, int limit) {
        if (away) {
            throw new FeedUnavailable("the sample is away");
        }
        asked.add(after);
        return logs.getOrDefault(tenant, List.of()).stream()
                .skip(after)
                .limit(limit)
                .toList();
    }

    @Override
    public Map<TenantId, Long> heads() {
        if (away) {
            throw new FeedUnavailable("the sample is away");
        }
        return logs.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, log ->
                (long) log.getValue().size()));
    }
}
