package trellis.command.store;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.log.LogUnderTest;

/** Our logs as the conformance suite speaks to them. */
final class EventLogUnderTest implements LogUnderTest {
    private final EventLog log;
    private final Runnable close;
    private final EventCodec codec = new EventCodec();
    private LogReader.@Nullable Subscription subscription;

    EventLogUnderTest(EventLog log, Runnable close) {
        this.log = log;
        this.close = close;
    }

    @Override
    public Outcome append(Job job) {
        try {
            return outcome(log.append(translated(job)).get(40, TimeUnit.SECONDS));
        } catch (Exception e) {
            throw new AssertionError("the log gave no outcome", e);
        }
    }

    Append translated(Job job) {
        var command = new CommandId(job.request());
        return new Append(
                job.tenant(),
                job.request(),
                job.fingerprint().isEmpty() ? Fingerprint.NONE : Fingerprint.of(job.fingerprint()),
                command,
                new PersonId(new UUID(0, 7)),
                job.tenant(),
                command.value(),
                null,
                null,
                job.facts().stream().map(this::fact).toList(),
                job.guards().stream()
                        .map(guard -> new Append.Condition(
                                criteria(guard.query()), guard.after(), Append.Condition.Kind.CONFLICT))
                        .toList());
    }

    private Append.Fact fact(DomainEvent event) {
        return new Append.Fact(
                UUID.randomUUID(), EventCatalogue.typeOf(event), event.occurredAt(), event.tags(), codec.encode(event));
    }

    private static Outcome outcome(Appended appended) {
        return switch (appended) {
            case Appended.Written written -> new Outcome(Outcome.Kind.WRITTEN, written.first(), written.last());
            case Appended.Known known -> new Outcome(Outcome.Kind.KNOWN, known.first(), known.last());
            case Appended.KeyReused _ -> new Outcome(Outcome.Kind.KEY_REUSED, 0, 0);
            case Appended.Conflict _ -> new Outcome(Outcome.Kind.CONFLICT, 0, 0);
            case Appended.Stale _ -> throw new AssertionError("no condition of this kind was given");
            case Appended.Busy _ -> throw new AssertionError("the log is not that busy");
        };
    }

    private static Criteria criteria(Query query) {
        return new Criteria(query.parts().stream()
                .map(part -> new Criteria.Clause(
                        part.tags(),
                        part.types().stream()
                                .flatMap(type -> EventCatalogue.namesOf(type).stream())
                                .collect(Collectors.toSet())))
                .toList());
    }

    @Override
    public Reading read(TenantId tenant, Query query, long after) {
        var sourced = log.source(tenant, criteria(query), after);
        return new Reading(sourced.facts(), sourced.head());
    }

    @Override
    public List<EventEnvelope> follow(TenantId tenant, long after, int most) {
        return log.read(tenant, after, most);
    }

    @Override
    public long last(TenantId tenant, Query query) {
        return log.lastMatching(tenant, criteria(query));
    }

    @Override
    public void onAppend(Runnable wake) {
        subscription = log.signal().subscribe(_ -> wake.run());
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.close();
        }
        close.run();
    }
}
