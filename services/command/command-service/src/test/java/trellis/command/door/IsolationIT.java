package trellis.command.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.door.Operations.Operation;
import trellis.command.door.Service.Client;
import trellis.command.door.Service.Reply;
import trellis.language.LondonDay;
import trellis.language.TenantId;

/** No operation shows or changes another trust's records, whoever asks. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class IsolationIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CANARIES =
            Set.of("Canary-RGT", "Canary-S1Y5D", "PH-CANARY-1", "E-CANARY-7", "Kind canary words");
    /** Whose log the rows about money lie in. */
    private static final String FUNDER = "S1Y5D";

    /** Answer about the caller alone, or with what everybody may know. */
    private static final Set<String> OPEN = Set.of("me", "declarations");

    private final Operations contract = new Operations();

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Map<String, String> ids;

    IsolationIT() throws IOException {}

    @BeforeAll
    void start() {
        service = Service.start(IsolationIT.class);
        var sibling = Trust.open(service, "RD8");
        sibling.staff("Sita", "AUDITOR");
        var trust = Trust.open(service, "RGT");
        var assessor = trust.staff("Asha", "ASSESSOR");
        var authority = trust.authorise(assessor);
        var registered = trust.register("E-CANARY-7").expect(201);
        var worker = registered.text("worker");
        trust.assessor()
                .post("/api/v1/observations", """
                        {'worker': '%s', 'happenedOn': '%s', 'method': 'DIRECT_OBSERVATION', 'setting': 'WARD',
                         'outcomes': [{'element': 'D2-E01', 'rating': 3, 'feedback': 'Kind canary words'},
                                      {'element': 'D2-E02', 'rating': 3}]}
                        """.formatted(worker, LondonDay.of(java.time.Instant.now())))
                .expect(201);
        var request = request(trust, "D2-E01");
        var signOff = trust.assessor()
                .post("/api/v1/sign-off-requests/" + request + "/sign-off", "{'declared': true}")
                .expect(201)
                .text("signOff");
        var sheet = trust.educator().request("/api/v1/workforce-imports").header("Content-Type", "text/csv");
        var imported = trust.educator()
                .send(sheet.header("Idempotency-Key", "sheet")
                        .POST(BodyPublishers.ofString("Employee number,Given name\nE-CANARY-7,Wanda\n")))
                .expect(201)
                .text("id");
        trust.educator().post("/api/v1/people", """
                        {'name': {'given': 'Nora', 'family': 'Plain'},
                         'account': {'issuer': '%s', 'subject': 'nobody-RGT'}}
                        """.formatted(Issuer.NAME)).expect(201);
        var funder = Funder.open(service, FUNDER);
        var programme = funder.programme("1.00");
        funder.budget(programme, "1000.00");
        var stream = funder.stream(programme, "1000.00");
        funder.approver("abe");
        funder.approver("ada");
        var allocation = offered(funder, stream, trust);
        offered(funder, stream, sibling);
        var agreement = funder.agreement(allocation, "100.00");
        ids = Map.ofEntries(
                Map.entry("programme", programme),
                Map.entry("stream", stream),
                Map.entry("funder", FUNDER),
                Map.entry("allocation", allocation),
                Map.entry("agreement", agreement),
                Map.entry("claim", claimed(funder, allocation, agreement)),
                Map.entry("carryOver", kept(allocation)),
                Map.entry("report", reported(allocation)),
                Map.entry("proof", handedIn(allocation)),
                Map.entry(
                        "scopingReturn",
                        trust.educator()
                                .post("/api/v1/scoping-returns", "{'asAt': '2025-09-30'}")
                                .expect(201)
                                .text("scopingReturn")),
                Map.entry(
                        "duty", funder.trust(funder.operator(), FUNDER, funder.person("verifier"), "VERIFIER", FUNDER)),
                Map.entry("worker", worker),
                Map.entry("post", registered.text("post")),
                Map.entry("request", request(trust, "D2-E02")),
                Map.entry("signOff", signOff),
                Map.entry("authority", authority),
                Map.entry("person", assessor),
                Map.entry("assessor", assessor),
                Map.entry("grant", trust.grant(trust.educator(), "", assessor, "AUDITOR")),
                Map.entry("id", imported),
                Map.entry(
                        "sharing",
                        trust.educator()
                                .post(
                                        "/api/v1/sharing-agreements",
                                        Trust.sharing(FUNDER, LondonDay.of(java.time.Instant.now()), null))
                                .expect(201)
                                .text("sharing")),
                Map.entry("subject", worker),
                Map.entry("tenant", "RGT"));
    }

    /** @return a claim on what was agreed with RGT and paid */
    private String claimed(Funder funder, String allocation, String agreement) {
        var party = service.as("finance-RGT", "RGT");
        funder.signed(agreement, "abe", party);
        funder.finance()
                .post("/api/v1/allocations/" + allocation + "/releases", """
                        {'instalment': 1, 'releasedOn': '%s', 'reference': 'P-1'}""".formatted(Funder.today()))
                .expect(200);
        return party.post(
                        "/api/v1/funders/" + FUNDER + "/allocations/" + allocation + "/claims",
                        Funder.claim("10.00", "d".repeat(64)))
                .expect(201)
                .text("claim");
    }

    /** @return a carry-over that RGT asked for */
    private String kept(String allocation) {
        return service.as("finance-RGT", "RGT")
                .post("/api/v1/funders/" + FUNDER + "/allocations/" + allocation + "/carry-overs", Funder.keep("20.00"))
                .expect(201)
                .text("carryOver");
    }

    /** @return what RGT says came of what was agreed with it */
    private String reported(String allocation) {
        return service.as("finance-RGT", "RGT")
                .post(
                        "/api/v1/funders/" + FUNDER + "/allocations/" + allocation + "/outcome-reports",
                        Funder.outcome("PEOPLE_REACHED", "ATTRIBUTED"))
                .expect(201)
                .text("report");
    }

    /** @return what RGT handed in for what was agreed with it */
    private String handedIn(String allocation) {
        return service.as("finance-RGT", "RGT")
                .post(
                        "/api/v1/funders/" + FUNDER + "/allocations/" + allocation + "/deliverables",
                        "{'deliverable': 'READINESS_DATA', 'document': {'digest': '%s'}}".formatted(Funder.PAPER))
                .expect(201)
                .text("proof");
    }

    /** @return an allocation that the party accepted */
    private static String offered(Funder funder, String stream, Trust party) {
        var allocation = funder.allocation(stream, party.code(), "100.00");
        for (var approver : List.of("abe", "ada")) {
            funder.as(approver)
                    .post("/api/v1/allocations/" + allocation + "/approve", "")
                    .expect(200);
        }
        funder.party(party)
                .post(
                        "/api/v1/funders/" + FUNDER + "/allocations/" + allocation + "/accept",
                        "{'amount': %s}".formatted(Funder.money("100.00")))
                .expect(200);
        return allocation;
    }

    private static String request(Trust trust, String element) {
        return trust.worker()
                .post("/api/v1/sign-off-requests", "{'element': '" + element + "', 'declared': true}")
                .expect(201)
                .text("request");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @TestFactory
    Stream<DynamicTest> nobody_without_a_token(CapturedOutput log) {
        return each(
                log,
                service.withToken(null),
                (_, reply) -> assertThat(reply.status()).isEqualTo(401));
    }

    @TestFactory
    Stream<DynamicTest> nobody_with_a_token_made_for_something_else(CapturedOutput log) {
        var other = service.issuer().token("educator-RGT", "RGT", claims -> claims.audience("another-product"));
        return each(
                log,
                service.withToken(other),
                (_, reply) -> assertThat(reply.status()).isEqualTo(401));
    }

    @TestFactory
    Stream<DynamicTest> nobody_of_a_sibling_trust(CapturedOutput log) {
        return each(log, service.as("educator-RD8", "RD8"), (operation, reply) -> {
            if (namesARecord(operation)) {
                assertThat(reply.status()).as(reply.raw().body()).isIn(403, 404, 412);
            } else {
                assertThat(reply.status()).as(reply.raw().body()).isLessThan(500);
            }
        });
    }

    /** The same person's token for a trust where they hold nothing. */
    @TestFactory
    Stream<DynamicTest> nobody_of_a_sibling_trust_through_an_own_account(CapturedOutput log) {
        return each(log, service.as("educator-RD8", "RGT"), this::refused);
    }

    @TestFactory
    Stream<DynamicTest> nobody_without_a_role(CapturedOutput log) {
        return each(log, service.as("nobody-RGT", "RGT"), this::refused);
    }

    /** Somebody whom the funder's log names as a party, but not of the rows that are asked for. */
    @TestFactory
    Stream<DynamicTest> nobody_of_a_party_beyond_its_own_allocation(CapturedOutput log) {
        return each(log, service.as("finance-RD8", "RD8"), (operation, reply) -> {
            if (namesARecord(operation)) {
                assertThat(reply.status()).as(reply.raw().body()).isIn(403, 404, 412);
            } else {
                assertThat(reply.status()).as(reply.raw().body()).isLessThan(500);
            }
        });
    }

    /** The party of these very rows does what is a party's, and nothing that is the funder's. */
    @TestFactory
    Stream<DynamicTest> no_party_does_what_is_the_funders(CapturedOutput log) {
        return each(
                log,
                service.as("finance-RGT", "RGT"),
                operation -> !operation.path().startsWith("/api/v1/funders/") && !OPEN.contains(operation.id()),
                this::refused);
    }

    private void refused(Operation operation, Reply reply) {
        if (OPEN.contains(operation.id())) {
            assertThat(reply.status()).isEqualTo(200);
        } else {
            assertThat(reply.status()).as(reply.raw().body()).isIn(403, 404);
        }
    }

    private interface Check {
        void holds(Operation operation, Reply reply);
    }

    private Stream<DynamicTest> each(CapturedOutput log, Client client, Check check) {
        return each(log, client, _ -> true, check);
    }

    private Stream<DynamicTest> each(CapturedOutput log, Client client, Predicate<Operation> which, Check check) {
        return contract.all().stream()
                .filter(which)
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    var head = head();
                    var reply = send(operation, client);
                    check.holds(operation, reply);
                    assertThat(head()).as("no effect").isEqualTo(head);
                    for (var canary : CANARIES) {
                        assertThat(reply.raw().body()).doesNotContain(canary);
                        assertThat(reply.raw().headers().map().toString()).doesNotContain(canary);
                        assertThat(log.getAll()).doesNotContain(canary);
                    }
                }));
    }

    private boolean namesARecord(Operation operation) {
        return !operation.pathParameters().isEmpty() || operation.bodyNamesOneOf("worker", "assessor", "person");
    }

    private Reply send(Operation operation, Client client) {
        var address = operation.at(name -> requireNonNull(ids.get(name), "no row for {" + name + "}"));
        var query = operation.id().equals("searchPeople") ? "?q=wanda" : "";
        var request = client.request(address + query)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(operation.method(), body(operation));
        if (operation.takesFile()) {
            request.header("Content-Type", "text/csv");
        } else if (operation.schema() != null) {
            request.header("Content-Type", "application/json");
        }
        if (operation.takesVersion()) {
            request.header("If-Match", "\"1\"");
        }
        if (operation.id().endsWith("Csv") || operation.id().equals("refusedRows")) {
            request.header("Accept", "text/csv");
        }
        return client.send(request);
    }

    private java.net.http.HttpRequest.BodyPublisher body(Operation operation) {
        if (operation.takesFile()) {
            return BodyPublishers.ofString("Employee number,Given name\nE-1,Ann\n");
        }
        @Nullable Map<String, Object> schema = operation.schema();
        return schema == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(
                        JSON.writeValueAsString(requireNonNull(contract.example(schema, "body", ids))));
    }

    private long head() {
        var facts = service.bean(Facts.class);
        return facts.head(new TenantId("RGT")) + facts.head(new TenantId(FUNDER));
    }
}
