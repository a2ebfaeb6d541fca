package trellis.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.query.intake.SampleLog.recorded;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import trellis.codec.EventCodec;
import trellis.language.TenantId;

/** What every table of the query database must be, whoever made it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallsIT {
    private static final TenantId TRUST = new TenantId("RXX");
    private static final TenantId SIBLING = new TenantId("RYY");

    private QueryDatabase database;

    @BeforeAll
    void two_trusts_have_rows() {
        database = QueryDatabase.of(WallsIT.class);
        var log = new SampleLog();
        var counts = new SampleCount("counts", 1);
        var runner = new ProjectionRunner(
                Map.of("counts", new ProjectionBinding<>(counts, counts)),
                database.intake(),
                new EventCodec(),
                Clock.systemUTC());
        log.append(TRUST, recorded(1));
        log.append(SIBLING, recorded(2), recorded(2));
        runner.deliver(TRUST, log.between(TRUST, 1, 1));
        runner.deliver(SIBLING, log.between(SIBLING, 1, 2));
    }

    @Test
    void a_query_that_forgets_its_tenant_sees_its_own_rows_alone() {
        assertThat(database.counts(TRUST)).containsExactly(1);
        assertThat(database.counts(SIBLING)).containsExactly(2);
    }

    @Test
    void without_a_scope_nothing_is_seen() throws SQLException {
        for (var role : List.of("app_ro", "intake", "owner")) {
            try (var connection = database.database().connect(role);
                    var rows = connection.createStatement().executeQuery("select count(*) from sample_count")) {
                rows.next();
                assertThat(rows.getInt(1)).as(role).isZero();
            }
        }
    }

    @Test
    void a_row_of_another_tenant_cannot_be_written() {
        assertThatThrownBy(() -> database.intake()
                        .in(
                                Set.of(TRUST),
                                sql -> sql.sql("insert into sample_count values ('RYY', gen_random_uuid(), 1)")
                                        .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_tenant_that_would_be_read_as_two_is_refused() {
        assertThatThrownBy(() -> database.door().in(Set.of(new TenantId("RXX,RYY")), _ -> 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_door_reads_one_moment_and_the_intake_what_is_committed() {
        assertThat(List.of(isolation(database.door()), isolation(database.intake())))
                .containsExactly("repeatable read", "read committed");
    }

    private static String isolation(TenantTransactions transactions) {
        return transactions.in(
                Set.of(TRUST),
                sql -> sql.sql("show transaction_isolation").query(String.class).single());
    }

    @Test
    void the_doors_role_changes_nothing() {
        assertThatThrownBy(() -> TenantTransactions.writing(database.database().as("app_ro"))
                        .in(
                                Set.of(TRUST),
                                sql -> sql.sql("update sample_count set facts = 9")
                                        .update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void every_table_forces_row_security_by_the_scope_of_the_transaction() {
        assertThat(tables()).isNotEmpty().allSatisfy(table -> {
            assertThat(table.get("forced")).as("%s forces row security", table).isEqualTo(true);
            assertThat(String.valueOf(table.get("policies")))
                    .as("the one policy of %s", table)
                    .isEqualTo("(tenant = ANY (string_to_array(NULLIF(current_setting('app.tenants'::text, true),"
                            + " ''::text), ','::text)))");
        });
    }

    /** The one way round a tenant's wall: to read, for the door alone, and never without a party. */
    @Test
    void what_a_party_sees_is_opened_to_the_door_for_reading_in_few_tables_alone() {
        assertThat(database.behindTheWalls("""
                select p.polrelid::regclass::text as table, p.polcmd::text as command, p.polroles::regrole[]::text as roles,
                  position('app.parties' in pg_get_expr(p.polqual, p.polrelid)) > 0 as by_party
                from pg_policy p where p.polname = 'parties' order by 1"""))
                .isEqualTo(List.of(
                        Map.of(
                                "table",
                                "faculty_dashboard_month",
                                "command",
                                "r",
                                "roles",
                                "{app_ro}",
                                "by_party",
                                true),
                        Map.of("table", "funding_allocation", "command", "r", "roles", "{app_ro}", "by_party", true),
                        Map.of("table", "funding_checklist", "command", "r", "roles", "{app_ro}", "by_party", true),
                        Map.of(
                                "table",
                                "funding_outcome_report",
                                "command",
                                "r",
                                "roles",
                                "{app_ro}",
                                "by_party",
                                true),
                        Map.of("table", "funding_programme", "command", "r", "roles", "{app_ro}", "by_party", true),
                        Map.of("table", "sharing_agreement", "command", "r", "roles", "{app_ro}", "by_party", true)));
    }

    @Test
    void every_unique_key_and_foreign_key_begins_with_the_tenant() {
        assertThat(database.behindTheWalls("""
                select c.conrelid::regclass::text as table, a.attname as first
                from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                where c.contype in ('p', 'u', 'f') and c.connamespace in ('public'::regnamespace, 'beside'::regnamespace, 'kept'::regnamespace)
                  and c.conrelid::regclass::text <> 'flyway_schema_history'
                union all
                select i.indrelid::regclass::text, a.attname
                from pg_index i
                join pg_class k on k.oid = i.indexrelid and k.relnamespace in ('public'::regnamespace, 'beside'::regnamespace, 'kept'::regnamespace)
                join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                where i.indisunique and i.indrelid::regclass::text <> 'flyway_schema_history'"""))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(key).containsEntry("first", "tenant"));
    }

    @Test
    void every_table_has_a_key_and_every_view_asks_as_its_reader() {
        assertThat(database.behindTheWalls("""
                select c.relname from pg_class c
                where c.relnamespace in ('public'::regnamespace, 'beside'::regnamespace, 'kept'::regnamespace) and c.relname <> 'flyway_schema_history'
                  and (c.relkind in ('r', 'p') and not exists (
                         select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')
                    or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)
                    or c.relkind = 'm')""")).isEmpty();
    }

    @Test
    void no_role_of_the_service_can_go_round_the_walls() {
        assertThat(database.behindTheWalls("select rolname from pg_roles where (rolbypassrls or rolsuper)"
                        + " and rolname in ('owner', 'app_rw', 'app_ro', 'intake', 'relay')"))
                .isEmpty();
    }

    private List<Map<String, @Nullable Object>> tables() {
        return database.behindTheWalls("""
                select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced,
                  (select string_agg(pg_get_expr(p.polqual, p.polrelid), ' | ')
                   from pg_policy p where p.polrelid = c.oid and p.polname <> 'parties') as policies
                from pg_class c
                where c.relnamespace in ('public'::regnamespace, 'beside'::regnamespace, 'kept'::regnamespace) and c.relkind in ('r', 'p')
                  and c.relname <> 'flyway_schema_history'""");
    }
}
