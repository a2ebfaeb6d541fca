package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.command.door.Funder.money;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import trellis.command.door.Operations.Operation;
import trellis.command.door.Service.Client;
import trellis.command.door.Service.Reply;
import trellis.language.LondonDay;
import trellis.language.TenantId;

/**
 * Every change of the contract takes effect once under its key, gives a retry the same answer, refuses another body under
 * it, and where it changes a version it says which. A story that walks through all of them; one without a step fails.
 */
@TestInstance(Lifecycle.PER_CLASS)
class KeysAndVersionsIT {
    /** Answer without changing anything. */
    private static final Set<String> READS = Set.of("names", "texts");

    /** In the order tried: words of a body, and what they become in another body that the schema allows. */
    private static final Map<String, String> OTHER_VALUES = otherValues();

    private static final String FUNDER = "S1Y5D";

    private final Set<String> walked = new HashSet<>();
    private final Operations contract = new Operations();

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Trust trust;

    private String worker = "";

    KeysAndVersionsIT() throws IOException {}

    private static Map<String, String> otherValues() {
        var others = new LinkedHashMap<String, String>();
        others.put("Abel", "Abler");
        others.put("'Asha'", "'Ava'");
        others.put("'second'", "'third'");
        others.put("'HCPC', 'number': 'PH1'", "'HCPC', 'number': 'PH2'");
        others.put("2025-01-01", "2025-01-02");
        others.put("2025-09-30", "2025-08-31");
        others.put("WRONG_DATE", "OTHER");
        others.put("PAPER_UNCLEAR", "OTHER");
        others.put("READINESS_DATA", "WEBINARS_AND_COMMUNITIES");
        others.put("OUT_OF_DATE", "NO_LONGER_NEEDED");
        others.put("KEY-1", "KEY-9");
        others.put("Falls team", "Ward team");
        others.put("Therapy team", "Ward team");
        others.put("LEVEL_3", "LEVEL_4");
        others.put("Typed wrongly", "Read wrongly");
        others.put("Right at first", "Right before");
        others.put("'rating': 2", "'rating': 1");
        others.put("'rating': 3", "'rating': 2");
        others.put("'SIGN'", "'RETURN'");
        others.put("'declared': true", "'declared': false");
        others.put("EQUIPMENT_CHANGED", "OTHER");
        others.put("Grow your own", "Grow our own");
        others.put("00.00", "00.01");
        others.put("AMOUNT_TOO_HIGH", "OTHER");
        others.put("NOT_NEEDED", "OTHER");
        others.put("EVIDENCE_UNCLEAR", "OTHER");
        others.put("'condition': 1", "'condition': 2");
        others.put("'P-1'", "'P-2'");
        others.put("UNDERSPEND", "OTHER");
        others.put("COURSE_RUNS_ON", "OTHER");
        others.put("NOT_COMMITTED", "OTHER");
        others.put("ASSOCIATED", "ATTRIBUTED");
        others.put("TOO_EARLY", "OTHER");
        others.put("TRAINING", "TRAVEL");
        others.put(Funder.PAPER, "c".repeat(64));
        others.put("Once more", "Twice more");
        others.put("LEFT_THE_NHS", "RETIRED");
        return others;
    }

