package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.EmptyApplicationContext;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.core.unitofwork.SimpleUnitOfWorkFactory;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.update.UpdateChecker;
import org.junit.jupiter.api.Test;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.TenantId;
import trellis.testkit.log.Facts;

/** What the framework's side of the logs must refuse, and how a log is streamed. */
class StorageEngineTest {
    private final MemoryLog log = new MemoryLog(Clock.systemUTC());
    private final StorageEngine engine = new StorageEngine(log, new EventCodec());
    private final TenantId tenant = Facts.newTenant();

    @Test
    void a_call_without_a_tenant_is_refused() {
        var event = Facts.recorded(Facts.somebody());
        var message = new GenericTaggedEventMessage<>(
                new GenericEventMessage(AxonWords.typeOf(EventCatalogue.typeOf(event)), event),
                AxonWords.tags(event.tags()));
        assertThat(engine.appendEvents(AppendCondition.none(), null, message)).isCompletedExceptionally();
        assertThatThrownBy(() -> engine.source(SourcingCondition.conditionFor(EventCriteria.havingAnyTag()), null))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> engine.stream(StreamingCondition.startingFrom(null), null))
                .isInstanceOf(IllegalStateException.class);
        within((context) -> {
            assertThat(engine.appendEvents(AppendCondition.none(), context, message))
                    .isCompletedExceptionally();
            assertThatThrownBy(() -> engine.latestToken(context)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void a_log_is_streamed_from_a_position_and_wakes_whoever_waits() {
        append(Facts.recorded(Facts.somebody()));
        within(context -> {
            context.putResource(CommandRun.KEY, run());
            var stream = engine.stream(
                    StreamingCondition.startingFrom(engine.firstToken(context).join()), context);
            assertThat(stream.next()).isPresent();
            assertThat(stream.next()).isEmpty();
            var woken = new AtomicInteger();
            stream.setCallback(woken::incrementAndGet);
            int before = woken.get();
            append(Facts.recorded(Facts.somebody()));
            assertThat(woken.get()).isGreaterThan(before);
            assertThat(stream.next()).isPresent();
            assertThat(stream.next()).isEmpty();
            stream.close();
        });
    }

    @Test
    void what_another_process_appended_is_found_before_long() throws InterruptedException {
        var woken = new CountDownLatch(1);
        within(context -> {
            context.putResource(CommandRun.KEY, run());
            var stream = engine.stream(StreamingCondition.startingFrom(null), context);
            assertThat(stream.next()).isEmpty();
            log.appendUnheard(new EventLogUnderTest(log, () -> {})
                    .translated(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody())))));
            stream.setCallback(() -> {
                if (stream.hasNextAvailable()) {
                    woken.countDown();
                }
            });
        });
        assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nothing_calls_home() {
        AxonConfiguration framework =
                AxonWiring.configure(log, new EventCodec(), new Folds(KeptFolds.NONE), List.of(Guests.DECIDER));
        assertThat(framework.hasComponent(UpdateChecker.class)).isFalse();
    }

    private CommandRun run() {
        var host = Facts.somebody();
        return new CommandRun(
                new CommandEnvelope(
                        tenant,
                        new GuestCommand.Invite(host, Instant.EPOCH, host),
                        new CommandId(UUID.randomUUID()),
                        host,
                        tenant,
                        null,
                        null,
                        false),
                true);
    }

    private void append(DomainEvent event) {
        assertThat(new EventLogUnderTest(log, () -> {})
                        .append(Facts.job(tenant, List.of(event)))
                        .written())
                .isTrue();
    }

    private interface Work {
        void in(ProcessingContext context);
    }

    private static void within(Work work) {
        new SimpleUnitOfWorkFactory(EmptyApplicationContext.INSTANCE)
                .create()
                .executeWithResult(context -> {
                    work.in(context);
                    return CompletableFuture.completedFuture("done");
                })
                .join();
    }
}
