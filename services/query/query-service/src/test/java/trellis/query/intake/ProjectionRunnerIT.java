package trellis.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.query.intake.SampleLog.recorded;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.EventCodec;
import trellis.codec.Payload;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.RealPostgres;

class ProjectionRunnerIT {
    private static final TenantId TRUST = new TenantId("RXX");
    private static final TenantId SIBLING = new TenantId("RYY");

    private QueryDatabase database;
    private SampleLog log;
    private SampleCount counts;
    private SampleCount others;
    private ProjectionRunner runner;

    @BeforeEach
    void start_empty() {
        database = QueryDatabase.of(ProjectionRunnerIT.class);
        log = new SampleLog();
        counts = new SampleCount("counts", 1);
        others = new SampleCount("others", 1);
        runner = runner(counts, others);
    }

    private ProjectionRunner runner(SampleCount first, SampleCount second) {
        return new ProjectionRunner(
                Map.of(
                        first.name(), new ProjectionBinding<>(first, first),
                        second.name(), new ProjectionBinding<>(second, new Nowhere())),
                database.intake(),
                new EventCodec(),
                Clock.systemUTC());
    }

    @Test
    void a_batch_is_folded_and_the_checkpoint_stands_at_its_end() {
        log.append(TRUST, recorded(1), recorded(2), recorded(1));
        assertThat(runner.deliver(TRUST, log.between(TRUST, 1, 3))).isEqualTo(new Progress.Folded());
        assertThat(database.counts(TRUST)).containsExactly(2, 1);
        var checkpoint = database.checkpoint(TRUST, "counts");
        assertThat(checkpoint.position()).isEqualTo(3);
        assertThat(checkpoint.recordedAt()).isEqualTo(SampleLog.START.plusSeconds(3));
    }

    @Test
    void what_was_folded_is_dropped_however_often_and_in_whatever_pieces_it_comes_again() {
        log.append(TRUST, recorded(1), recorded(1), recorded(1), recorded(1));
        for (var piece : List.of(
                log.between(TRUST, 1, 2),
                log.between(TRUST, 1, 2),
                log.between(TRUST, 1, 3),
                log.between(TRUST, 2, 4),
                log.between(TRUST, 1, 4))) {
            assertThat(runner.deliver(TRUST, piece)).isEqualTo(new Progress.Folded());
        }
        assertThat(database.counts(TRUST)).containsExactly(4);
    }

    @Test
    void the_same_batch_delivered_by_many_at_once_is_folded_once() {
        log.append(TRUST, recorded(1), recorded(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                threads.execute(() -> runner.deliver(TRUST, log.between(TRUST, 1, 2)));
            }
        }
        assertThat(database.counts(TRUST)).containsExactly(2);
    }

    @Test
    void a_gap_is_told_and_nothing_beyond_it_is_folded() {
        log.append(TRUST, recorded(1), recorded(1), recorded(1));
        runner.deliver(TRUST, log.between(TRUST, 1, 1));
        assertThat(runner.deliver(TRUST, log.between(TRUST, 3, 3))).isEqualTo(new Progress.Gap(1));
        assertThat(database.counts(TRUST)).containsExactly(1);
        assertThat(database.checkpoint(TRUST, "counts").position()).isEqualTo(1);
    }

    @Test
    void a_view_that_cannot_fold_a_fact_is_parked_at_it_while_the_others_go_on() {
        log.append(TRUST, recorded(1), recorded(2), recorded(3), recorded(1));
        counts.stumblesOver = SampleLog.person(2);
        runner.deliver(TRUST, log.between(TRUST, 1, 4));

        var parked = database.checkpoint(TRUST, "counts");
        assertThat(parked.position()).isEqualTo(1);
        assertThat(parked.parked()).satisfies(at -> {
            assertThat(at.position()).isEqualTo(2);
            assertThat(at.because()).isEqualTo("counts cannot fold it: IllegalStateException");
        });
        assertThat(database.counts(TRUST))
                .as("what came before the fact stands")
                .containsExactly(1);
        assertThat(database.checkpoint(TRUST, "others").position()).isEqualTo(4);
    }

    @Test
    void another_tenant_goes_on_while_one_is_parked() {
        log.append(TRUST, recorded(2));
        log.append(SIBLING, recorded(1));
        counts.stumblesOver = SampleLog.person(2);
        runner.deliver(TRUST, log.between(TRUST, 1, 1));
        runner.deliver(SIBLING, log.between(SIBLING, 1, 1));
        assertThat(database.checkpoint(TRUST, "counts").parked()).isNotNull();
        assertThat(database.counts(SIBLING)).containsExactly(1);
    }

