package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.testkit.log.Facts;
import trellis.testkit.log.LogUnderTest;

/**
 * What the database does for each question, on a log that was empty and never analysed when its plans were made: it
 * goes by key, however long the log is.
 */
class QueryPlanIT {
    private static final StoreDatabase DATABASE = StoreDatabase.of(QueryPlanIT.class);
    private static final TenantId TENANT = Facts.newTenant();
    private static final PersonId PERSON = Facts.somebody();
    private static final int LENGTH = 20_000;
    private static final Pattern SCAN_OF_A_PART =
            Pattern.compile("Scan (?:Backward )?(?:using \\S+ )?on (?:event|event_tag|answered_request)_(\\d)");

    @BeforeAll
    static void a_long_log() throws SQLException {
        try (var connection = DATABASE.connect("app_rw")) {
            for (int round = 0; round < LENGTH / 500; round++) {
                var facts = new ArrayList<DomainEvent>();
                for (int i = 0; i < 500; i++) {
                    facts.add(Facts.recorded(i == 7 && round % 10 == 0 ? PERSON : Facts.somebody()));
                }
                assertThat(new BatchStatement(List.of(job(facts))).execute(connection, Instant.now()))
                        .allMatch(Appended.Written.class::isInstance);
            }
        }
    }

    @Test
    void the_facts_of_a_boundary_are_found_by_key() throws SQLException {
        try (var connection = explaining()) {
            var plan = plan(connection, "select count(*) from facts_of('" + TENANT + "', 0, " + clause() + ")");
            assertByKey(plan, 200);
            assertThat(plan).containsPattern("event_tag_\\d_pkey");
        }
    }

    @Test
    void the_last_fact_of_a_boundary_is_found_by_key() throws SQLException {
        try (var connection = explaining()) {
            assertByKey(plan(connection, "select last_of('" + TENANT + "', " + clause() + ")"), 200);
        }
    }

    @Test
    void the_next_stretch_of_a_log_is_found_by_key() throws SQLException {
        try (var connection = explaining()) {
            assertByKey(plan(connection, "select count(*) from log_after('" + TENANT + "', 15000, 100)"), 200);
        }
    }

    @Test
    void an_append_checks_its_condition_by_key() throws SQLException {
        var guard = new LogUnderTest.Guard(Facts.about(PERSON, RoleGranted.class), 5);
        var append = translated(Facts.job(TENANT, List.of(Facts.recorded(Facts.somebody())), guard));
        try (var connection = explaining();
                var call = new BatchStatement(List.of(append)).prepare(connection, Instant.now())) {
            call.execute();
            assertByKey(warnings(call), 400);
        }
    }

    @Test
    void a_query_without_a_key_is_noticed() throws SQLException {
        try (var connection = explaining();
                var statement = connection.createStatement()) {
            statement.execute("set app.tenants = '" + TENANT + "'");
            var plan = plan(connection, "select count(*) from event where correlation_id = gen_random_uuid()");
            assertThat(catchThrowable(() -> assertByKey(plan, 200))).isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void a_query_without_a_tenant_looks_into_every_part_and_is_noticed() throws SQLException {
        try (var connection = explaining();
                var statement = connection.createStatement()) {
            statement.execute("set app.tenants = '" + TENANT + "'");
            statement.execute("set enable_seqscan = off");
            var plan = plan(connection, "select count(*) from event where position = 7");
            assertThat(catchThrowable(() -> assertByKey(plan, 200))).isInstanceOf(AssertionError.class);
        }
    }

    /** No scan of a table, one part of it alone, and no more rows looked at than the question is about. */
    private static void assertByKey(String plan, int mostRows) {
        assertThat(plan).contains("Index").doesNotContain("Seq Scan on event", "Seq Scan on tenant_head");
        assertThat(partsLookedAt(plan)).as(plan).hasSize(1);
        assertThat(looked(plan)).as(plan).isLessThan(mostRows);
    }

    /** The numbers of the parts that rows were asked of; those that were set aside at run time are not among them. */
    private static Set<String> partsLookedAt(String plan) {
        return plan.lines()
                .filter(line -> !line.contains("never executed"))
                .map(SCAN_OF_A_PART::matcher)
                .filter(Matcher::find)
                .map(scan -> scan.group(1))
                .collect(Collectors.toSet());
    }

    private static long looked(String plan) {
        return plan.lines()
                .filter(line -> line.contains("Rows Removed by Filter:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*: *", "").strip()))
                .sum();
    }

    private static String clause() {
        return "array[" + TagDigest.of(Tag.person(PERSON)) + "], array[null::text], array['"
                + SqlArrays.text(List.of("organisation.person-recorded")) + "']";
    }

    /** A connection with the rights of the service that tells every plan it runs, also those inside functions. */
    private static Connection explaining() throws SQLException {
        var connection = DATABASE.superuser();
        try (var statement = connection.createStatement()) {
            statement.execute("load 'auto_explain'");
            statement.execute("set auto_explain.log_min_duration = 0");
            statement.execute("set auto_explain.log_analyze = on");
            statement.execute("set auto_explain.log_nested_statements = on");
            statement.execute("set client_min_messages = log");
            statement.execute("set role app_rw");
        }
        connection.clearWarnings();
        return connection;
    }

    private static String plan(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(query);
            return warnings(statement);
        }
    }

    private static String warnings(Statement statement) throws SQLException {
        var plans = new StringBuilder();
        for (var warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            plans.append(warning.getMessage()).append('\n');
        }
        return plans.toString();
    }

    private static Append job(List<DomainEvent> facts) {
        return translated(Facts.job(TENANT, facts));
    }

    private static Append translated(LogUnderTest.Job job) {
        return new EventLogUnderTest(new MemoryLog(Clock.systemUTC()), () -> {}).translated(job);
    }
}
