package trellis.command.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventCodec;
import trellis.decide.Decision;
import trellis.decide.Refusal;
import trellis.decide.RoleRule;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** Sends commands over the framework's bus and says how they ended. */
final class AxonGate implements CommandGate {
    private static final int TRIES = 12;
    private static final Duration DEADLINE = Duration.ofSeconds(12);

    private final CommandBus bus;
    private final EventLog log;
    private final EventCodec codec;
    private final Folds folds;

    AxonGate(CommandBus bus, EventLog log, EventCodec codec, Folds folds) {
        this.bus = bus;
        this.log = log;
        this.codec = codec;
        this.folds = folds;
    }

    @Override
    public Answer send(CommandEnvelope envelope) {
        if (!envelope.actor().equals(envelope.command().actor())) {
            throw new IllegalArgumentException("the envelope's actor is not the command's");
        }
        Answer answer = new Answer.Conflict();
        for (int attempt = 0; attempt < TRIES && answer instanceof Answer.Conflict; attempt++) {
            backOff(attempt);
            answer = once(new CommandRun(envelope, attempt == 0));
        }
        return answer;
    }

    @Override
    public Answer keep(IdempotencyKey key, TenantId tenant, CommandId id, PersonId actor, TenantId actingFor) {
        var kept = new Append(
                tenant,
                CommandRun.requestOf(actor, key),
                Fingerprint.of(key),
                id,
                actor,
                actingFor,
                id.value(),
                null,
                null,
                List.of(),
                List.of());
        return switch (within(log.append(kept))) {
            case Appended.Written written -> new Answer.Accepted(written.last(), List.of(), false);
            case Appended.Known known -> new Answer.Accepted(known.last(), List.of(), true);
            case Appended.KeyReused _ -> new Answer.KeyReused();
            case Appended.Busy busy -> new Answer.Busy(busy.retryAfter());
            case Appended.Conflict _, Appended.Stale _ ->
                throw new IllegalStateException("nothing was asked that could be overtaken");
        };
    }

    private static <T> T within(CompletableFuture<T> answer) {
        try {
            return answer.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        } catch (TimeoutException e) {
            throw new StoreUnavailable("the log gave no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while the log was asked", e);
        }
    }

    /** Longer and longer, and never two alike, so that those who met do not meet again. */
    private static void backOff(int attempt) {
        if (attempt > 0) {
            long most = Duration.ofMillis(Math.min(64, 1L << attempt)).toNanos();
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
        }
    }

    private Answer once(CommandRun run) {
        var envelope = run.envelope();
        try {
            var type = new MessageType(AxonWords.nameOf(envelope.command().getClass()));
            within(bus.dispatch(new GenericCommandMessage(type, run), null));
        } catch (AppendEventsTransactionRejectedException overtaken) {
            return answer(run);
        } catch (RuntimeException fault) {
            folds.forget(envelope.tenant());
            throw fault;
        }
        return answer(run);
    }

    private static RuntimeException fault(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    private Answer answer(CommandRun run) {
        return switch (Objects.requireNonNull(run.decision(), "every command is decided")) {
            case Decision.Rejected(Refusal rule) -> refused(run, rule);
            case Decision.Accepted(List<DomainEvent> events) -> accepted(run, events);
        };
    }

    private Answer accepted(CommandRun run, List<DomainEvent> events) {
        return switch (run.appended()) {
            case null -> unremembered(run);
            case Appended.Written written -> new Answer.Accepted(written.last(), events, false);
            case Appended.Known known -> replay(run, known.first(), known.last());
            case Appended.KeyReused _ -> new Answer.KeyReused();
            case Appended.Conflict _ -> new Answer.Conflict();
            case Appended.Stale _ -> new Answer.StaleMatch();
            case Appended.Busy busy -> new Answer.Busy(busy.retryAfter());
        };
    }

    /** Nothing to do, and no key to remember it by. */
    private Answer unremembered(CommandRun run) {
        return isStale(run) ? new Answer.StaleMatch() : new Answer.Accepted(run.decidedAt(), List.of(), false);
    }

    /** A refusal is judged anew each time; only who still has the right to ask hears what was answered before. */
    private Answer refused(CommandRun run, Refusal rule) {
        var key = run.envelope().key();
        if (rule instanceof RoleRule) {
            return new Answer.Refused(rule);
        }
        if (key != null) {
            var before = log.answered(run.envelope().tenant(), run.request());
            if (before.isPresent()) {
                return before.get().fingerprint().equals(Fingerprint.of(key))
                        ? replay(run, before.get().first(), before.get().last())
                        : new Answer.KeyReused();
            }
        }
        return isStale(run) ? new Answer.StaleMatch() : new Answer.Refused(rule);
    }

    private boolean isStale(CommandRun run) {
        var match = run.envelope().ifMatch();
        return match != null
                && log.lastMatching(run.envelope().tenant(), Criteria.of(match.resource())) > match.position();
    }

    private Answer replay(CommandRun run, long first, long last) {
        int count = Math.toIntExact(last - first + 1);
        var events = count == 0
                ? List.<DomainEvent>of()
                : log.read(run.envelope().tenant(), first - 1, count).stream()
                        .map(codec::decode)
                        .map(each -> each.event())
                        .toList();
        return new Answer.Accepted(last, events, true);
    }
}
