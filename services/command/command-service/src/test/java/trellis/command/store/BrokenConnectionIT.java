package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.codec.EventEnvelope;
import trellis.testkit.log.Facts;

/** The database ends connections in the middle of appends: every job takes effect once, whole, and hears so. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BrokenConnectionIT {
    private static final StoreDatabase DATABASE = StoreDatabase.of(BrokenConnectionIT.class);
    private static final int CLIENTS = 24;
    private static final int JOBS = 60;

    private record Done(Append append, long first, long last) {}

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_written_twice() throws Exception {
        var tenant = Facts.newTenant();
        var working = new AtomicInteger(CLIENTS);
        var unheard = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var pool = DATABASE.pool("app_rw");
                var log = new PostgresLog(pool.source(), pool.source(), Clock.systemUTC(), LogSettings.DEFAULT)) {
            var killer = threads.submit(() -> killUntilDone(working));
            var clients = new ArrayList<Callable<List<Done>>>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(() -> {
                    var done = new ArrayList<Done>();
                    for (int job = 0; job < JOBS; job++) {
                        var person = Facts.somebody();
                        done.add(untilKnown(
                                log,
                                new EventLogUnderTest(log, () -> {})
                                        .translated(Facts.job(
                                                tenant, List.of(Facts.recorded(person), Facts.linked(person, "one")))),
                                unheard));
                    }
                    working.decrementAndGet();
                    return done;
                });
            }
            var all = new ArrayList<Done>();
            for (var each : threads.invokeAll(clients)) {
                all.addAll(each.get());
            }
            assertThat(killer.get()).as("connections ended").isPositive();
            var facts = log.read(tenant, 0, 1_000_000);
            assertThat(facts).hasSize(CLIENTS * JOBS * 2);
            var byPosition = facts.stream().collect(Collectors.toMap(EventEnvelope::position, each -> each));
            assertThat(byPosition).hasSize(facts.size());
            assertThat(all).allSatisfy(done -> {
                assertThat(done.last()).isEqualTo(done.first() + 1);
                for (int i = 0; i < 2; i++) {
                    assertThat(Objects.requireNonNull(byPosition.get(done.first() + i))
                                    .eventId())
                            .isEqualTo(done.append().facts().get(i).id());
                }
            });
        }
    }

    /** As a client does: it does not know, so it asks again with the same key. */
    private static Done untilKnown(PostgresLog log, Append append, AtomicInteger unheard) {
        while (true) {
            try {
                return switch (log.append(append).join()) {
                    case Appended.Written written -> new Done(append, written.first(), written.last());
                    case Appended.Known known -> new Done(append, known.first(), known.last());
                    case Appended.KeyReused _, Appended.Conflict _, Appended.Stale _ ->
                        throw new AssertionError("not asked for");
                    case Appended.Busy _ -> untilKnown(log, append, unheard);
                };
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(StoreUnavailable.class);
                unheard.incrementAndGet();
            }
        }
    }

    private static int killUntilDone(AtomicInteger working) throws SQLException {
        int killed = 0;
        try (var connection = DATABASE.superuser();
                var kill = connection.prepareStatement(
                        "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where datname = current_database() and usename = 'app_rw' and state = 'active'")) {
            while (working.get() > 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
                try (var rows = kill.executeQuery()) {
                    rows.next();
                    killed += rows.getInt(1);
                }
            }
        }
        return killed;
    }
}
