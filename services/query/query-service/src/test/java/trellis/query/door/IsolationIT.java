package trellis.query.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;
import static trellis.language.Role.OPERATOR;
import static trellis.language.Role.SUPPORT_WORKER;
import static trellis.query.intake.TwoTrusts.FUNDER;
import static trellis.query.intake.TwoTrusts.NATIONAL;
import static trellis.query.intake.TwoTrusts.SIBLING;
import static trellis.query.intake.TwoTrusts.TRUST;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.query.door.Operations.Operation;
import trellis.query.intake.QueryService.Reply;
import trellis.query.intake.TenantTransactions;
import trellis.query.intake.TwoTrusts;

/** No operation shows another trust's records, or its own to who may not read them, whoever asks and however. */
@ExtendWith({TwoTrusts.Shared.class, OutputCaptureExtension.class})
class IsolationIT {
    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private static final Set<Role> MONEY = Set.of(AUDITOR, FACULTY_LEAD, ICS_LEAD);

    /** Who reads each operation, where it is asked about a worker who is not oneself. */
    private static final Map<String, Set<Role>> ROWS = Map.ofEntries(
            Map.entry("access", Set.of(EDUCATOR, AUDITOR, OPERATOR)),
            Map.entry("allocation", MONEY),
            Map.entry("assessors", Set.of(EDUCATOR, AUDITOR, ASSESSOR, SUPPORT_WORKER)),
            Map.entry("current", EVERYBODY),
            Map.entry("dashboard", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("deliverableProof", MONEY),
            Map.entry("deliverables", MONEY),
            Map.entry("dossier", MONEY),
            Map.entry("dutyGrants", Set.of(EDUCATOR, AUDITOR, OPERATOR)),
            Map.entry("editions", EVERYBODY),
            Map.entry("facultyDashboard", MONEY),
            Map.entry("givenRoles", Set.of()),
            Map.entry("grants", MONEY),
            Map.entry("ics", EVERYBODY),
            Map.entry("outcomeReport", MONEY),
            Map.entry("outcomeReports", MONEY),
            Map.entry("outcomes", Set.of(EDUCATOR, AUDITOR)),
            Map.entry("practice", MONEY),
            Map.entry("professions", EVERYBODY),
            Map.entry("programme", MONEY),
            Map.entry("programmes", MONEY),
            Map.entry("receivedAllocation", MONEY),
            Map.entry("receivedAllocations", MONEY),
            Map.entry("receivedDeliverables", MONEY),
            Map.entry("receivedOutcomeReports", MONEY),
            Map.entry("receivedPractice", MONEY),
            Map.entry("regions", EVERYBODY),
            Map.entry("scopingReturn", Set.of(EDUCATOR, AUDITOR)),
            Map.entry("scopingReturns", Set.of(EDUCATOR, AUDITOR)),
            Map.entry("sharingAgreements", Set.of(EDUCATOR, AUDITOR)),
            Map.entry("signOff", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("signOffs", Set.of(EDUCATOR, AUDITOR, ASSESSOR, SUPPORT_WORKER)),
            Map.entry("signOffsJsonFile", Set.of(EDUCATOR, AUDITOR, ASSESSOR, SUPPORT_WORKER)),
            Map.entry("skills", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("status", EVERYBODY),
            Map.entry("story", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("stream", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("tasks", Set.of(EDUCATOR, ASSESSOR, SUPPORT_WORKER)),
            Map.entry("trusts", EVERYBODY),
            Map.entry("worker", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("workers", Set.of(EDUCATOR, AUDITOR, ASSESSOR)),
            Map.entry("workersJsonFile", Set.of(EDUCATOR, AUDITOR, ASSESSOR)));

    private final Operations contract = new Operations();
    private final Shape shape = new Shape(contract);
    private final TwoTrusts trusts;
    private final Map<String, String> ids;

    IsolationIT(TwoTrusts trusts) {
        this.trusts = trusts;
        ids = Map.of(
                "worker", trusts.another.worker().toString(),
                "element", trusts.another.element().value(),
                "signOff", trusts.another.signOff().toString(),
                "trust", "TST",
                "programme", trusts.programme().toString(),
                "allocation", trusts.allocation().toString(),
                "report", trusts.report().toString(),
                "proof", trusts.proof().toString(),
                "scopingReturn", trusts.scopingReturn.toString(),
                "funder", "TST");
    }

    @Test
    void every_operation_has_a_row() {
        assertThat(withoutRow(contract.all())).isEmpty();
        assertThat(ROWS.keySet())
                .isEqualTo(contract.all().stream().map(Operation::id).collect(Collectors.toSet()));
    }

    @Test
    void an_operation_without_a_row_is_noticed() {
        var planted = new Operation("/api/v1/planted", "planted", "", List.of(), Map.of(), Map.of());
        assertThat(withoutRow(List.of(planted))).containsExactly("GET /api/v1/planted");
        var unheardOf = new Operation(
                "/api/v1/{thing}",
                "status",
                "",
                List.of(new Operations.Parameter("thing", "path", Map.of())),
                Map.of(),
                Map.of());
        assertThatThrownBy(() -> ask(unheardOf, "application/json", "x")).hasMessageContaining("no row for {thing}");
    }

    private static List<String> withoutRow(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> !ROWS.containsKey(operation.id()))
                .map(Operation::toString)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> nobody_without_a_token(CapturedOutput log) {
        return each((operation, type) -> refused(operation, ask(operation, type, null), log, 401));
    }

    @TestFactory
    Stream<DynamicTest> nobody_with_a_token_made_for_something_else(CapturedOutput log) {
        var other = trusts.service.issuer.token(
                "auditor", claims -> claims.claim("organisation", "TST").audience("another-product"));
        return each((operation, type) -> refused(operation, ask(operation, type, other), log, 401));
    }

    @TestFactory
    Stream<DynamicTest> nobody_whom_the_trust_does_not_know(CapturedOutput log) {
        var stranger = trusts.token("stranger", TRUST);
        return each((operation, type) -> refused(operation, ask(operation, type, stranger), log, 403));
    }

    @TestFactory
    Stream<DynamicTest> nobody_who_holds_no_role(CapturedOutput log) {
        var nobody = trusts.token("nobody", TRUST);
        return each((operation, type) -> {
            if (row(operation).equals(EVERYBODY)) {
                assertThat(ask(operation, type, nobody).status()).isEqualTo(200);
            } else {
                refused(operation, ask(operation, type, nobody), log, 403, 404);
            }
        });
    }

    /** Each role reads what its row says, in the shape that the contract says, and nothing else. */
    @TestFactory
    Stream<DynamicTest> each_role_reads_what_it_may(CapturedOutput log) {
        return each((operation, type) -> {
            for (var role : Role.values()) {
                var reply = ask(operation, type, trusts.token(role.name().toLowerCase(Locale.ROOT), TRUST));
                if (row(operation).contains(role)) {
                    assertThat(reply.status()).as(role + " " + reply.body()).isEqualTo(200);
                    assertThat(reply.header("Content-Type")).startsWith(type);
                    if (!type.equals("text/csv")) {
                        var schema = Objects.requireNonNull(operation.answers().get(type));
                        assertThat(shape.faults(schema, reply.json())).isEmpty();
                    }
                } else {
                    refused(operation, reply, log, 403, 404);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> nobody_of_a_sibling_trust(CapturedOutput log) {
        return each((operation, type) -> {
            for (var account : List.of("everything", "auditor", "support_worker")) {
                var reply = ask(operation, type, trusts.token(account, SIBLING));
                if (operation.path().contains("{")) {
                    var asksForARole =
                            row(operation).equals(MONEY) || operation.id().equals("scopingReturn");
                    refused(operation, reply, log, asksForARole && account.equals("support_worker") ? 403 : 404);
                } else {
                    assertThat(reply.status()).as(reply.body()).isIn(200, 403);
                    nothingLeaks(reply, log);
                }
            }
        });
    }

    /** A filter is no way round: the sibling's lists stay empty of what they are asked for. */
    @Test
    void nobody_of_a_sibling_trust_by_asking_for_ids(CapturedOutput log) {
        var everything = trusts.token("everything", SIBLING);
        for (var asked : List.of(
                "sign-offs?worker=" + trusts.another.worker(),
                "sign-offs?signatory=" + trusts.another.signatory(),
                "sign-offs?assessor=" + trusts.another.assessor(),
                "workers?employment=ALL&worker=" + trusts.another.worker(),
                "workers?employment=ALL&team=Canary%20team")) {
            var reply = trusts.service.get("/api/v1/" + asked, everything, "Accept", "application/json");
            assertThat(reply.json().path("total").asInt(-1)).as(asked).isZero();
            nothingLeaks(reply, log);
        }
    }

    @Test
    void the_trust_itself_sees_what_its_sibling_must_not() {
        var seen = new HashSet<String>();
        for (var path : List.of("access", "workers?employment=ALL&limit=500", "sign-offs?limit=500")) {
            var reply = trusts.service.get("/api/v1/" + path, trusts.token("everything", TRUST));
            seen.addAll(trusts.leakedIn(reply.body()));
        }
        assertThat(seen)
                .contains("Canary team", "Canary site", "CANARY_REASON")
                .contains(
                        trusts.another.worker().toString(),
                        trusts.another.signOff().toString());
    }

    @Test
    void whoever_is_trusted_with_money_reads_of_it_without_a_role_and_no_longer_once_that_is_withdrawn() {
        for (var path : List.of("programmes", "received-allocations", "allocations/" + trusts.allocation())) {
            var trusted = trusts.service.get("/api/v1/" + path, trusts.token("finance_lead", TRUST));
            assertThat(trusted.status()).as(trusted.body()).isEqualTo(200);
            var former = trusts.service.get("/api/v1/" + path, trusts.token("former_finance_lead", TRUST));
            assertThat(former.code()).isEqualTo("ROLE_NOT_HELD");
        }
    }

    /** The relation party: in a funder's log a recipient reads what names it, from the offer on, and nothing else. */
    @Test
    void a_party_reads_in_the_funders_log_what_concerns_it_and_nothing_else(CapturedOutput log) {
        var finance = trusts.token("finance_lead", TRUST);
        var named = trusts.funded.stream()
                .filter(PartyNamed.class::isInstance)
                .map(PartyNamed.class::cast)
                .filter(each -> each.party().value().equals("TST"))
                .map(each -> each.line().allocation().toString())
                .collect(Collectors.toSet());
        var shown = new HashSet<String>();
        trusts.service
                .get("/api/v1/received-allocations", finance)
                .json()
                .path("items")
                .forEach(item -> {
                    assertThat(item.path("recipient").asString()).isEqualTo("TST");
                    if (item.path("funder").asString().equals("FND")) {
                        shown.add(item.path("allocation").asString());
                    }
                });
        assertThat(shown).isEqualTo(named).hasSizeGreaterThan(3);
        var all = trusts.funded.stream()
                .filter(AllocationProposed.class::isInstance)
                .map(each -> ((AllocationProposed) each).line().allocation().toString())
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(named.size());
        for (var allocation : all) {
            var path = "/api/v1/funders/FND/allocations/" + allocation;
            var asParty = trusts.service.get(path + "?after=FND:" + trusts.head(FUNDER), finance);
            assertThat(asParty.status()).as(asParty.body()).isEqualTo(named.contains(allocation) ? 200 : 404);
            asParty.json().path("trail").forEach(line -> {
                assertThat(line.path("step").asString()).isNotIn("PROPOSED", "APPROVED", "SENT_BACK");
                assertThat(line.path("by").isNull()).isTrue();
            });
            assertThat(trusts.service
                            .get("/api/v1/allocations/" + allocation, finance)
                            .status())
                    .as("not as if it were its own")
                    .isEqualTo(404);
            var sibling = trusts.service.get(path, trusts.token("everything", SIBLING));
            assertThat(sibling.status()).isEqualTo(404);
            nothingLeaks(sibling, log);
        }
        var stranger = trusts.service.get(
                "/api/v1/funders/FND/allocations/" + named.iterator().next() + "?after=FND:1",
                trusts.token("everything", SIBLING));
        assertThat(stranger.code()).isEqualTo("ANOTHER_ORGANISATION");
    }

    /** Planted breach: a party's query that forgets which funder, which programme and which allocation it is about. */
    @Test
    void a_query_of_a_party_that_forgets_everything_sees_nothing_of_others() {
        var reading = trusts.service.bean("reading", TenantTransactions.class);
        var tables = trusts.service.database.behindTheWalls("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'tenant'""");
        var seen = new HashMap<String, Integer>();
        for (var row : tables) {
            var table = String.valueOf(row.get("table_name"));
            var bodies = reading.asParty(
                    TRUST,
                    sql -> sql.sql("select t::text from " + table + " t where tenant = 'FND'")
                            .query(String.class)
                            .list());
            if (!bodies.isEmpty()) {
                seen.put(table, bodies.size());
            }
            assertThat(bodies).as(table).noneMatch(body -> body.contains("RXX"));
            int ofSibling = reading.asParty(
                    SIBLING,
                    sql -> sql.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single());
            assertThat(ofSibling).as(table).isZero();
        }
        assertThat(seen.keySet())
                .isEqualTo(Set.of(
                        "funding_allocation", "funding_checklist", "funding_outcome_report", "funding_programme"));
        assertThat(seen).containsEntry("funding_programme", 1);
    }

    @Test
    void a_support_worker_reads_what_is_their_own() {
        var own = trusts.token("support_worker", TRUST);
        for (var path : List.of("/api/v1/workers/" + trusts.worker, "/api/v1/workers/" + trusts.worker + "/skills")) {
            assertThat(trusts.service.get(path, own).status()).isEqualTo(200);
        }
        assertThat(trusts.service
                        .get("/api/v1/sign-offs?worker=" + trusts.another.worker(), own)
                        .status())
                .isEqualTo(404);
    }

    /** Planted breach: queries that forget their tenant. Row security is the last wall, in every table there is. */
    @Test
    void a_query_that_forgets_its_tenant_sees_nothing_foreign() {
        var tables = trusts.service.database.behindTheWalls("""
                select distinct table_name from information_schema.columns
                where table_schema = 'public' and column_name = 'tenant'""");
        assertThat(tables).hasSizeGreaterThan(10);
        var filled = 0;
        for (var row : tables) {
            var table = String.valueOf(row.get("table_name"));
            var behind = trusts.service.database.behindTheWalls("select 1 from " + table + " where tenant = 'TST'");
            filled += behind.isEmpty() ? 0 : 1;
            for (var tenant : List.of(SIBLING, NATIONAL)) {
                assertThat(tenantsSeen(table, tenant)).as(table).doesNotContain("TST");
            }
            assertThat(tenantsSeen(table, TRUST).isEmpty()).as(table).isEqualTo(behind.isEmpty());
        }
        assertThat(filled).isGreaterThan(8);
    }

    private List<String> tenantsSeen(String table, TenantId scope) {
        return trusts.service
                .bean("reading", TenantTransactions.class)
                .in(
                        Set.of(scope),
                        sql -> sql.sql("select distinct tenant from " + table)
                                .query(String.class)
                                .list());
    }

    /** Who looks at names is recorded by the vault, which is asked with the reader's own token. */
    @Test
    void every_read_of_names_is_asked_of_the_vault_as_the_reader() {
        var auditor = trusts.token("auditor", TRUST);
        var bearers = trusts.service.others.bearers;
        for (var operation : contract.all()) {
            for (var type : operation.answers().keySet()) {
                bearers.clear();
                var named = ask(operation, type, auditor).body().contains("Ada of ");
                assertThat(named)
                        .as(operation + " " + type)
                        .isEqualTo(isFile(operation, type) && !operation.id().equals("facultyDashboard"));
                assertThat(Set.copyOf(bearers)).isEqualTo(named ? Set.of("Bearer " + auditor) : Set.of());
            }
        }
    }

    private static boolean isFile(Operation operation, String type) {
        var isPublished = operation.path().endsWith("/grants"); // and names nobody
        return (type.equals("text/csv") && !isPublished) || operation.path().endsWith("/file");
    }

    /** Not even of the trust itself: what operators gave is told to operators, who are signed in nationally. */
    @Test
    void an_operator_sees_in_a_trust_what_operators_gave_and_waits_for_its_log() {
        var path = "/api/v1/organisations/trusts/TST/given-roles";
        var operator = trusts.token("operator", NATIONAL);
        var given = trusts.service.get(path + "?after=TST:" + trusts.head(TRUST), operator);
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        assertThat(given.json().path("asOf").path("position").asLong()).isEqualTo(trusts.head(TRUST));
        assertThat(trusts.leakedIn(given.body())).doesNotContain("Canary team", "Canary site");
        assertThat(trusts.service.get(path, trusts.token("operator", TRUST)).status())
                .isEqualTo(404);
        assertThat(trusts.service
                        .get("/api/v1/organisations/trusts/no%20trust/given-roles", operator)
                        .status())
                .isEqualTo(404);
    }

    private interface Check {
        void holds(Operation operation, String mediaType);
    }

    private Stream<DynamicTest> each(Check check) {
        return contract.all().stream()
                .flatMap(operation -> operation.answers().keySet().stream()
                        .map(type -> DynamicTest.dynamicTest(
                                operation + " as " + type, () -> check.holds(operation, type))));
    }

    private Reply ask(Operation operation, String type, @Nullable String token) {
        var address = operation.at(name -> Objects.requireNonNull(ids.get(name), "no row for {" + name + "}"));
        trusts.service.others.bearers.clear();
        return trusts.service.get(address, token, "Accept", type);
    }

    private Set<Role> row(Operation operation) {
        return Objects.requireNonNull(ROWS.get(operation.id()), "no row for " + operation);
    }

    private void refused(Operation operation, Reply reply, CapturedOutput log, Integer... statuses) {
        assertThat(reply.status()).as(operation + " " + reply.body()).isIn(Arrays.asList(statuses));
        assertThat(operation.codes().get(String.valueOf(reply.status())))
                .as("the contract names the code")
                .contains(reply.code());
        assertThat(trusts.service.others.bearers).as("no effect").isEmpty();
        nothingLeaks(reply, log);
    }

    private void nothingLeaks(Reply reply, CapturedOutput log) {
        assertThat(trusts.leakedIn(reply.body())).isEmpty();
        assertThat(trusts.leakedIn(reply.headers().map().toString())).isEmpty();
        assertThat(trusts.leakedIn(log.getAll())).isEmpty();
    }
}