    @BeforeAll
    void start() {
        service = Service.start(KeysAndVersionsIT.class);
        trust = Trust.open(service, "RGT");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void every_change_takes_effect_once_under_its_key_and_names_the_version_that_it_changes() {
        var educator = trust.educator();
        var assessor =
                step(educator, "recordPerson", "", """
                {'name': {'given': 'Asha', 'family': 'Able'}, 'account': {'issuer': '%s', 'subject': 'assessor-RGT'}}
                """.formatted(Issuer.NAME)).text("person");
        step(educator, "changeDetails", assessor, "{'name': {'given': 'Asha', 'family': 'Abler'}}");
        step(educator, "linkAccount", assessor, "{'issuer': '%s', 'subject': 'second'}".formatted(Issuer.NAME));
        step(
                educator,
                "grantRole",
                "",
                "{'person': '%s', 'role': 'ASSESSOR', 'from': '2025-01-01'}".formatted(assessor));
        var auditor = step(
                        educator,
                        "grantRole",
                        "",
                        "{'person': '%s', 'role': 'AUDITOR', 'from': '2025-01-01'}".formatted(assessor))
                .text("grant");
        step(educator, "withdrawRole", auditor, "{'reason': 'OUT_OF_DATE'}");
        var authority =
                step(educator, "authoriseAssessor", "", authority(assessor)).text("authority");
        var spare = step(educator, "authoriseAssessor", "", authority(assessor)).text("authority");
        step(educator, "withdrawAuthority", spare, "{'reason': 'OUT_OF_DATE'}");
        assertThat(authority).isNotEqualTo(spare);
        step(educator, "checkRegistration", assessor, """
                {'register': 'HCPC', 'number': 'PH1', 'checkedOn': '2025-06-02', 'validUntil': '2030-01-01'}""");

        var registered = step(educator, "registerWorker", "", trust.workerBody("KEY-1"));
        worker = registered.text("worker");
        var post = registered.text("post");
        step(educator, "changePost", post, """
                {'profession': 'PHY', 'payBand': 3, 'team': 'Falls team', 'site': 'Main', 'hoursPerWeek': 30,
                 'effectiveOn': '2025-06-01'}""");
        step(educator, "recordEducation", worker, """
                {'education': {'highest': 'LEVEL_3', 'functionalSkills': 'HELD', 'careCertificate': 'HELD'}}""");
        step(educator, "moveStage", post, "{'stage': 'INTERMEDIATE', 'correction': true, 'reason': 'Typed wrongly'}");
        step(educator, "moveStage", post, "{'stage': 'ENTRY', 'correction': true, 'reason': 'Right at first'}");

        step(trust.worker(), "selfAssess", "", "{'element': 'D2-E01', 'rating': 2}");
        step(trust.assessor(), "recordObservation", "", """
                {'worker': '%s', 'happenedOn': '%s', 'method': 'DIRECT_OBSERVATION', 'setting': 'WARD', 'outcomes': [
                 {'element': 'D2-E01', 'rating': 3}, {'element': 'D2-E02', 'rating': 3}, {'element': 'D2-E03', 'rating': 3}]}
                """.formatted(worker, LondonDay.of(Instant.now())));
        var first = request("D2-E01");
        step(trust.worker(), "withdrawRequest", first, null);
        var signOff = step(trust.assessor(), "signOff", request("D2-E01"), "{'declared': true}")
                .text("signOff");
        step(trust.assessor(), "revokeSignOff", signOff, "{'reason': 'EQUIPMENT_CHANGED'}");
        step(
                trust.assessor(),
                "returnRequest",
                request("D2-E03"),
                "{'reason': 'MORE_PRACTICE_NEEDED', 'nextStep': 'Once more'}");
        step(
                trust.assessor(),
                "decideSeveral",
                "",
                "{'declared': true, 'decisions': [{'request': '%s', 'outcome': 'SIGN'}]}".formatted(request("D2-E02")));

        step(
                educator,
                "endPost",
                post,
                "{'endedOn': '%s', 'reason': 'LEFT_THE_NHS'}".formatted(LondonDay.of(Instant.now())));
        step(educator, "startPost", worker, """
                {'profession': 'PHY', 'team': 'Therapy team', 'site': 'Main', 'hoursPerWeek': 30, 'startsOn': '%s'}""".formatted(LondonDay.of(Instant.now())));

        var sheet = step(educator, "uploadSheet", "", """
                        Employee number,First name,Surname,Profession,Team,Site,Weekly hours,Start date
                        KEY-2,Ann,Abel,PHY,Ward 1,Main,30,01/05/2025
                        """).text("id");
        step(educator, "applySheet", sheet, null);
        step(educator, "undoImport", sheet, null);

        var frozen =
                step(educator, "freezeRegister", "", "{'asAt': '2025-09-30'}").text("scopingReturn");
        step(educator, "reopenRegister", frozen, "{'reason': 'WRONG_DATE'}");
        var sharing = step(educator, "agreeToShare", "", Trust.sharing("S1Y5D", LocalDate.of(2025, 1, 1), null))
                .text("sharing");
        step(educator, "endSharing", sharing, "{'reason': 'OUT_OF_DATE'}");

        walkMoney(assessor);

        assertThat(walked).isEqualTo(changes().stream().map(Operation::id).collect(Collectors.toSet()));
    }

    private void walkMoney(String trusted) {
        var duty = step(
                        trust.educator(),
                        "grantDuty",
                        "",
                        "{'person': '%s', 'duty': 'FINANCE_LEAD', 'from': '2025-01-01'}".formatted(trusted))
                .text("duty");
        step(trust.educator(), "withdrawDuty", duty, "{'reason': 'OUT_OF_DATE'}");

        var funder = Funder.open(service, FUNDER);
        var programme = step(funder.lead(), "openProgramme", "", """
                        {'name': 'Grow your own', 'purpose': 'Posts', 'year': '%s', 'claimsUntil': '2099-04-14'}
                        """.formatted(Funder.year()))
                .text("programme");
        var budget = "{'amount': %s, 'award': %s}";
        step(funder.finance(), "addBudget", programme, budget.formatted(money("1000.00"), Funder.AWARD));
        step(funder.finance(), "reduceBudget", programme, budget.formatted(money("100.00"), Funder.AWARD));
        var stream = step(funder.lead(), "openStream", programme, "{'name': 'Grow your own'}")
                .text("stream");
        step(funder.finance(), "fundStream", stream, "{'amount': %s}".formatted(money("900.00")));
        step(funder.finance(), "reduceStream", stream, "{'amount': %s}".formatted(money("100.00")));
        walkOffers(funder, stream);
    }

    private void walkOffers(Funder funder, String stream) {
        funder.approver("abe");
        var recipient = funder.party(trust);
        var proposal = "{'stream': '%s', 'recipient': 'RGT', 'amount': %s, 'answerBy': '%s'}"
                .formatted(stream, money("100.00"), Funder.lastDay());
        var taken = step(funder.lead(), "proposeAllocation", "", proposal).text("allocation");
        step(funder.as("abe"), "sendBackAllocation", taken, "{'reason': 'AMOUNT_TOO_HIGH'}");
        step(
                funder.lead(),
                "proposeAllocationAgain",
                taken,
                "{'amount': %s, 'answerBy': '%s'}".formatted(money("100.00"), Funder.lastDay()));
        step(funder.as("abe"), "approveAllocation", taken, null);
        step(recipient, "acceptOffer", taken, "{'amount': %s}".formatted(money("100.00")));
        for (var end : List.of("declineOffer", "withdrawOffer")) {
            var other = funder.allocation(stream, "RGT", "100.00");
            funder.as("abe")
                    .post("/api/v1/allocations/" + other + "/approve", "")
                    .expect(200);
            step(end.equals("declineOffer") ? recipient : funder.lead(), end, other, "{'reason': 'NOT_NEEDED'}");
        }
        var agreement = step(funder.lead(), "drawUpAgreement", taken, """
                        {'document': {'digest': '%s'}, 'instalments': [
                         {'amount': %s, 'dueOn': '%s'}, {'amount': %s, 'dueOn': '%s', 'conditions': ['REPORT']}]}
                        """.formatted(
                                Funder.PAPER, money("60.00"), Funder.firstDay(), money("40.00"), Funder.firstDay()))
                .text("agreement");
        var sign = "{'digest': '%s'}".formatted(Funder.PAPER);
        step(recipient, "signForAParty", agreement, sign);
        step(funder.as("abe"), "signForTheFunder", agreement, sign);
        walkClaims(funder, recipient, taken);
    }

    private void walkClaims(Funder funder, Client recipient, String allocation) {
        funder.trust(funder.operator(), FUNDER, funder.person("vera"), "VERIFIER", FUNDER);
        step(funder.as("vera"), "meetCondition", allocation, "{'instalment': 2, 'condition': 1}");
        step(
                funder.finance(),
                "releaseInstalment",
                allocation,
                "{'instalment': 1, 'releasedOn': '%s', 'reference': 'P-1'}".formatted(Funder.today()));
        step(
                funder.lead(),
                "drawUpVariation",
                allocation,
                "{'document': {'digest': '%s'}, 'comesTo': %s, 'instalments': []}"
                        .formatted(Funder.PAPER, money("60.00")));
        var claim = Funder.claim("40.00", "d".repeat(64));
        var withdrawn = step(recipient, "submitClaim", allocation, claim).text("claim");
        step(recipient, "withdrawClaim", withdrawn, null);
        var returned = step(recipient, "submitClaim", allocation, claim).text("claim");
        step(funder.as("vera"), "returnClaim", returned, "{'reason': 'EVIDENCE_UNCLEAR'}");
        var verified = step(recipient, "submitClaim", allocation, claim).text("claim");
        step(funder.as("vera"), "verifyClaim", verified, null);
        walkYearEnd(funder, recipient, allocation);
        var outcome = Funder.outcome("PEOPLE_REACHED", "ASSOCIATED");
        var sentBack = step(recipient, "reportOutcomes", allocation, outcome).text("report");
        step(funder.as("vera"), "returnOutcomeReport", sentBack, "{'reason': 'TOO_EARLY'}");
        var accepted = step(recipient, "reportOutcomes", allocation, outcome).text("report");
        step(funder.as("vera"), "acceptOutcomeReport", accepted, null);
        walkDeliverables(funder, recipient, allocation);
        step(funder.finance(), "closeAllocation", allocation, null);
    }

    private void walkDeliverables(Funder funder, Client recipient, String allocation) {
        var paper = "{'deliverable': 'READINESS_DATA', 'document': {'digest': '%s'}}".formatted(Funder.PAPER);
        var sentBack = step(recipient, "submitDeliverable", allocation, paper).text("proof");
        step(funder.as("vera"), "returnDeliverable", sentBack, "{'reason': 'PAPER_UNCLEAR'}");
        var accepted = step(recipient, "submitDeliverable", allocation, paper).text("proof");
        step(funder.as("vera"), "acceptDeliverable", accepted, null);
    }

    /** £20 were paid and not spent. */
    private void walkYearEnd(Funder funder, Client recipient, String allocation) {
        step(funder.finance(), "recordReturn", allocation, Funder.back("10.00"));
        var keep = Funder.keep("10.00");
        var refused = step(recipient, "askToCarryOver", allocation, keep).text("carryOver");
        step(funder.as("abe"), "refuseCarryOver", refused, "{'reason': 'NOT_COMMITTED'}");
        var approved = step(recipient, "askToCarryOver", allocation, keep).text("carryOver");
        step(funder.as("abe"), "approveCarryOver", approved, null);
    }

    /** Half done is what a service leaves that ends between two decisions, and what a refusal of one leaves. */
    @Test
    void several_decisions_under_one_key_are_finished_by_a_retry_and_belong_to_one_body() {
        var rd8 = Trust.open(service, "RD8");
        var assessor = rd8.staff("Asha", "ASSESSOR");
        var wide = rd8.authorise(assessor);
        var registered = rd8.register("KEY-3").expect(201).text("worker");
        rd8.assessor()
                .post("/api/v1/observations", """
                {'worker': '%s', 'happenedOn': '%s', 'method': 'DIRECT_OBSERVATION', 'setting': 'WARD', 'outcomes': [
                 {'element': 'D2-E01', 'rating': 3}, {'element': 'D2-E02', 'rating': 3}]}
                """.formatted(registered, LondonDay.of(Instant.now())))
                .expect(201);
        var covered = requested(rd8, "D2-E01");
        var uncovered = requested(rd8, "D2-E02");
        rd8.educator()
                .post("/api/v1/assessor-authorities/" + wide + "/withdraw", "{'reason': 'OUT_OF_DATE'}")
                .expect(200);
        rd8.educator()
                .post(
                        "/api/v1/assessor-authorities",
                        authority(assessor).replace("'stages'", "'elements': ['D2-E01'], 'stages'"))
                .expect(201);

        var key = UUID.randomUUID().toString();
        var body = several("SIGN", uncovered, covered);
        var half = decide(rd8, body, key).expect(200);
        assertThat(outcomes(half)).containsExactly("REFUSED", "SIGNED");
        assertThat(decide(rd8, body, key).raw().body()).isEqualTo(half.raw().body());
        var head = service.bean(Facts.class).head(new TenantId("RD8"));
        for (var other : List.of(
                several("RETURN", uncovered, covered),
                several("RETURN", uncovered),
                several("SIGN", covered, uncovered))) {
            assertThat(decide(rd8, other, key).expect(422).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        }
        assertThat(service.bean(Facts.class).head(new TenantId("RD8"))).isEqualTo(head);

        rd8.authorise(assessor);
        var whole = decide(rd8, body, key).expect(200);
        assertThat(outcomes(whole)).containsExactly("SIGNED", "SIGNED");
        assertThat(whole.json().path("outcomes").get(1))
                .isEqualTo(half.json().path("outcomes").get(1));
        assertThat(decide(rd8, body, key).raw().body()).isEqualTo(whole.raw().body());
    }

    @Test
    void a_key_of_several_decisions_that_were_all_refused_is_used_all_the_same() {
        var rc9 = Trust.open(service, "RC9");
        rc9.staff("Asha", "ASSESSOR");
        var key = UUID.randomUUID().toString();
        var nobodys = UUID.randomUUID().toString();
        assertThat(outcomes(decide(rc9, several("SIGN", nobodys), key).expect(200)))
                .containsExactly("REFUSED");
        assertThat(decide(rc9, several("RETURN", nobodys), key).expect(422).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    private static String requested(Trust of, String element) {
        return of.worker()
                .post("/api/v1/sign-off-requests", "{'element': '%s', 'declared': true}".formatted(element))
                .expect(201)
                .text("request");
    }

    private static String several(String outcome, String... requests) {
        return Stream.of(requests)
                .map(each -> "{'request': '%s', 'outcome': '%s', 'nextStep': 'Once more'}".formatted(each, outcome))
                .collect(Collectors.joining(", ", "{'declared': true, 'decisions': [", "]}"));
    }

    private static Reply decide(Trust in, String body, String key) {
        return in.assessor().postWithKey("/api/v1/sign-off-decisions", body, key);
    }

    private static List<String> outcomes(Reply reply) {
        return reply.json()
                .path("outcomes")
                .valueStream()
                .map(each -> each.path("outcome").asString())
                .toList();
    }

    private static String authority(String assessor) {
        return """
                {'assessor': '%s', 'registration': {'register': 'HCPC', 'number': 'PH1', 'checkedOn': '2025-06-01'},
                 'stages': ['ENTRY'], 'settings': ['WARD'], 'from': '2025-01-01'}""".formatted(assessor);
    }

    private List<Operation> changes() {
        return contract.all().stream()
                .filter(each -> each.method().equals("POST") && !READS.contains(each.id()))
                .toList();
    }

    private String request(String element) {
        return step(trust.worker(), "requestSignOff", "", "{'element': '%s', 'declared': true}".formatted(element))
                .text("request");
    }

    /** The change, refused without its version or under an old one, then twice, then with another body under its key. */
    private Reply step(Client client, String id, String of, @Nullable String body) {
        walked.add(id);
        var operation = changes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        var path = operation.at(name -> name.equals("funder") ? FUNDER : of);
        var key = UUID.randomUUID().toString();
        var tag = operation.takesVersion() ? current(path, client, operation, body) : "";
        var first = send(client, operation, path, body, key, tag);
        assertThat(first.status()).as(id + first.raw().body()).isBetween(200, 201);
        var head = head();
        var again = send(client, operation, path, body, key, tag);
        assertThat(again.status()).as(id).isEqualTo(first.status());
        assertThat(again.raw().body()).as(id).isEqualTo(first.raw().body());
        var other = send(client, operation, path, another(body), key, tag);
        assertThat(other.status()).as(id + other.raw().body()).isEqualTo(422);
        assertThat(other.code()).as(id).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(head()).as(id).isEqualTo(head);
        return first;
    }

    /** @return the worker's version, once the change was refused without one and under one of before */
    private String current(String path, Client client, Operation operation, @Nullable String body) {
        var head = head();
        var without = send(client, operation, path, body, UUID.randomUUID().toString(), "");
        assertThat(without.status()).as(operation + without.raw().body()).isEqualTo(428);
        assertThat(without.code()).isEqualTo("PRECONDITION_REQUIRED");
        for (var form : List.of("1", "W/\"1\"", "*", "\"one\"")) {
            assertThat(send(client, operation, path, body, UUID.randomUUID().toString(), form)
                            .code())
                    .as(form)
                    .isEqualTo("IF_MATCH_INVALID");
        }
        var stale = send(client, operation, path, body, UUID.randomUUID().toString(), "\"1\"");
        assertThat(stale.status()).as(operation + stale.raw().body()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("STALE");
        assertThat(head()).isEqualTo(head);
        return client.get("/api/v1/workers/" + worker).expect(200).header("ETag");
    }

    /** Another body that the schema allows too. */
    private static @Nullable String another(@Nullable String body) {
        if (body == null) {
            return "{}";
        }
        var other = OTHER_VALUES.entrySet().stream()
                .filter(each -> body.contains(each.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no other value for " + body));
        return body.replaceFirst(other.getKey(), other.getValue());
    }

    private static Reply send(
            Client client, Operation operation, String path, @Nullable String body, String key, String tag) {
        var request = client.request(path)
                .header("Idempotency-Key", key)
                .method(
                        "POST",
                        body == null
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(operation.takesFile() ? body : body.replace('\'', '"')));
        if (body != null) {
            request.header("Content-Type", operation.takesFile() ? "text/csv" : "application/json");
        }
        if (!tag.isEmpty()) {
            request.header("If-Match", tag);
        }
        return client.send(request);
    }

    private long head() {
        var facts = service.bean(Facts.class);
        return facts.head(new TenantId("RGT")) + facts.head(new TenantId(FUNDER));
    }
}
