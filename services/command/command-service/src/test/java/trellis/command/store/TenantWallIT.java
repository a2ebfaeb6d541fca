package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trellis.language.TenantId;
import trellis.testkit.log.Facts;

/** Row security gives nothing foreign, also to a query that forgot its tenant. */
class TenantWallIT {
    private static final StoreDatabase DATABASE = StoreDatabase.of(TenantWallIT.class);
    private static final TenantId OWN = Facts.newTenant();
    private static final TenantId FOREIGN = Facts.newTenant();
    private static final List<String> TABLES = List.of("event", "event_tag", "answered_request", "tenant_head");

    @BeforeAll
    static void both_have_a_log() {
        try (var pool = DATABASE.pool("app_rw");
                var log = new PostgresLog(pool.source(), pool.source(), Clock.systemUTC(), LogSettings.DEFAULT)) {
            var writer = new EventLogUnderTest(log, () -> {});
            for (var tenant : List.of(OWN, FOREIGN)) {
                assertThat(writer.append(Facts.job(tenant, List.of(Facts.recorded(Facts.somebody()))))
                                .written())
                        .isTrue();
            }
        }
    }

    @AfterAll
    static void both_still_have_it() throws SQLException {
        try (var connection = DATABASE.superuser()) {
            assertThat(count(connection, "select count(distinct tenant) from event"))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_scope_shows_its_tenant_and_no_other() throws SQLException {
        for (var role : List.of("app_rw", "app_ro")) {
            try (var connection = scoped(role, OWN.value())) {
                for (var table : TABLES) {
                    boolean headsAreKnown = "tenant_head".equals(table) && "app_ro".equals(role);
                    assertThat(count(connection, "select count(*) from " + table + " where tenant = '" + OWN + "'"))
                            .as(table)
                            .isPositive();
                    assertThat(count(connection, "select count(*) from " + table + " where tenant <> '" + OWN + "'"))
                            .as(table)
                            .isEqualTo(headsAreKnown ? 1 : 0);
                }
            }
        }
    }

    @Test
    void without_a_scope_there_is_nothing() throws SQLException {
        for (var scope : List.of("", ",", "NOBODY")) {
            try (var connection = scoped("app_rw", scope)) {
                for (var table : TABLES) {
                    assertThat(count(connection, "select count(*) from " + table))
                            .as(table)
                            .isZero();
                }
            }
        }
    }

    @Test
    void nothing_can_be_written_into_another_log() throws SQLException {
        try (var connection = scoped("app_rw", OWN.value())) {
            assertThatThrownBy(() -> execute(
                            connection,
                            "insert into event_tag (tenant, tag, position) values ('" + FOREIGN + "', 1, 1)"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void a_read_that_lost_its_tenant_still_gives_nothing_foreign() throws SQLException {
        try (var connection = DATABASE.superuser()) {
            connection.setAutoCommit(false);
            var source = one(connection, "select pg_get_functiondef('log_after'::regproc)");
            var forgetful = source.replace("e.tenant = of_tenant and ", "");
            assertThat(forgetful).isNotEqualTo(source);
            execute(connection, forgetful);
            execute(connection, "set local role app_ro");
            var seen = "select count(*) from log_after('" + OWN + "', 0, 100) where tenant = ";
            assertThat(count(connection, seen + "'" + OWN + "'")).isPositive();
            assertThat(count(connection, seen + "'" + FOREIGN + "'")).isZero();
            // The wall is what keeps it out: without it, the same forgetful read shows the other's log.
            execute(connection, "reset role");
            execute(connection, "alter table event disable row level security");
            execute(connection, "set local role app_ro");
            assertThat(count(connection, seen + "'" + FOREIGN + "'")).isPositive();
            connection.rollback();
        }
    }

    /** Even a scope that names two logs is answered with what lies in the log of exactly that name. */
    @Test
    void a_name_that_would_be_two_is_the_name_of_no_log() throws SQLException {
        var both = OWN + "," + FOREIGN;
        try (var connection = scoped("app_rw", both)) {
            assertThat(count(connection, "select count(distinct tenant) from event"))
                    .as("the scope itself is as wide as its words")
                    .isEqualTo(2);
        }
        var everything = "array[null::bigint], array['{}'], array[null::text]";
        for (var read : List.of(
                "select count(*) from log_after('" + both + "', 0, 100)",
                "select count(fact) from facts_of('" + both + "', 0, " + everything + ")",
                "select last_of('" + both + "', " + everything + ")",
                "select head_of('" + both + "')",
                "select count(*) from answered_request r, answered('" + both + "', r.request)")) {
            try (var connection = scoped("app_rw", both)) {
                assertThat(count(connection, read)).as(read).isZero();
                assertThat(count(connection, read.replace(both, OWN.value())))
                        .as(read)
                        .isPositive();
            }
        }
    }

    private static Connection scoped(String role, String scope) throws SQLException {
        var connection = DATABASE.connect(role);
        execute(connection, "set app.tenants = '" + scope + "'");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Long.parseLong(one(connection, sql));
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
