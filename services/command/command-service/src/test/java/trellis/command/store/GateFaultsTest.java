package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.junit.jupiter.api.Test;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.CommandId;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.log.Facts;

/** A log that is busy, that loses every race, or that does not answer. */
class GateFaultsTest {
    private final TenantId tenant = Facts.newTenant();
    private final PersonId host = Facts.somebody();
    private final Folds folds = new Folds(KeptFolds.NONE);
    private final AtomicInteger appends = new AtomicInteger();

    @Test
    void a_busy_log_is_an_answer_and_is_asked_once() {
        var busy = new Appended.Busy(Duration.ofSeconds(1));
        assertThat(send(_ -> CompletableFuture.completedFuture(busy)))
                .isEqualTo(new Answer.Busy(Duration.ofSeconds(1)));
        assertThat(appends).hasValue(1);
        assertThat(with(_ -> CompletableFuture.completedFuture(busy), this::keep))
                .isEqualTo(new Answer.Busy(Duration.ofSeconds(1)));
    }

    @Test
    void a_race_that_is_always_lost_ends_as_a_conflict() {
        assertThat(send(_ -> CompletableFuture.completedFuture(new Appended.Conflict())))
                .isInstanceOf(Answer.Conflict.class);
        assertThat(appends.get()).isBetween(5, 20);
    }

    @Test
    void a_race_that_is_lost_once_is_run_again() {
        var real = new MemoryLog(Clock.systemUTC());
        assertThat(send(append -> appends.get() == 1
                        ? CompletableFuture.completedFuture(new Appended.Conflict())
                        : real.append(append)))
                .isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_log_that_does_not_answer_is_a_fault_and_what_was_kept_is_forgotten() {
        var boundary = Guests.boundary(command());
        folds.keep(tenant, Guests.DECIDER, boundary, new Folds.Fold<>(Guests.DECIDER.initialState(), 7), 0);
        assertThatThrownBy(() -> send(
                        _ -> CompletableFuture.failedFuture(new StoreUnavailable("gone", new IOException("gone")))))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(folds.remembered(tenant, Guests.DECIDER, boundary, Criteria.of(boundary)))
                .isNull();
        assertThat(appends).hasValue(1);
        assertThatThrownBy(() -> with(
                        _ -> CompletableFuture.failedFuture(new StoreUnavailable("gone", new IOException("gone"))),
                        this::keep))
                .isInstanceOf(StoreUnavailable.class);
    }

    private GuestCommand.Invite command() {
        return new GuestCommand.Invite(host, Instant.EPOCH, host);
    }

    private Answer send(Function<Append, CompletableFuture<Appended>> appending) {
        return with(
                appending,
                gate -> gate.send(new CommandEnvelope(
                        tenant, command(), new CommandId(UUID.randomUUID()), host, tenant, null, null, false)));
    }

    private Answer keep(CommandGate gate) {
        var key = new IdempotencyKey("k", new Digest("body"));
        return gate.keep(key, tenant, new CommandId(UUID.randomUUID()), host, tenant);
    }

    private Answer with(Function<Append, CompletableFuture<Appended>> appending, Function<CommandGate, Answer> asking) {
        var log = new Stub(appending, appends);
        var framework = AxonWiring.configure(log, new EventCodec(), folds, List.of(Guests.DECIDER));
        framework.start();
        try {
            return asking.apply(new AxonGate(framework.getComponent(CommandBus.class), log, new EventCodec(), folds));
        } finally {
            framework.shutdown();
        }
    }

    private record Stub(
            Function<Append, CompletableFuture<Appended>> appending, AtomicInteger appends, AppendSignal signal)
            implements EventLog {
        Stub(Function<Append, CompletableFuture<Appended>> appending, AtomicInteger appends) {
            this(appending, appends, new AppendSignal());
        }

        @Override
        public CompletableFuture<Appended> append(Append append) {
            appends.incrementAndGet();
            return appending.apply(append);
        }

        @Override
        public Sourced source(TenantId tenant, Criteria criteria, long after) {
            return new Sourced(List.of(), after);
        }

        @Override
        public List<EventEnvelope> read(TenantId tenant, long after, int most) {
            return List.of();
        }

        @Override
        public long lastMatching(TenantId tenant, Criteria criteria) {
            return 0;
        }

        @Override
        public long head(TenantId tenant) {
            return 0;
        }

        @Override
        public Optional<Answered> answered(TenantId tenant, UUID request) {
            return Optional.empty();
        }
    }
}
