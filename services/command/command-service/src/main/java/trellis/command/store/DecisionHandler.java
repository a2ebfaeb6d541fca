package trellis.command.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import trellis.codec.EventCatalogue;
import trellis.command.store.Folds.Fold;
import trellis.decide.Command;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.language.DomainEvent;

/**
 * Every command's way through one decider: load the facts of its boundary, fold, decide, append. Where the fold is
 * remembered and the decision on it writes, nothing is loaded: the append's condition finds out whether anything is
 * newer, and then the command is decided anew on what is read.
 */
final class DecisionHandler<C extends Command, S> implements CommandHandler {
    private final Decider<C, S> decider;
    private final EventStore store;
    private final EventLog log;
    private final Folds folds;

    DecisionHandler(Decider<C, S> decider, EventStore store, EventLog log, Folds folds) {
        this.decider = decider;
        this.store = store;
        this.log = log;
        this.folds = folds;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        var run = (CommandRun) Objects.requireNonNull(message.payload(), "a command has a payload");
        context.putResource(CommandRun.KEY, run);
        var command = decider.commands().cast(run.envelope().command());
        var boundary = decider.boundary().apply(command);
        var criteria = Criteria.of(boundary);
        var transaction = store.transaction(context);
        var tenant = run.envelope().tenant();
        var remembered = folds.remembered(tenant, decider, boundary, criteria);
        if (run.mayTrust() && remembered != null && writes(decider.decide().apply(command, remembered.state()))) {
            run.trust();
        }
        var read = new AtomicLong();
        var from = remembered == null ? folds.of(tenant, decider, boundary) : remembered;
        var fold = upToDate(transaction, criteria, from, read);
        folds.keep(tenant, decider, boundary, fold, read.get());
        var decision = decider.decide().apply(command, fold.state());
        run.decided(decision, fold.position());
        if (decision instanceof Decision.Accepted(List<DomainEvent> events)) {
            context.runOnAfterCommit(_ -> {
                if (run.appended() instanceof Appended.Written written) {
                    folds.wrote(tenant, written.first(), events);
                    folds.keep(tenant, decider, boundary, after(fold, criteria, events, written), 0);
                }
            });
            for (int i = 0; i < events.size(); i++) {
                transaction.appendEvent(message(run, events.get(i), i + 1));
            }
            if (events.isEmpty() && run.envelope().key() != null) {
                context.onCommit(_ -> remember(run, criteria, fold.position()));
            }
        }
        return MessageStream.empty().cast();
    }

    /** Only what is written is checked once more by the log; a refusal must be right by itself. */
    private static boolean writes(Decision decision) {
        return decision instanceof Decision.Accepted(List<DomainEvent> events) && !events.isEmpty();
    }

    /** The append's condition held: nothing that this fold reads lies between it and the facts just written. */
    private Fold<S> after(Fold<S> fold, Criteria criteria, List<DomainEvent> events, Appended.Written written) {
        S state = fold.state();
        for (var event : events) {
            if (criteria.matches(event.tags(), EventCatalogue.typeOf(event).name())) {
                state = decider.evolve().apply(state, event);
            }
        }
        return new Fold<>(state, written.last());
    }

    /** What is newer than the fold, with the head, is read in one statement; the head becomes the append's marker. */
    private Fold<S> upToDate(EventStoreTransaction transaction, Criteria criteria, Fold<S> fold, AtomicLong read) {
        var newer = SourcingCondition.conditionFor(from(fold.position() + 1), AxonWords.criteria(criteria));
        S state = transaction
                .source(newer)
                .reduce(fold.state(), (soFar, entry) -> {
                    read.incrementAndGet();
                    return decider.evolve().apply(soFar, (DomainEvent)
                            Objects.requireNonNull(entry.message().payload(), "an event has a payload"));
                })
                .join();
        return new Fold<>(state, Math.max(0, GlobalIndexConsistencyMarker.position(transaction.appendPosition())));
    }

    private static Position from(long position) {
        return new GlobalIndexConsistencyMarker(position).position();
    }

    /** The id follows from the command, so that a command told again names its facts alike. */
    private static GenericEventMessage message(CommandRun run, DomainEvent event, int number) {
        return new GenericEventMessage(
                UuidCreator.getNameBasedSha1(run.envelope().id().value(), "event " + number)
                        .toString(),
                AxonWords.typeOf(EventCatalogue.typeOf(event)),
                event,
                Map.of("tenant", run.envelope().tenant().value()),
                event.occurredAt());
    }

    /** Nothing to write is an answer too, and a retry must find it. */
    private CompletableFuture<Void> remember(CommandRun run, Criteria criteria, long decidedAt) {
        var decidedOn = List.of(new Append.Condition(criteria, decidedAt, Append.Condition.Kind.CONFLICT));
        return log.append(run.append(List.of(), decidedOn)).thenAccept(run::ended);
    }
}
