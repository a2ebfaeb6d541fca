package trellis.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.codec.EventType;
import trellis.language.DomainEvent;
import trellis.language.TenantId;

/**
 * How the framework plugs into the logs. Every call belongs to one tenant, taken from the command that it runs for; a
 * call without one is refused. The marker of a read is the head of that very moment.
 */
final class StorageEngine implements EventStorageEngine {
    private static final int STRETCH = 500;

    private final EventLog log;
    private final EventCodec codec;

    StorageEngine(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, @Nullable ProcessingContext context, List<TaggedEventMessage<?>> events) {
        try {
            var run = run(context);
            var facts = events.stream().map(this::fact).toList();
            return CompletableFuture.completedFuture(new Commit(run, run.append(facts, conditions(condition))));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Append.Fact fact(TaggedEventMessage<?> message) {
        var event = (DomainEvent) Objects.requireNonNull(message.event().payload(), "an event has a payload");
        return new Append.Fact(
                UUID.fromString(message.event().identifier()),
                EventCatalogue.typeOf(event),
                event.occurredAt(),
                AxonWords.ourTags(message.tags()),
                codec.encode(event));
    }

    private static List<Append.Condition> conditions(AppendCondition condition) {
        return condition.consistencyMarker().equals(ConsistencyMarker.INFINITY)
                ? List.of()
                : List.of(new Append.Condition(
                        AxonWords.ours(condition.criteria()),
                        Math.max(0, GlobalIndexConsistencyMarker.position(condition.consistencyMarker())),
                        Append.Condition.Kind.CONFLICT));
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, @Nullable ProcessingContext context) {
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()) - 1);
        var criteria = AxonWords.ours(condition.criteria());
        var sourced = run(context).isTrusting()
                ? new EventLog.Sourced(List.of(), after)
                : log.source(tenant(context), criteria, after);
        List<MessageStream.Entry<EventMessage>> entries = new ArrayList<>();
        sourced.facts().stream().map(this::entry).filter(isMeant(criteria)).forEach(entries::add);
        entries.add(new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(sourced.head()))));
        return MessageStream.fromStream(entries.stream(), MessageStream.Entry::message, entry -> entry);
    }

    /** Two tags may meet in the digest that they are looked up by; the fact itself tells them apart. */
    private static Predicate<MessageStream.Entry<EventMessage>> isMeant(Criteria criteria) {
        return entry -> criteria.matches(
                ((DomainEvent) Objects.requireNonNull(entry.message().payload())).tags(),
                entry.message().type().qualifiedName().name());
    }

    /** Woken by appends of this process at once, and now and then for those of others. */
    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, @Nullable ProcessingContext context) {
        var tenant = tenant(context);
        long start = condition.position() == null
                ? 0
                : condition.position().position().orElse(0);
        var follower = new Follower(tenant, AxonWords.ours(condition.criteria()), start);
        return new ContinuousMessageStream<MessageStream.Entry<EventMessage>>(
                _ -> follower.next(), entry -> entry, (_, wake) -> {
                    var subscription = log.signal().follow(tenant, wake);
                    return () -> {
                        subscription.close();
                        return true;
                    };
                });
    }

    /** Reads a log stretch by stretch, past any number of facts that do not match. */
    private final class Follower {
        private final TenantId tenant;
        private final Criteria criteria;
        private long after;

        Follower(TenantId tenant, Criteria criteria, long after) {
            this.tenant = tenant;
            this.criteria = criteria;
            this.after = after;
        }

        synchronized List<MessageStream.Entry<EventMessage>> next() {
            while (true) {
                var stretch = log.read(tenant, after, STRETCH);
                var matches = stretch.stream()
                        .map(StorageEngine.this::entry)
                        .filter(isMeant(criteria))
                        .toList();
                after += stretch.size();
                if (!matches.isEmpty() || stretch.size() < STRETCH) {
                    return matches;
                }
            }
        }
    }

    private MessageStream.Entry<EventMessage> entry(EventEnvelope fact) {
        var message = new GenericEventMessage(
                fact.eventId().toString(),
                AxonWords.typeOf(new EventType(fact.type(), fact.version())),
                codec.decode(fact).event(),
                Map.of("tenant", fact.tenant().value()),
                fact.recordedAt());
        return new SimpleEntry<>(
                message, TrackingToken.addToContext(Context.empty(), new GlobalSequenceTrackingToken(fact.position())));
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(log.head(tenant(context))));
    }

    /** Times do not order a log; whoever wants a moment asks for its position. */
    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("a log is followed by position"));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log);
    }

    private static CommandRun run(@Nullable ProcessingContext context) {
        var run = context == null ? null : context.getResource(CommandRun.KEY);
        if (run == null) {
            throw new IllegalStateException("no tenant: a log is only read and written for a command");
        }
        return run;
    }

    private static TenantId tenant(@Nullable ProcessingContext context) {
        return run(context).envelope().tenant();
    }

    /** Hands the job to the group commit; holds no connection while it waits. */
    private final class Commit implements AppendTransaction<Appended> {
        private final CommandRun run;
        private final Append append;

        Commit(CommandRun run, Append append) {
            this.run = run;
            this.append = append;
        }

        @Override
        public CompletableFuture<Appended> commit(@Nullable ProcessingContext context) {
            return log.append(append).thenApply(outcome -> {
                run.ended(outcome);
                return switch (outcome) {
                    case Appended.Written _, Appended.Known _ -> outcome;
                    case Appended.Conflict _, Appended.Stale _, Appended.KeyReused _, Appended.Busy _ ->
                        throw new AppendEventsTransactionRejectedException("not written: " + outcome);
                };
            });
        }

        @Override
        public void rollback(@Nullable ProcessingContext context) {
            // Nothing is held before the commit, and a commit is whole or nothing.
        }

        @Override
        public CompletableFuture<ConsistencyMarker> afterCommit(Appended outcome, @Nullable ProcessingContext context) {
            return CompletableFuture.completedFuture(
                    outcome instanceof Appended.Written written
                            ? new GlobalIndexConsistencyMarker(written.last())
                            : ConsistencyMarker.ORIGIN);
        }
    }
}
