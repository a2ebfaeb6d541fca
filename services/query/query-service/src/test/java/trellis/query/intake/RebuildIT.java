package trellis.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.query.intake.SampleLog.person;
import static trellis.query.intake.SampleLog.recorded;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trellis.codec.EventCodec;
import trellis.language.DomainEvent;
import trellis.language.TenantId;

class RebuildIT {
    private static final TenantId TRUST = new TenantId("RXX");
    private static final TenantId SIBLING = new TenantId("RYY");

    private QueryDatabase database;
    private SampleLog log;
    private SampleCount counts;
    private ProjectionRunner live;
    private Rebuild rebuild;

    @BeforeEach
    void start_empty() {
        database = QueryDatabase.of(RebuildIT.class);
        log = new SampleLog();
        counts = new SampleCount("counts", 1);
        live = runner(counts, Side.SERVING);
        rebuild = rebuild(counts, 20_000);
    }

    private ProjectionRunner runner(SampleCount fold, Side side) {
        return new ProjectionRunner(
                bindings(fold),
                TenantTransactions.writing(database.database().as("intake"), side),
                new EventCodec(),
                Clock.systemUTC());
    }

    private Rebuild rebuild(SampleCount fold, int rowsAtOnce) {
        var source = database.database().as("intake");
        return new Rebuild(
                bindings(fold),
                new Sides(source),
                runner(fold, Side.BESIDE),
                new IndependentFold(source, new EventCodec(), log, rowsAtOnce),
                log);
    }

    private static Map<String, ProjectionBinding<?, ?>> bindings(SampleCount fold) {
        return Map.of(fold.name(), new ProjectionBinding<>(fold, fold));
    }

    /** The first so many facts, of two people in turn. */
    private void happened(int facts) {
        log.append(
                TRUST,
                IntStream.range(0, facts).mapToObj(i -> recorded(1 + i % 2)).toArray(DomainEvent[]::new));
        live.deliver(TRUST, log.between(TRUST, 1, facts));
    }

    private List<Map<String, @Nullable Object>> rows(String side) {
        return database.behindTheWalls("select facts from " + side + ".sample_count order by person");
    }

    @Test
    void it_says_what_was_wrong_mends_it_and_frees_a_parked_view() {
        log.append(TRUST, recorded(1), recorded(2), recorded(1));
        live.deliver(TRUST, log.between(TRUST, 1, 3));
        database.behindTheWalls("with wrong as (update sample_count set facts = 40 where facts = 2 returning 1),"
                + " stuck as (update checkpoint set parked_at = 3, parked_because = 'a test', parked_on = now()"
                + " where projection = 'counts' returning 1) select * from wrong, stuck");

        var outcome = rebuild.of("counts", TRUST, Rebuild.Progress.SILENT);
        assertThat(outcome).isEqualTo(new Rebuild.Outcome(TRUST, "counts", 3, 3, 2, 1));
        assertThat(database.counts(TRUST)).containsExactly(2, 1);
        assertThat(database.checkpoint(TRUST, "counts").parked()).isNull();
    }

    @Test
    void what_it_replaced_is_kept_until_it_is_let_go_of() {
        happened(3);
        database.behindTheWalls("update sample_count set facts = 40 where facts = 2 returning 1");
        rebuild.of("counts", TRUST, Rebuild.Progress.SILENT);

        assertThat(rows("kept")).extracting(row -> row.get("facts")).containsExactly(40, 1);
        assertThat(rebuild.kept("counts", TRUST))
                .get()
                .extracting(Checkpoint::position)
                .isEqualTo(3L);
        assertThatThrownBy(() -> rebuild.of("counts", TRUST, Rebuild.Progress.SILENT))
                .isInstanceOf(RebuildRefused.class)
                .hasMessageContaining("still kept");

        assertThat(rebuild.letGo("counts", TRUST)).isEqualTo(2);
        assertThat(rows("kept")).isEmpty();
        assertThat(rebuild.of("counts", TRUST, Rebuild.Progress.SILENT).different())
                .isZero();
    }