    @Test
    void a_parked_view_goes_on_from_where_it_stood_once_released() {
        log.append(TRUST, recorded(1), recorded(2), recorded(1));
        counts.stumblesOver = SampleLog.person(2);
        runner.deliver(TRUST, log.between(TRUST, 1, 3));
        counts.stumblesOver = SampleLog.person(99);

        runner.deliver(TRUST, log.between(TRUST, 1, 3));
        assertThat(database.counts(TRUST)).as("parked means parked").containsExactly(1);

        assertThat(database.intake().<Integer>in(Set.of(TRUST), sql -> Checkpoints.release(sql, TRUST, "counts")))
                .isOne();
        runner.deliver(TRUST, log.between(TRUST, 2, 3));
        assertThat(database.counts(TRUST)).containsExactly(2, 1);
    }

    @Test
    void an_unknown_fact_parks_every_view_and_is_never_skipped() {
        log.append(TRUST, recorded(1));
        log.append(TRUST, "future.never-heard-of", Payload.of("{}".getBytes(StandardCharsets.UTF_8)));
        log.append(TRUST, recorded(1));
        runner.deliver(TRUST, log.between(TRUST, 1, 3));
        for (var view : List.of("counts", "others")) {
            var checkpoint = database.checkpoint(TRUST, view);
            assertThat(checkpoint.position()).isEqualTo(1);
            assertThat(checkpoint.parked())
                    .extracting(Checkpoint.Parked::because)
                    .isEqualTo("future.never-heard-of version 1 cannot be read");
        }
    }

    @Test
    void an_unreadable_fact_of_a_family_that_nobody_reads_parks_nobody() {
        log.append(TRUST, "signoff.sign-off-lapsed", Payload.of("{}".getBytes(StandardCharsets.UTF_8)));
        log.append(TRUST, recorded(1));
        runner.deliver(TRUST, log.between(TRUST, 1, 2));
        assertThat(database.checkpoint(TRUST, "counts").position()).isEqualTo(2);
        assertThat(database.checkpoint(TRUST, "counts").parked()).isNull();
    }

    @Test
    void a_crash_between_rows_and_checkpoint_leaves_neither() {
        log.append(TRUST, recorded(1), recorded(1));
        counts.betweenRowsAndCheckpoint = () -> {
            throw new DataAccessResourceFailureException("the connection is gone");
        };
        assertThatThrownBy(() -> runner.deliver(TRUST, log.between(TRUST, 1, 2)))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(database.counts(TRUST)).isEmpty();

        counts.betweenRowsAndCheckpoint = () -> {};
        runner.deliver(TRUST, log.between(TRUST, 1, 2));
        assertThat(database.counts(TRUST)).containsExactly(2);
        assertThat(database.checkpoint(TRUST, "counts").parked())
                .as("a database that is away parks nobody")
                .isNull();
    }

    @Test
    void a_connection_killed_between_rows_and_checkpoint_leaves_neither() {
        log.append(TRUST, recorded(1));
        counts.betweenRowsAndCheckpoint = this::killTheIntakesConnections;
        assertThatThrownBy(() -> runner.deliver(TRUST, log.between(TRUST, 1, 1)))
                .isNotInstanceOf(CannotFold.class);
        counts.betweenRowsAndCheckpoint = () -> {};
        runner.deliver(TRUST, log.between(TRUST, 1, 1));
        assertThat(database.counts(TRUST)).containsExactly(1);
    }

    private void killTheIntakesConnections() {
        database.behindTheWalls("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where usename = 'intake' and datname = current_database()");
    }

    @Test
    void a_slow_database_is_not_the_facts_fault() {
        log.append(TRUST, recorded(1));
        counts.betweenRowsAndCheckpoint = () -> {
            throw new QueryTimeoutException("slow");
        };
        assertThatThrownBy(() -> runner.deliver(TRUST, log.between(TRUST, 1, 1)))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void a_checkpoint_never_goes_back_whoever_writes_it() throws SQLException {
        log.append(TRUST, recorded(1), recorded(1));
        runner.deliver(TRUST, log.between(TRUST, 1, 2));
        try (var connection =
                        RealPostgres.shared().superuser(database.database().name());
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update checkpoint set position = 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("would go back from 2 to 1");
        }
    }

    @Test
    void a_view_whose_fold_has_another_version_waits_for_its_rebuild() {
        log.append(TRUST, recorded(1), recorded(1), recorded(2));
        runner.deliver(TRUST, log.between(TRUST, 1, 2));
        var next = runner(new SampleCount("counts", 2), others);

        next.deliver(TRUST, log.between(TRUST, 3, 3));
        assertThat(database.checkpoint(TRUST, "counts").position()).isEqualTo(2);
        assertThat(next.standings(Set.of(TRUST)))
                .hasEntrySatisfying(
                        TRUST, standing -> assertThat(standing.outdated()).containsExactly("counts"));
    }

    /** Rows that nobody keeps, for a view that only has to go on. */
    private static final class Nowhere implements ProjectionTable<PersonId, Integer> {
        @Override
        public Map<PersonId, Integer> load(JdbcClient sql, TenantId tenant, Set<PersonId> keys) {
            return Map.of();
        }

        @Override
        public void save(JdbcClient sql, TenantId tenant, Map<PersonId, Integer> changed, Set<PersonId> ended) {}

        @Override
        public List<String> tables() {
            return List.of();
        }
    }
}
