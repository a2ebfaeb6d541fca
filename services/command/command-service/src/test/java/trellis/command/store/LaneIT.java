package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import trellis.codec.EventCodec;
import trellis.codec.EventType;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.TenantId;
import trellis.testkit.log.Facts;

/** Group commit on a real database: shared transactions, nobody's fault but one's own, and a bound. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class LaneIT {
    private static final StoreDatabase DATABASE = StoreDatabase.of(LaneIT.class);
    private static final StorePool POOL = DATABASE.pool("app_rw");

    @AfterAll
    static void close_the_pool() {
        POOL.close();
    }

    @Test
    void what_arrives_together_shares_a_transaction() throws SQLException {
        try (var log = log(new LogSettings(2, 1_000, 100))) {
            var translator = new EventLogUnderTest(log, () -> {});
            var tenants = List.of(Facts.newTenant(), Facts.newTenant(), Facts.newTenant());
            var answers = new ArrayList<CompletableFuture<Appended>>();
            for (int i = 0; i < 600; i++) {
                answers.add(log.append(translator.translated(
                        Facts.job(tenants.get(i % 3), List.of(Facts.recorded(Facts.somebody()))))));
            }
            assertThat(answers).allSatisfy(each -> assertThat(each.join()).isInstanceOf(Appended.Written.class));
            var transactions = number("select count(distinct xmin::text) from event where tenant in ('" + tenants.get(0)
                    + "','" + tenants.get(1) + "','" + tenants.get(2) + "')");
            assertThat(transactions).isBetween(6L, 60L);
        }
    }

    @Test
    void data_that_is_refused_fails_its_own_job_and_nobody_elses() {
        try (var log = log(new LogSettings(1, 1_000, 100))) {
            var tenant = Facts.newTenant();
            var translator = new EventLogUnderTest(log, () -> {});
            var answers = new ArrayList<CompletableFuture<Appended>>();
            for (int i = 0; i < 50; i++) {
                answers.add(log.append(
                        i % 10 == 5
                                ? broken(tenant)
                                : translator.translated(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))))));
            }
            for (int i = 0; i < 50; i++) {
                var answer = answers.get(i);
                if (i % 10 == 5) {
                    assertThatThrownBy(answer::join).hasCauseInstanceOf(IllegalArgumentException.class);
                } else {
                    assertThat(answer.join()).isInstanceOf(Appended.Written.class);
                }
            }
            assertThat(log.read(tenant, 0, 100)).hasSize(45);
            assertThat(log.head(tenant)).isEqualTo(45);
        }
    }

    @Test
    void more_than_the_bound_is_busy_at_once_and_leaves_nothing() throws SQLException {
        var tenant = Facts.newTenant();
        try (var log = log(new LogSettings(1, 4, 1))) {
            var translator = new EventLogUnderTest(log, () -> {});
            translator.append(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))));
            var answers = new ArrayList<CompletableFuture<Appended>>();
            try (var holder = DATABASE.superuser()) {
                holder.setAutoCommit(false);
                try (var statement = holder.createStatement()) {
                    statement.execute("select from tenant_head where tenant = '" + tenant + "' for update");
                }
                for (int i = 0; i < 20; i++) {
                    answers.add(log.append(
                            translator.translated(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))))));
                }
                assertThat(answers.stream().filter(each -> each.getNow(null) instanceof Appended.Busy))
                        .hasSizeBetween(14, 16);
                holder.rollback();
            }
            var written = answers.stream()
                    .filter(each -> each.join() instanceof Appended.Written)
                    .count();
            assertThat(log.head(tenant)).isEqualTo(1 + written);
        }
    }

    @Test
    void a_writer_that_froze_in_its_transaction_frees_the_head_within_seconds() throws SQLException {
        var tenant = Facts.newTenant();
        try (var log = log(LogSettings.DEFAULT)) {
            var writer = new EventLogUnderTest(log, () -> {});
            writer.append(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))));
            try (var frozen = POOL.source().getConnection();
                    var statement = frozen.createStatement()) {
                frozen.setAutoCommit(false);
                statement.execute("select set_config('app.tenants', '" + tenant + "', true)");
                statement.execute("select from tenant_head where tenant = '" + tenant + "' for no key update");
                long began = System.nanoTime();
                assertThat(writer.append(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))))
                                .written())
                        .isTrue();
                assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                        .isLessThan(8);
                assertThatThrownBy(() -> statement.execute("select 1")).hasMessageContaining("timeout");
            }
        }
    }

    private static PostgresLog log(LogSettings settings) {
        return new PostgresLog(POOL.source(), POOL.source(), Clock.systemUTC(), settings);
    }

    /** A fact of a time that no database knows. */
    private static Append broken(TenantId tenant) {
        DomainEvent event = Facts.recorded(Facts.somebody());
        var fact = new Append.Fact(
                UUID.randomUUID(),
                new EventType("organisation.person-recorded", 1),
                Instant.MAX,
                event.tags(),
                new EventCodec().encode(event));
        var id = UUID.randomUUID();
        return new Append(
                tenant,
                id,
                Fingerprint.NONE,
                new CommandId(id),
                Facts.somebody(),
                tenant,
                id,
                null,
                null,
                List.of(fact),
                List.of());
    }

    private static long number(String sql) throws SQLException {
        try (var connection = DATABASE.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