    @Test
    void while_it_is_made_what_stood_serves_and_other_tenants_are_not_touched() {
        happened(3);
        log.append(SIBLING, recorded(1));
        live.deliver(SIBLING, log.between(SIBLING, 1, 1));
        database.behindTheWalls("update sample_count set facts = 40 where facts = 2 returning 1");
        rebuild.of("counts", TRUST, new Interrupting() {
            @Override
            public void compares(long position) {
                assertThat(database.counts(TRUST)).containsExactly(40, 1);
                assertThat(rebuild.underWay("counts", TRUST))
                        .get()
                        .extracting(Checkpoint::position)
                        .isEqualTo(3L);
            }
        });
        assertThat(database.counts(TRUST)).containsExactly(2, 1);
        assertThat(rebuild.underWay("counts", TRUST)).isEmpty();
        assertThat(database.counts(SIBLING)).containsExactly(1);
    }

    @Test
    void ended_in_the_middle_it_goes_on_where_it_was() {
        happened(2_500);
        assertThatThrownBy(() -> rebuild.of("counts", TRUST, new Interrupting() {
                    @Override
                    public void folded(long position, long head) {
                        assertThat(head).isEqualTo(2_500);
                        if (position == 2_000) {
                            throw new IllegalStateException("killed");
                        }
                    }
                }))
                .hasMessage("killed");
        log.asked.clear();
        var again = rebuild(counts, 20_000).of("counts", TRUST, Rebuild.Progress.SILENT);
        assertThat(log.asked).startsWith(2_000L);
        assertThat(again.position()).isEqualTo(2_500);
        assertThat(database.counts(TRUST)).containsExactly(1_250, 1_250);
    }

    @Test
    void a_wrong_row_among_the_new_ones_is_found_and_nothing_is_switched() {
        happened(3);
        for (var wrong : List.of(
                "update beside.sample_count set facts = 41 where facts = 2 returning 1",
                "delete from beside.sample_count where facts = 2 returning 1",
                "insert into beside.sample_count values ('RXX', gen_random_uuid(), 1) returning 1")) {
            database.behindTheWalls("update sample_count set facts = 40 where facts = 2 returning 1");
            assertThatThrownBy(() -> rebuild.of("counts", TRUST, new Interrupting() {
                        @Override
                        public void compares(long position) {
                            database.behindTheWalls(wrong);
                        }
                    }))
                    .as(wrong)
                    .isInstanceOf(RebuildRefused.class)
                    .hasMessageContaining("other rows: sample_count with");
            assertThat(database.counts(TRUST)).containsExactly(40, 1);
            assertThat(rows("beside")).isEmpty();
        }
        rebuild.of("counts", TRUST, Rebuild.Progress.SILENT);
        assertThat(database.counts(TRUST)).containsExactly(2, 1);
    }

    @Test
    void the_fold_that_it_is_compared_with_may_take_one_row_at_a_time() {
        log.append(TRUST, IntStream.range(0, 60).mapToObj(i -> recorded(i % 20)).toArray(DomainEvent[]::new));
        live.deliver(TRUST, log.between(TRUST, 1, 60));
        log.asked.clear();
        var made = rebuild(counts, 1).of("counts", TRUST, Rebuild.Progress.SILENT);
        assertThat(made.rows()).isEqualTo(20);
        assertThat(made.compared()).isEqualTo(60);
        assertThat(log.asked.stream().filter(after -> after == 0))
                .as("the log was read for each part")
                .hasSizeGreaterThan(20);
    }

