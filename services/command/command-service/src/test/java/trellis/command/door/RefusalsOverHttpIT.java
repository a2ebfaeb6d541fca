package trellis.command.door;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import trellis.command.door.Service.Client;
import trellis.command.door.Service.Reply;
import trellis.decide.Refusal;
import trellis.decide.catalogue.CatalogueCommand.PublishEdition;
import trellis.language.EditionId;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.Stage;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkElement;

/**
 * A wrong attempt at each rule, by a client who may do everything else: refused with the rule's code and status, and seen
 * by the auditor. A rule that nobody tries here fails; those of money have a test of their own.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RefusalsOverHttpIT {
    private static final String FROM_THE_TOKEN = "the door takes the worker from the token";
    private static final String BY_THE_CONTRACT = "the contract asks for one at least, and answers 400";
    private static final String FOUND_FIRST = "the door looks for the id first, and answers 404";
    private static final String BY_THE_PLATFORM = "only the platform sends this command";

    /** Rules that no request can break, with what stands before them. */
    private static final Map<String, String> OUT_OF_REACH = Map.ofEntries(
            Map.entry("ONLY_THE_WORKER_MAY_REQUEST", FROM_THE_TOKEN),
            Map.entry("ONLY_THE_WORKER_SELF_ASSESSES", FROM_THE_TOKEN),
            Map.entry("AUTHORITY_COVERS_NOTHING", BY_THE_CONTRACT),
            Map.entry("NOTHING_ASSESSED", BY_THE_CONTRACT),
            Map.entry("AUTHORITY_NOT_KNOWN", FOUND_FIRST),
            Map.entry("GRANT_NOT_KNOWN", FOUND_FIRST),
            Map.entry("SHARING_NOT_KNOWN", FOUND_FIRST),
            Map.entry("SCOPING_RETURN_NOT_KNOWN", FOUND_FIRST),
            Map.entry("WORKER_NAMED_TWICE", "a sheet that names a worker twice is refused row by row when it is read"),
            Map.entry("A_PUBLISHED_EDITION_NEVER_CHANGES", BY_THE_PLATFORM),
            Map.entry("EDITION_WITHOUT_ELEMENTS", BY_THE_PLATFORM),
            Map.entry("ELEMENT_NAMED_TWICE", BY_THE_PLATFORM),
            Map.entry("ELEMENT_WITHOUT_EXPECTATION", BY_THE_PLATFORM),
            Map.entry("PROVENANCE_MISSING", BY_THE_PLATFORM),
            Map.entry("LICENCE_MISSING", BY_THE_PLATFORM),
            Map.entry("ORGANISATION_NOT_KNOWN", BY_THE_PLATFORM),
            Map.entry("LINK_ENDS_BEFORE_IT_BEGINS", BY_THE_PLATFORM),
            Map.entry("NOTHING_TO_LAPSE", BY_THE_PLATFORM),
            Map.entry("NOT_YET_EXPIRED", BY_THE_PLATFORM));

    private final LocalDate today = LondonDay.of(Instant.now());
    private static final RefusalTexts TEXTS = RefusalTexts.load();

    private final Map<String, Refusal> rules = new HashMap<>();
    private final Set<String> tried = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // set before all
    private Service service;

    @SuppressWarnings("NullAway.Init") // set before all
    private Trust trust;

    private String asha = "";

    @BeforeAll
    void start() throws IOException, ClassNotFoundException {
        RefusalTextsTest.rules()
                .filter(rule -> !rule.getClass().getPackageName().equals("trellis.decide.funding"))
                .forEach(rule -> rules.put(rule.name(), rule));
        service = Service.start(RefusalsOverHttpIT.class);
        trust = Trust.open(service, "RGT");
        asha = trust.staff("Asha", "ASSESSOR");
        trust.authorise(asha);
        trust.staff("Audrey", "AUDITOR");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void of_roles() {
        var educator = trust.educator();
        var edith = me(educator);
        refused("ROLE_NOT_HELD", trust.auditor().post("/api/v1/role-grants", grant(asha, "AUDITOR", "")));
        refused("DUTY_NOT_HELD", educator.post("/api/v1/programmes/" + nobody() + "/budget", """
                        {'amount': {'amount': '1.00', 'currency': 'GBP'}, 'award': %s}""".formatted(
                        Funder.AWARD)));
        refused("PERSON_NOT_KNOWN", educator.post("/api/v1/role-grants", grant(nobody(), "AUDITOR", "")));
        refused("NOBODY_GRANTS_THEMSELVES_A_ROLE", educator.post("/api/v1/role-grants", grant(edith, "AUDITOR", "")));
        refused("ONLY_AN_OPERATOR_GRANTS_THIS_ROLE", educator.post("/api/v1/role-grants", grant(asha, "ICS_LEAD", "")));
        answered(
                "OPERATORS_ARE_GRANTED_NATIONALLY",
                trust.operator().post("/api/v1/role-grants?organisation=RGT", grant(asha, "OPERATOR", "")));
        refused(
                "GRANT_ENDS_BEFORE_IT_BEGINS",
                educator.post("/api/v1/role-grants", grant(asha, "AUDITOR", ", 'until': '2024-12-31'")));
    }

    @Test
    @Order(2)
    void of_authorities() {
        var educator = trust.educator();
        refused("PERSON_NOT_KNOWN", educator.post("/api/v1/assessor-authorities", authority(nobody(), "")));
        refused(
                "NOBODY_AUTHORISES_THEMSELVES",
                educator.post("/api/v1/assessor-authorities", authority(me(educator), "")));
        refused(
                "AUTHORITY_ENDS_BEFORE_IT_BEGINS",
                educator.post("/api/v1/assessor-authorities", authority(asha, ", 'until': '2024-12-31'")));
        refused(
                "REGISTRATION_INCOMPLETE",
                educator.post(
                        "/api/v1/assessor-authorities",
                        authority(asha, "").replace(", 'checkedOn': '2025-06-01'", "")));
        refused(
                "DATE_IN_THE_FUTURE",
                educator.post(
                        "/api/v1/assessor-authorities",
                        authority(asha, "")
                                .replace("2025-06-01", today.plusDays(1).toString())));
        var check = "{'register': 'HCPC', 'number': 'PH1', 'checkedOn': '2025-06-01'}";
        refused("NOT_AN_ASSESSOR", educator.post("/api/v1/assessors/" + nobody() + "/registration-checks", check));
        refused(
                "NOBODY_CHECKS_THEIR_OWN_REGISTRATION",
                educator.post("/api/v1/assessors/" + me(educator) + "/registration-checks", check));
    }

    @Test
    @Order(3)
    void of_posts_and_stages() {
        var educator = trust.educator();
        var here = worker("post-worker", "P-1", "'stage': 'ENTRY'");
        refused(
                "WORKER_ALREADY_REGISTERED",
                educator.post("/api/v1/workers", body("post-worker", "P-2", "'stage': 'ENTRY'")));
        refused(
                "APPROVER_IS_THE_WORKER",
                educator.post("/api/v1/workers", body("educator-RGT", "P-3", "'stage': 'ENTRY'")));
        refused("SUPERVISOR_NOT_KNOWN", here.change("'supervisor': '%s'".formatted(nobody()), today));
        refused("SUPERVISOR_IS_THE_WORKER", here.change("'supervisor': '%s'".formatted(here.id()), today));
        refused("DATE_IN_THE_FUTURE", here.change("'payBand': 3", today.plusDays(1)));
        refused("DATE_BEFORE_THE_POST_BEGAN", here.change("'payBand': 3", LocalDate.of(2025, 4, 30)));
        here.change("'payBand': 4", today.minusDays(10)).expect(200);
        refused("DATE_BEFORE_THE_LAST_CHANGE", here.change("'payBand': 3", today.minusDays(11)));

        refused("EDUCATION_FOR_THE_STAGE_NOT_MET", here.move("INTERMEDIATE", ""));
        refused("REASON_NEEDED", here.move("INTERMEDIATE", ", 'workingTowards': true"));
        here.educate("LEVEL_3").expect(200);
        refused(
                "LATE_ENTRY_NEEDS_A_REASON",
                here.move("INTERMEDIATE", ", 'effectiveOn': '" + today.minusDays(1) + "'"));
        refused("REQUIRED_SIGN_OFFS_NOT_CURRENT", here.move("INTERMEDIATE", ""));
        refused(
                "NOTHING_TO_CORRECT",
                worker("unstaged", "P-4", "'payBand': 2")
                        .move("ENTRY", ", 'correction': true, 'reason': 'Read wrongly'"));

        here.end(today.minusDays(1), "LEFT_THE_NHS").expect(200);
        refused("POST_HAS_ENDED", here.change("'payBand': 5", today));
        var never = worker("never-came", "P-5", "'stage': 'ENTRY'");
        never.end(today, "ENTERED_IN_ERROR").expect(200);
        refused("POST_NOT_KNOWN", never.change("'payBand': 5", today));
    }

    @Test
    @Order(4)
    void of_assessments() {
        var here = worker("assessed", "A-1", "'stage': 'ENTRY'");
        var itself = service.as("assessed", "RGT");
        trust.grant(trust.educator(), "", here.id(), "ASSESSOR");
        refused("NOBODY_ASSESSES_THEMSELVES", observe(itself, here.id(), "D2-E01", 3, ""));
        refused("ASSESSOR_NOT_AUTHORISED", observe(colleague("una", null), here.id(), "D2-E01", 3, ""));
        var narrow = colleague("nora", "'elements': ['D2-E01'], 'stages': ['ENTRY'], 'settings': ['WARD']");
        refused("AUTHORITY_DOES_NOT_COVER_THE_ELEMENT", observe(narrow, here.id(), "D2-E02", 3, ""));
        var asked = observation(here.id(), "D2-E01", 3, "");
        refused(
                "AUTHORITY_DOES_NOT_COVER_THE_SETTING",
                narrow.post("/api/v1/observations", asked.replace("WARD", "COMMUNITY")));
        refused(
                "AUTHORITY_DOES_NOT_COVER_THE_STAGE",
                observe(
                        narrow,
                        worker("senior", "A-2", "'stage': 'INTERMEDIATE'").id(),
                        "D2-E01",
                        3,
                        ""));
        refused(
                "AUTHORITY_DOES_NOT_COVER_THE_DAY",
                observe(
                        colleague(
                                "dora",
                                "'stages': ['ENTRY'], 'settings': ['WARD'], 'until': '" + today.minusDays(1) + "'"),
                        here.id(),
                        "D2-E01",
                        3,
                        ""));
        var former = colleague("flora", null);
        var given = trust.authorise(me(former));
        trust.educator()
                .post("/api/v1/assessor-authorities/" + given + "/withdraw", "{'reason': 'OUT_OF_DATE'}")
                .expect(200);
        refused("AUTHORITY_WITHDRAWN", observe(former, here.id(), "D2-E01", 3, ""));

        var assessor = trust.assessor();
        refused(
                "DATE_IN_THE_FUTURE",
                assessor.post(
                        "/api/v1/observations",
                        asked.replace(today.toString(), today.plusDays(1).toString())));
        refused(
                "LATE_ENTRY_NEEDS_A_REASON",
                assessor.post(
                        "/api/v1/observations",
                        asked.replace(today.toString(), today.minusDays(1).toString())));
        refused(
                "DATE_BEFORE_THE_POST_BEGAN",
                assessor.post(
                        "/api/v1/observations",
                        observation(here.id(), "D2-E01", 3, ", 'lateReason': 'OTHER'")
                                .replace(today.toString(), "2025-04-30")));
        refused(
                "ONE_OUTCOME_FOR_EACH_ELEMENT",
                assessor.post("/api/v1/observations", asked.replace("]}", ", {'element': 'D2-E01', 'rating': 3}]}")));
        refused("NEXT_STEP_NEEDED", observe(assessor, here.id(), "D2-E01", 2, ""));
        refused("WORKER_NOT_REGISTERED", observe(assessor, nobody(), "D2-E01", 3, ""));
        refused(
                "STAGE_NOT_SET",
                observe(assessor, worker("stageless", "A-3", "'payBand': 3").id(), "D2-E01", 3, ""));
        refused("STAGE_DIFFERS_FROM_POST", observe(assessor, here.id(), "D2-E01", 3, ", 'stage': 'INTERMEDIATE'"));
        here.startAnother("INTERMEDIATE").expect(201);
        refused("STAGE_MUST_BE_NAMED", observe(assessor, here.id(), "D2-E01", 3, ""));
        var gone = worker("gone", "A-4", "'stage': 'ENTRY'");
        gone.end(today.minusDays(1), "RETIRED").expect(200);
        refused("NO_CURRENT_POST", observe(assessor, gone.id(), "D2-E01", 3, ""));
    }

    @Test
    @Order(5)
    void of_requests() {
        var here = worker("asking", "Q-1", "'stage': 'ENTRY'");
        var itself = service.as("asking", "RGT");
        refused("NOT_ASSESSED_YET", ask(itself, "D2-E01", ""));
        itself.post("/api/v1/self-assessments", "{'element': 'D2-E01', 'rating': 4}")
                .expect(201);
        refused("SELF_ASSESSMENT_IS_NOT_COMPETENCE", ask(itself, "D2-E01", ""));
        trust.assessor()
                .post(
                        "/api/v1/observations",
                        observation(here.id(), "D2-E02", 2, "").replace("2}", "2, 'nextStep': 'Once more'}"))
                .expect(201);
        refused("RATING_BELOW_REQUIRED", ask(itself, "D2-E02", ""));
        var first = assessed(here.id(), "D2-E01");
        assessed(here.id(), "D2-E01");
        refused("ASSESSMENT_SUPERSEDED", ask(itself, "D2-E01", ", 'assessment': '" + first + "'"));
        refused(
                "DECLARATION_MISSING",
                itself.post("/api/v1/sign-off-requests", "{'element': 'D2-E01', 'declared': false}"));
        refused("NOBODY_SIGNS_FOR_THEMSELVES", ask(itself, "D2-E01", ", 'signatory': '" + here.id() + "'"));
        var request = ask(itself, "D2-E01", "").expect(201).text("request");
        refused("ALREADY_REQUESTED", ask(itself, "D2-E01", ", 'signatory': '" + asha + "'"));
        worker("another", "Q-2", "'stage': 'ENTRY'");
        refused(
                "ONLY_THE_WORKER_MAY_WITHDRAW",
                service.as("another", "RGT").post("/api/v1/sign-off-requests/" + request + "/withdraw", "{}"));
    }

    @Test
    @Order(6)
    void of_sign_offs() {
        var here = worker("signed", "S-1", "'stage': 'ENTRY'");
        var itself = service.as("signed", "RGT");
        trust.grant(trust.educator(), "", here.id(), "ASSESSOR");
        var assessor = trust.assessor();
        var second = colleague("sona", "'stages': ['ENTRY'], 'settings': ['WARD']");
        var unregistered = colleague("ursa", null);
        authorise(me(unregistered), "'stages': ['ENTRY'], 'settings': ['WARD']", "{'register': 'NONE'}");
        var lapsed = colleague("lars", null);
        authorise(
                me(lapsed),
                "'stages': ['ENTRY'], 'settings': ['WARD']",
                "{'register': 'HCPC', 'number': 'PH9', 'checkedOn': '2025-06-01', 'validUntil': '2025-12-31'}");

        assessed(here.id(), "D2-E01");
        var request = ask(itself, "D2-E01", "").expect(201).text("request");
        refused("NOBODY_SIGNS_FOR_THEMSELVES", sign(itself, request));
        refused(
                "DECLARATION_MISSING",
                assessor.post("/api/v1/sign-off-requests/" + request + "/sign-off", "{'declared': false}"));
        refused("SIGNATORY_NOT_REGISTERED", sign(unregistered, request));
        refused("REGISTRATION_LAPSED", sign(lapsed, request));
        refused(
                "NEXT_STEP_NEEDED",
                assessor.post("/api/v1/sign-off-requests/" + request + "/return", "{'reason': 'EVIDENCE_UNCLEAR'}"));
        var signOff = sign(assessor, request).expect(201).text("signOff");
        refused("ALREADY_SIGNED_OFF", sign(second, request));
        refused("ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES", revoke(second, signOff, "OTHER"));
        revoke(assessor, signOff, "EQUIPMENT_CHANGED").expect(200);
        refused("NOTHING_TO_REVOKE", revoke(assessor, signOff, "OTHER"));
        refused("ALREADY_DECIDED", sign(assessor, request));

        assessed(here.id(), "D2-E04");
        var named = ask(itself, "D2-E04", ", 'signatory': '" + asha + "'")
                .expect(201)
                .text("request");
        refused("NOT_THE_NAMED_SIGNATORY", sign(second, named));
        itself.post("/api/v1/sign-off-requests/" + named + "/withdraw", "{}").expect(200);
        refused("NO_SIGN_OFF_REQUESTED", sign(assessor, named));

        assessed(here.id(), "D2-E05");
        var overtaken = ask(itself, "D2-E05", "").expect(201).text("request");
        assessed(here.id(), "D2-E05");
        refused("ASSESSMENT_SUPERSEDED", sign(assessor, overtaken));

        assessed(here.id(), "D3-E09");
        refused(
                "ANOTHER_REGISTRANT_MUST_SIGN",
                sign(assessor, ask(itself, "D3-E09", "").expect(201).text("request")));

        assessor.post(
                        "/api/v1/observations",
                        observation(here.id(), "D2-E06", 3, "").replace("DIRECT_OBSERVATION", "DISCUSSION"))
                .expect(201);
        refused(
                "DIRECT_OBSERVATION_NEEDED",
                sign(assessor, ask(itself, "D2-E06", "").expect(201).text("request")));

        assessor.post(
                        "/api/v1/observations",
                        observation(here.id(), "D2-E03", 3, ", 'lateReason': 'OTHER'")
                                .replace(today.toString(), "2025-06-02"))
                .expect(201);
        refused(
                "OBSERVATION_TOO_OLD",
                sign(assessor, ask(itself, "D2-E03", "").expect(201).text("request")));
    }

    @Test
    @Order(7)
    void of_sheets() {
        var twoPosts = worker("two-posts", "H-1", "'stage': 'ENTRY'");
        twoPosts.startAnother("ENTRY").expect(201);
        worker("elsewhen", "H-2", "'stage': 'ENTRY'");
        worker("left", "H-3", "'stage': 'ENTRY'")
                .end(today.minusDays(1), "RETIRED")
                .expect(200);
        trust.educator()
                .post("/api/v1/workers", body("educator-RGT", "H-4", "'payBand': 4"))
                .expect(201);
        var uploaded = upload("""
                Employee number,First name,Surname,Profession,Stage,Team,Site,Weekly hours,Start date
                H-1,Wanda,Canary,PHY,,Therapy team,Main,37.5,01/05/2025
                H-2,Wanda,Canary,PHY,,Therapy team,Main,37.5,02/05/2025
                H-3,Wanda,Canary,PHY,,Therapy team,Main,37.5,01/05/2025
                H-4,Wanda,Canary,PHY,Support worker,Therapy team,Main,37.5,01/05/2025
                A-2,Wanda,Canary,PHY,Support worker,Therapy team,Main,37.5,01/05/2025
                """);
        var clashes = uploaded.json()
                .path("dryRun")
                .path("problems")
                .valueStream()
                .map(problem -> problem.path("code").asString())
                .toList();
        assertThat(clashes)
                .containsExactly(
                        "WORKER_HAS_SEVERAL_POSTS",
                        "START_DATE_DIFFERS",
                        "POST_HAS_ENDED",
                        "APPROVER_IS_THE_WORKER",
                        "STAGE_MOVES_BY_DECISION");
        tried.addAll(clashes);
        var id = uploaded.text("id");
        refused("IMPORT_NOT_KNOWN", trust.educator().post("/api/v1/workforce-imports/" + id + "/undo", "{}"));
    }

    /** Another edition words one skill otherwise, and expects another one no longer of those who begin. */
    @Test
    @Order(8)
    void of_another_edition() {
        var here = worker("reworded", "E-1", "'stage': 'ENTRY'");
        var itself = service.as("reworded", "RGT");
        assessed(here.id(), "D2-E01");
        assessed(here.id(), "D2-E02");
        var reworded = ask(itself, "D2-E01", "").expect(201).text("request");
        var dropped = ask(itself, "D2-E02", "").expect(201).text("request");
        publishAnother();
        refused("ASSESSED_AGAINST_ANOTHER_WORDING", sign(trust.assessor(), reworded));
        refused("NOT_EXPECTED_AT_THIS_STAGE", sign(trust.assessor(), dropped));
        refused("NOT_EXPECTED_AT_THIS_STAGE", observe(trust.assessor(), here.id(), "D2-E02", 3, ""));
        refused(
                "NOT_EXPECTED_AT_THIS_STAGE",
                itself.post("/api/v1/self-assessments", "{'element': 'D2-E02', 'rating': 3}"));
    }

    @Test
    @Order(8)
    void of_sharing() {
        var educator = trust.educator();
        var path = "/api/v1/sharing-agreements";
        refused("SHARED_WITH_ITSELF", educator.post(path, Trust.sharing("RGT', 'S1Y5D", today, null)));
        refused(
                "SHARING_ENDS_BEFORE_IT_BEGINS",
                educator.post(path, Trust.sharing("S1Y5D", today, today.minusDays(1))));
        educator.post(path, Trust.sharing("S1Y5D", today, null)).expect(201);
        refused("SHARED_ALREADY", educator.post(path, Trust.sharing("S1Y5D", today, today)));
        answered("ROLE_NOT_HELD", trust.auditor().post(path, Trust.sharing("S1Y5D", today, null)));
        assertThat(educator.post(path, Trust.sharing("NOBODY", today, null)).code())
                .isEqualTo("UNKNOWN_ORGANISATION");
        assertThat(educator.post(path, Trust.sharing("S1Y5D", today, null).replace("['WORKFORCE']", "[]"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @Order(9)
    void every_rule_was_tried_or_is_out_of_reach() {
        var left = rules.keySet().stream().filter(rule -> !tried.contains(rule)).collect(toSet());
        assertThat(left).isEqualTo(OUT_OF_REACH.keySet());
    }

    /** The answer is the rule's, and the newest attempt that the auditor sees is this one. */
    private void refused(String code, Reply reply) {
        answered(code, reply);
        var newest = trust.auditor()
                .get("/api/v1/audit/refused-attempts?limit=1")
                .expect(200)
                .json()
                .path("attempts")
                .get(0);
        assertThat(newest.path("code").asString()).isEqualTo(code);
        assertThat(newest.path("actor").asString()).isNotEmpty();
    }

    private void answered(String code, Reply reply) {
        var rule = Objects.requireNonNull(rules.get(code), code);
        assertThat(reply.code()).as(reply.raw().body()).isEqualTo(code);
        assertThat(reply.status())
                .as(code)
                .isEqualTo(TEXTS.problemOf(rule).status().value());
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.text("detail")).as(code).matches("[A-Z].{10,250}\\.");
        tried.add(code);
    }

    private static String nobody() {
        return UUID.randomUUID().toString();
    }

    private static String me(Client client) {
        return client.get("/api/v1/me").expect(200).text("person");
    }

    private static String grant(String person, String role, String more) {
        return "{'person': '%s', 'role': '%s', 'from': '2025-01-01'%s}".formatted(person, role, more);
    }

    private static String authority(String assessor, String more) {
        return """
                {'assessor': '%s', 'registration': {'register': 'HCPC', 'number': 'PH1', 'checkedOn': '2025-06-01'},
                 'stages': ['ENTRY'], 'settings': ['WARD'], 'from': '2025-01-01'%s}""".formatted(assessor, more);
    }

    /**
     * Somebody more with the assessor's role.
     *
     * @param covering what the authority covers, or null for none
     */
    private Client colleague(String subject, @Nullable String covering) {
        var person = trust.record(trust.educator(), "", subject, subject);
        trust.grant(trust.educator(), "", person, "ASSESSOR");
        if (covering != null) {
            authorise(person, covering, "{'register': 'HCPC', 'number': 'PH1', 'checkedOn': '2025-06-01'}");
        }
        return service.as(subject, "RGT");
    }

    private void authorise(String assessor, String covering, String registration) {
        trust.educator()
                .post("/api/v1/assessor-authorities", """
                        {'assessor': '%s', 'registration': %s, 'from': '2025-01-01', %s}
                        """.formatted(assessor, registration, covering))
                .expect(201);
    }

    private String observation(String worker, String element, int rating, String more) {
        return """
                {'worker': '%s', 'happenedOn': '%s', 'method': 'DIRECT_OBSERVATION', 'setting': 'WARD'%s,
                 'outcomes': [{'element': '%s', 'rating': %d}]}""".formatted(worker, today, more, element, rating);
    }

    private Reply observe(Client by, String worker, String element, int rating, String more) {
        return by.post("/api/v1/observations", observation(worker, element, rating, more));
    }

    /** @return the answer's id */
    private String assessed(String worker, String element) {
        return observe(trust.assessor(), worker, element, 3, "")
                .expect(201)
                .json()
                .path("assessments")
                .get(0)
                .path("assessment")
                .asString();
    }

    private static Reply ask(Client worker, String element, String more) {
        return worker.post(
                "/api/v1/sign-off-requests", "{'element': '%s', 'declared': true%s}".formatted(element, more));
    }

    private static Reply sign(Client by, String request) {
        return by.post("/api/v1/sign-off-requests/" + request + "/sign-off", "{'declared': true}");
    }

    private static Reply revoke(Client by, String signOff, String reason) {
        return by.post("/api/v1/sign-offs/" + signOff + "/revoke", "{'reason': '%s'}".formatted(reason));
    }

    private Reply upload(String sheet) {
        var educator = trust.educator();
        return educator.send(educator.request("/api/v1/workforce-imports?name=sheet.csv")
                        .header("Content-Type", "text/csv")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(sheet)))
                .expect(201);
    }

    private void publishAnother() {
        var national = service.bean(National.class);
        var former = national.edition().orElseThrow();
        service.bean(Platform.class)
                .demand(
                        National.LOG,
                        UuidCreator.getTimeOrderedEpoch(),
                        at -> new PublishEdition(
                                RecordedEvent.SYSTEM,
                                at,
                                new EditionId("another/1"),
                                Sha256.of("another"),
                                former.note(),
                                former.licence(),
                                former.sources(),
                                former.stages(),
                                former.domains().stream()
                                        .map(RefusalsOverHttpIT::otherwise)
                                        .toList()));
    }

    private static FrameworkDomain otherwise(FrameworkDomain domain) {
        return new FrameworkDomain(
                domain.number(),
                domain.code(),
                domain.name(),
                domain.summary(),
                domain.provenance(),
                domain.elements().stream().map(RefusalsOverHttpIT::otherwise).toList());
    }

    private static FrameworkElement otherwise(FrameworkElement element) {
        var expectations = new EnumMap<>(element.expectations());
        switch (element.code().value()) {
            case "D2-E01" -> expectations.replaceAll((_, words) -> words + " And more.");
            case "D2-E02" -> expectations.remove(Stage.ENTRY);
            default -> {
                return element;
            }
        }
        return new FrameworkElement(
                element.code(),
                element.title(),
                element.officialRef(),
                element.provenance(),
                element.kind(),
                element.reassessMonths(),
                element.reassessNote(),
                element.required(),
                element.twoPerson(),
                element.registrationNeeded(),
                expectations);
    }

    private static String body(String subject, String number, String ofPost) {
        return """
                {'name': {'given': 'Wanda', 'family': 'Canary'}, 'employeeNumber': '%s',
                 'account': {'issuer': '%s', 'subject': '%s'},
                 'post': {'profession': 'PHY', 'team': 'Therapy team', 'site': 'Main', 'hoursPerWeek': 37.5,
                          'startsOn': '2025-05-01', %s},
                 'education': {'highest': 'LEVEL_2', 'functionalSkills': 'HELD', 'careCertificate': 'HELD'}}
                """.formatted(number, Issuer.NAME, subject, ofPost);
    }

    private Worker worker(String subject, String number, String ofPost) {
        var registered = trust.educator()
                .post("/api/v1/workers", body(subject, number, ofPost))
                .expect(201);
        return new Worker(trust.educator(), registered.text("worker"), registered.text("post"));
    }

    /** A worker of the register; each change names the version that was read just before. */
    private record Worker(Client educator, String id, String post) {
        private Reply send(String path, String body) {
            var version = educator.get("/api/v1/workers/" + id).expect(200).header("ETag");
            return educator.post(path, body, "If-Match", version);
        }

        Reply change(String what, LocalDate from) {
            return send("/api/v1/posts/" + post + "/changes", """
                    {'profession': 'PHY', 'team': 'Therapy team', 'site': 'Main', 'hoursPerWeek': 37.5, %s,
                     'effectiveOn': '%s'}""".formatted(what, from));
        }

        Reply move(String stage, String more) {
            return send("/api/v1/posts/" + post + "/stage", "{'stage': '%s'%s}".formatted(stage, more));
        }

        Reply educate(String level) {
            return send("/api/v1/workers/" + id + "/education", """
                    {'education': {'highest': '%s', 'functionalSkills': 'HELD', 'careCertificate': 'HELD'}}""".formatted(level));
        }

        Reply end(LocalDate day, String reason) {
            return send("/api/v1/posts/" + post + "/end", "{'endedOn': '%s', 'reason': '%s'}".formatted(day, reason));
        }

        Reply startAnother(String stage) {
            return send("/api/v1/workers/" + id + "/posts", """
                    {'profession': 'PHY', 'stage': '%s', 'team': 'Falls team', 'site': 'Main', 'hoursPerWeek': 10,
                     'startsOn': '2025-06-01'}""".formatted(stage));
        }
    }
}
