package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;
import trellis.testkit.log.Facts;

/**
 * Writers that commit late and writers that roll back, two services at once, while readers follow: whoever asks for what
 * is after the last position misses nothing. The same readers behind a plain sequence do. The system property
 * {@code trellis.race.appends} says how many appends race.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class RaceIT {
    private static final int APPENDS = Integer.getInteger("trellis.race.appends", 100_000);
    private static final int WRITERS = 48;
    private static final int PAGE = 10_000;

    private static final StoreDatabase DATABASE = StoreDatabase.of(RaceIT.class);

    @Test
    void a_reader_that_follows_the_log_misses_nothing() throws Exception {
        var tenants = IntStream.range(0, 4).mapToObj(_ -> Facts.newTenant()).toList();
        Map<TenantId, Set<UUID>> acknowledged = new ConcurrentHashMap<>();
        tenants.forEach(tenant -> acknowledged.put(tenant, ConcurrentHashMap.newKeySet()));
        var written = new AtomicBoolean();
        var left = new AtomicInteger(APPENDS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var pool = DATABASE.pool("app_rw");
                var one = new PostgresLog(pool.source(), pool.source(), Clock.systemUTC(), LogSettings.DEFAULT);
                var pool2 = DATABASE.pool("app_rw");
                var other = new PostgresLog(pool2.source(), pool2.source(), Clock.systemUTC(), LogSettings.DEFAULT)) {
            var readers = tenants.stream()
                    .map(tenant -> threads.submit(() -> follow(one, tenant, written)))
                    .toList();
            var writers = new ArrayList<Callable<Void>>();
            for (int number = 0; number < WRITERS; number++) {
                var log = number % 2 == 0 ? one : other;
                boolean late = number % 12 == 0;
                writers.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        var tenant = tenants.get(ThreadLocalRandom.current().nextInt(tenants.size()));
                        var ids = Objects.requireNonNull(acknowledged.get(tenant));
                        if (late) {
                            commitLateOrRollBack(log, tenant, ids);
                        } else {
                            append(log, tenant, ids);
                        }
                    }
                    return null;
                });
            }
            for (var each : threads.invokeAll(writers)) {
                each.get();
            }
            written.set(true);
            for (int i = 0; i < tenants.size(); i++) {
                var seen = readers.get(i).get();
                var log = all(one, tenants.get(i));
                assertThat(seen).as("the reader saw the log in its order").isEqualTo(log);
                assertThat(new HashSet<>(log))
                        .as("and the log holds what was acknowledged")
                        .isEqualTo(acknowledged.get(tenants.get(i)));
            }
        }
        var kept = acknowledged.values().stream().mapToInt(Set::size).sum();
        assertThat(kept).isGreaterThan(APPENDS * 9 / 10);
        System.out.printf(
                "Proof: %,d appends of two services raced, %,d rolled back; followers missed 0, saw 0 out of order%n",
                APPENDS, APPENDS - kept);
    }

    private static void append(PostgresLog log, TenantId tenant, Set<UUID> acknowledged) {
        var append = job(log, tenant);
        assertThat(log.append(append).join()).isInstanceOf(Appended.Written.class);
        append.facts().forEach(fact -> acknowledged.add(fact.id()));
    }

    private static void commitLateOrRollBack(PostgresLog log, TenantId tenant, Set<UUID> acknowledged)
            throws SQLException {
        var append = job(log, tenant);
        try (var connection = DATABASE.connect("app_rw")) {
            connection.setAutoCommit(false);
            assertThat(new BatchStatement(List.of(append)).execute(connection, Instant.now()))
                    .allMatch(Appended.Written.class::isInstance);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000));
            if (ThreadLocalRandom.current().nextBoolean()) {
                connection.commit();
                append.facts().forEach(fact -> acknowledged.add(fact.id()));
            } else {
                connection.rollback();
            }
        }
    }

    private static Append job(PostgresLog log, TenantId tenant) {
        return new EventLogUnderTest(log, () -> {})
                .translated(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))));
    }

    private static List<UUID> follow(PostgresLog log, TenantId tenant, AtomicBoolean written) {
        var seen = new ArrayList<UUID>();
        boolean last = false;
        while (true) {
            boolean over = written.get();
            var next = log.read(tenant, seen.size(), 500);
            for (var fact : next) {
                assertThat(fact.position()).isEqualTo(seen.size() + 1L);
                seen.add(fact.eventId());
            }
            if (next.isEmpty() && last) {
                return seen;
            }
            if (next.isEmpty()) {
                LockSupport.parkNanos(500_000);
            }
            last = over && next.isEmpty();
        }
    }

    private static List<UUID> all(PostgresLog log, TenantId tenant) {
        var ids = new ArrayList<UUID>();
        List<UUID> page;
        do {
            page = log.read(tenant, ids.size(), PAGE).stream()
                    .map(EventEnvelope::eventId)
                    .toList();
            ids.addAll(page);
        } while (!page.isEmpty());
        return ids;
    }

    /** The control: the harness can see a miss. */
    @Test
    void behind_a_plain_sequence_the_same_reader_misses_facts() throws Exception {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create table plain (position bigserial primary key, id uuid not null)");
            statement.execute("grant select, insert on plain to app_rw");
            statement.execute("grant usage on sequence plain_position_seq to app_rw");
        }
        var written = new AtomicBoolean();
        var left = new AtomicInteger(4_000);
        Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> followPlain(written));
            var writers = new ArrayList<Callable<Void>>();
            for (int number = 0; number < 12; number++) {
                writers.add(() -> insertPlain(left, acknowledged));
            }
            for (var each : threads.invokeAll(writers)) {
                each.get();
            }
            written.set(true);
            var missed = new HashSet<>(acknowledged);
            missed.removeAll(reader.get());
            assertThat(missed).as("the control misses facts").isNotEmpty();
            System.out.printf(
                    "Proof: behind a plain sequence the same follower missed %,d of %,d facts%n",
                    missed.size(), acknowledged.size());
        }
    }

    private static Void insertPlain(AtomicInteger left, Set<UUID> acknowledged) throws SQLException {
        try (var connection = DATABASE.connect("app_rw");
                var insert = connection.prepareStatement("insert into plain (id) values (?)")) {
            connection.setAutoCommit(false);
            while (left.getAndDecrement() > 0) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.executeUpdate();
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(2_000_000));
                connection.commit();
                acknowledged.add(id);
            }
            return null;
        }
    }

    private static Set<UUID> followPlain(AtomicBoolean written) throws SQLException {
        var seen = new HashSet<UUID>();
        long last = 0;
        try (var connection = DATABASE.connect("app_rw");
                var query = connection.prepareStatement(
                        "select position, id from plain where position > ? order by position")) {
            while (true) {
                boolean over = written.get();
                query.setLong(1, last);
                long before = last;
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        seen.add(rows.getObject(2, UUID.class));
                    }
                }
                if (over && last == before) {
                    return seen;
                }
            }
        }
    }
}