    @Test
    void under_load_nothing_is_lost_and_nothing_counted_twice() {
        happened(500);
        try (var load = Executors.newSingleThreadExecutor()) {
            var told = load.submit(() -> {
                for (var i = 501; i <= 900; i++) {
                    log.append(TRUST, recorded(1));
                    live.deliver(TRUST, log.between(TRUST, i, i));
                }
            });
            while (!told.isDone()) {
                rebuild.of("counts", TRUST, Rebuild.Progress.SILENT);
                rebuild.letGo("counts", TRUST);
            }
        }
        live.deliver(TRUST, log.between(TRUST, 1, 900));
        assertThat(database.counts(TRUST)).containsExactly(650, 250);
        assertThat(database.checkpoint(TRUST, "counts").position()).isEqualTo(900);
    }

    @Test
    void two_at_once_end_with_one_switch_and_the_same_rows() {
        happened(1_500);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 2; i++) {
                both.execute(() -> {
                    try {
                        rebuild.of("counts", TRUST, Rebuild.Progress.SILENT);
                    } catch (RebuildRefused e) {
                        assertThat(e).hasMessageMatching(".*(finished it|still kept).*");
                    }
                });
            }
        }
        assertThat(database.counts(TRUST)).containsExactly(750, 750);
        assertThat(rows("beside")).isEmpty();
        assertThat(rebuild.kept("counts", TRUST)).isPresent();
    }

    @Test
    void a_fact_that_cannot_be_folded_changes_nothing_and_is_named() {
        happened(2);
        counts.stumblesOver = person(2);
        assertThatThrownBy(() -> rebuild.of("counts", TRUST, Rebuild.Progress.SILENT))
                .isInstanceOf(RebuildRefused.class)
                .hasMessage("the fact at 2: counts cannot fold it: IllegalStateException");
        assertThat(database.counts(TRUST)).containsExactly(1, 1);

        counts.stumblesOver = person(99);
        assertThat(rebuild.of("counts", TRUST, Rebuild.Progress.SILENT).position())
                .isEqualTo(2);
    }

    @Test
    void what_another_version_of_the_fold_began_is_begun_again() {
        happened(2_000);
        var next = new SampleCount("counts", 2);
        assertThatThrownBy(() -> rebuild.of("counts", TRUST, new Interrupting() {
                    @Override
                    public void compares(long position) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        log.asked.clear();
        rebuild(next, 20_000).of("counts", TRUST, Rebuild.Progress.SILENT);
        assertThat(log.asked).startsWith(0L);
        assertThat(database.checkpoint(TRUST, "counts").version()).isEqualTo(2);
        assertThat(runner(next, Side.SERVING).standings(Set.of(TRUST)))
                .hasEntrySatisfying(
                        TRUST, standing -> assertThat(standing.outdated()).isEmpty());
        assertThat(database.counts(TRUST)).containsExactly(1_000, 1_000);
    }

    @Test
    void a_table_whose_shape_changed_has_its_two_sides_in_the_new_shape() {
        database.breakIn("alter table sample_count add column more text; set role owner; select tables_beside()");
        assertThat(database.behindTheWalls("""
                select table_schema from information_schema.columns
                where table_name = 'sample_count' and column_name = 'more' order by 1"""))
                .extracting(row -> row.get("table_schema"))
                .containsExactly("beside", "kept", "public");
    }

    private abstract static class Interrupting implements Rebuild.Progress {
        @Override
        public void folded(long position, long head) {}

        @Override
        public void compares(long position) {}
    }

    @Test
    void every_tenant_table_stands_on_all_three_sides() {
        assertThat(database.behindTheWalls("""
                select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid and p.polname = 'tenants'
                where c.relnamespace in ('public'::regnamespace, 'beside'::regnamespace, 'kept'::regnamespace)
                group by c.relname having count(*) <> 3""")).isEmpty();
        assertThat(database.intake()
                        .<Integer>in(
                                Set.of(TRUST),
                                sql -> sql.sql("select count(*) from beside.checkpoint")
                                        .query(Integer.class)
                                        .single()))
                .isZero();
    }
}
