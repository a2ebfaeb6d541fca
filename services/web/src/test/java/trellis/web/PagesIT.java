package trellis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import trellis.web.file.ReadBack;
import trellis.web.stub.Browser;
import trellis.web.stub.StubIssuer;
import trellis.web.stub.StubServices;

/** The pages with stand-ins behind them, seen by a browser without JavaScript. */
final class PagesIT {
    private static final String RECEIVED = "/money/received/S1Y5D/62000000-0000-4000-8000-000000000001";
    private static final String WORKER = "00000000-0000-4000-8000-000000000001";
    private static final String POST = "20000000-0000-4000-8000-000000000001";
    private static final String REQUEST = "30000000-0000-4000-8000-000000000013";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final StubIssuer ISSUER = new StubIssuer(0);
    private static final StubServices SERVICES = new StubServices(0);
    private static ConfigurableApplicationContext pages;

    @BeforeAll
    static void start() {
        pages = started(ISSUER.address(), SERVICES.address());
    }

    @AfterAll
    static void stop() {
        pages.close();
        ISSUER.close();
        SERVICES.close();
    }

    @BeforeEach
    void forget() {
        SERVICES.forget();
    }

    @Test
    void signing_in_lists_the_demonstration_people_that_the_issuer_names() {
        assertThat(browser().open("/sign-in").body())
                .contains("Amira Khan", "Education lead", "Invented demonstration");
    }

    @Test
    void without_the_issuer_the_pages_start_and_say_so() {
        try (var alone = started("http://127.0.0.1:9", SERVICES.address())) {
            var page = new Browser(port(alone)).open("/sign-in");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Sign-in is not available at the moment");
        }
    }

    @Test
    void an_issuer_is_known_by_its_name_wherever_it_publishes() {
        var name = "https://issuer.trellis.invalid";
        try (var elsewhere = new StubIssuer(0, name);
                var alone = started(
                        name, SERVICES.address(), "--trellis.web.issuer-metadata=" + elsewhere.metadataAddress())) {
            var page = new Browser(port(alone)).signedInAs("educator").open("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("form-action 'self' " + elsewhere.address());
        }
    }

    @Test
    void nobody_signs_in_with_another_issuer_than_the_one_named() {
        try (var another = new StubIssuer(0, "https://another.trellis.invalid");
                var alone = started(
                        "https://issuer.trellis.invalid",
                        SERVICES.address(),
                        "--trellis.web.issuer-metadata=" + another.metadataAddress())) {
            assertThat(new Browser(port(alone)).open("/sign-in").body())
                    .contains("Sign-in is not available at the moment");
        }
    }

    @Test
    void while_the_demonstration_is_told_every_page_says_how_far() throws IOException {
        var told = new AtomicInteger(430);
        var story = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        story.createContext("/", exchange -> {
            var body = "{\"steps\":1000,\"told\":%d,\"over\":%b}"
                    .formatted(told.get(), told.get() == 1000)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        story.start();
        try (var alone = started(
                ISSUER.address(),
                SERVICES.address(),
                "--trellis.web.demonstration-progress=http://127.0.0.1:"
                        + story.getAddress().getPort())) {
            var browser = new Browser(port(alone));
            await().untilAsserted(
                            () -> assertThat(browser.open("/sign-in").body()).contains("43 % so far"));
            told.set(1000);
            await().untilAsserted(() -> assertThat(browser.open("/sign-in").body())
                    .contains("Invented demonstration")
                    .doesNotContain("so far"));
        } finally {
            story.stop(0);
        }
    }

    @Test
    void sheets_to_try_are_offered_and_nothing_else_of_their_folder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1-people.csv"), "Employee number");
        Files.writeString(folder.resolve("secret.txt"), "not for you");
        try (var alone = started(ISSUER.address(), SERVICES.address(), "--trellis.web.example-sheets=" + folder)) {
            var browser = new Browser(port(alone)).signedInAs("educator");
            assertThat(browser.open("/workers/import").body())
                    .contains("/workers/import/examples/1-people.csv")
                    .doesNotContain("secret");
            assertThat(browser.open("/workers/import/examples/1-people.csv").body())
                    .isEqualTo("Employee number");
            assertThat(browser.open("/workers/import/examples/secret.txt").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_service_that_is_away_is_a_plain_page() {
        try (var alone = started(ISSUER.address(), "http://127.0.0.1:9")) {
            var page = new Browser(port(alone)).signedInAs("educator").open("/workers");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Part of the service is not available", "Try again")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void an_issuer_that_goes_away_ends_no_session() {
        var issuer = new StubIssuer(0);
        try (var alone = started(issuer.address(), SERVICES.address())) {
            var browser = new Browser(port(alone)).signedInAs("brief-worker");
            assertThat(browser.open("/").statusCode()).isEqualTo(200);
            issuer.close();
            var page = browser.open("/my-skills");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Part of the service is not available", "href=\"/my-skills\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "worker, /, 'Your 56 skills'",
        "worker, /my-skills, 'Meets: ready to ask for sign-off'",
        "worker, /my-skills/assess/D2, 'It is a claim and never counts as competence'",
        "assessor, /sign-off, 'Waiting for your decision'",
        "assessor, /workers, 'Register of support workers'",
        "educator, /workers/new, 'Register a support worker'",
        "educator, /workers/import, 'Rows are matched on the employee number'",
        "educator, /workers/import/50000000-0000-4000-8000-000000000001, 'Row 14, Band: write 3, not ‘B3’'",
        "educator, /assessors, 'The registration has lapsed'",
        "educator, /access, 'Grant a role'",
        "educator, /dashboard, 'Includes everything up to 8:14pm on 22 November 2026'",
        "auditor, /sign-offs, 'Sign-off history'",
        "auditor, /sign-offs/40000000-0000-4000-8000-000000000001, 'A newer edition was published (the wording of this"
                + " skill changed), 1 July 2026'",
        "auditor, /workers/00000000-0000-4000-8000-000000000001/skills/D1-E01, 'authority was withdrawn (Left the"
                + " trust or the role)'",
        "auditor, /audit/refused, 'Attempts that were refused'",
        "auditor, /audit/reads, 'Who looked at named data'",
        "educator, /workers/import, 'workers november.csv'",
        "educator, /workers/import/50000000-0000-4000-8000-000000000001/undo, 'Undo this import?'",
        "auditor, /audit, 'Nothing on these pages changes anything'",
        "operator, /, 'Bring a trust on'",
        "operator, /trusts?q=essex, 'Mid and South Essex'",
        "operator, /trusts/RAJ/people/new, 'Record and grant'",
        "faculty-lead, /money, 'What we fund'",
        "faculty-lead, /money/programmes/60000000-0000-4000-8000-000000000001, 'claim of £2,410.50'",
        "faculty-lead, /money/programmes/60000000-0000-4000-8000-000000000001/propose, 'Somebody else approves it'",
        "faculty-lead, /money/programmes/new, 'Money for one purpose'",
        "auditor, /money/allocations/62000000-0000-4000-8000-000000000001/dossier, 'Nobody who proposed it approved it'",
        "auditor, /duties, 'Checks claims against their evidence'",
        "educator, /duties/grant, 'Leave empty when it is this one'",
        "educator, /duties/91000000-0000-4000-8000-000000000001/withdraw, 'What was done under it stands'",
        "finance-lead, /money/programmes/60000000-0000-4000-8000-000000000001/reduce-budget, 'Only what is for no stream can be taken out of it: £10,000.'",
        "finance-lead, /money/programmes/60000000-0000-4000-8000-000000000001/reduce-stream, 'Trusts: £215,000 free'",
        "auditor, /money/programmes/60000000-0000-4000-8000-000000000001, '360Giving CSV'",
        "auditor, /money/programmes/60000000-0000-4000-8000-000000000001/return, 'invented-return-S1Y5D-2026-27.xlsx'",
        "faculty-lead, /money/programmes/60000000-0000-4000-8000-000000000001/board, 'Decide on a carry-over'",
        "finance-lead, /money/received/return, 'return-received-RGT-dictionary.csv'",
        "auditor, /money/allocations/62000000-0000-4000-8000-000000000001, 'BACS-1234'",
        "verifier, /money/allocations/62000000-0000-4000-8000-000000000001/return, 'The claimant sees why'",
        "verifier, /money/allocations/62000000-0000-4000-8000-000000000001/take-back, 'Where your books have it'",
        "auditor, /money/allocations/62000000-0000-4000-8000-000000000001, 'Refused: It is not committed to anything'",
        "faculty-lead, /money/programmes/60000000-0000-4000-8000-000000000001, 'carry-over of £500'",
        "finance-lead, /money, 'Answer by 31 December 2026'",
        "faculty-lead, /money/allocations/62000000-0000-4000-8000-000000000001/vary, 'is agreed anew or given up'",
        "auditor, /money/allocations/62000000-0000-4000-8000-000000000001, 'this allocation comes to £20,000'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/sign-variation, '£7,500, due 1 February 2027'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/carry-over, 'You can ask for up to'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001, 'Claim what was spent'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/claim, 'Only its fingerprint'",
        "auditor, /money/allocations/62000000-0000-4000-8000-000000000001/practice, 'Not shared is not the same as none'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/practice, 'Not shown for fewer than 8'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/report, 'Moves up a stage: 9'",
        "verifier, /money/outcome-reports, 'waiting 4 days'",
        "verifier, /money/outcome-reports/63000000-0000-4000-8000-000000000001, 'Counted again'",
        "verifier, /money/outcome-reports/63000000-0000-4000-8000-000000000001/return-report, 'It is too early to say'",
        "verifier, /money/deliverables, 'Handed in on 11 November 2026, waiting 11 days'",
        "auditor, /money/deliverables, 'The faculty'",
        "verifier, /money/deliverables/64000000-0000-4000-8000-000000000002, 'some post has no stage'",
        "verifier, /money/deliverables/64000000-0000-4000-8000-000000000002/return-deliverable, 'It is not complete'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/deliverables, 'Hand in T4 again'",
        "finance-lead, /money/received/S1Y5D/62000000-0000-4000-8000-000000000001/deliverables/MAP, 'As at 31 October'",
        "educator, /scoping-returns, 'People are missing'",
        "auditor, /scoping-returns/65000000-0000-4000-8000-000000000001, 'The workforce is not mapped yet'",
        "educator, /scoping-returns/new, 'As at which day?'",
        "educator, /scoping-returns/65000000-0000-4000-8000-000000000001/reopen, 'Leave it frozen'",
        "ics-lead, /, 'Our trusts at a month’s end'",
        "ics-lead, /faculty, '31 October 2026, as it was known then: support workers of 2 of 4 trusts'",
        "faculty-lead, /faculty, 'not shared'",
        "educator, /sharing, 'Central East (S1Y5D)'",
        "auditor, /sharing, 'To plan workforce and training across the system'",
        "educator, /sharing/new, 'Only its fingerprint'",
        "educator, /sharing/81000000-0000-4000-8000-000000000001/end, 'It ends at once'",
        "auditor, /help, 'Meets, nearly, not yet'",
        "auditor, /accessibility, 'WCAG'"
    })
    void a_page_says_what_it_is_for_and_runs_nothing_inline(String who, String path, String words) {
        var page = browser().signedInAs(who).open(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(words.equals("WCAG") ? "Web Content Accessibility Guidelines 2.2" : words)
                .contains("Skip to main content", "<!DOCTYPE html>")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern(" (style|onclick|onload|onchange)=");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self';"));
    }

    @Test
    void the_home_page_says_who_holds_what_waits() {
        assertThat(browser().signedInAs("worker").open("/").body())
                .contains("1 with Tom Okafor")
                .contains("1 with anybody who may sign")
                .contains("Practise with the hoist twice this week");
    }

    @Test
    void a_claim_carries_the_fingerprint_of_the_file_that_was_chosen_and_never_the_file() {
        var browser = browser().signedInAs("finance-lead");
        var path = RECEIVED + "/claim";
        var filled = Map.of(
                "kind", "TRAINING",
                "amount", "£1,250.5",
                "incurredOn-day", "2",
                "incurredOn-month", "11",
                "incurredOn-year", "2026",
                "evidenceReference", "INV-7");
        var saved = browser.postWithFile(path, browser.open(path), filled, "evidence", "abc");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue(RECEIVED + "?done=money-claim&after=RGT:42");
        assertThat(SERVICES.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/funders/S1Y5D/allocations/62000000-0000-4000-8000-000000000001/claims");
            assertThat(sent.key()).hasSize(36);
            assertThat(sent.body())
                    .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                    .contains("\"amount\":\"1250.5\"", "\"incurredOn\":\"2026-11-02\"", "\"reference\":\"INV-7\"");
        });
    }

    @Test
    void another_cost_is_asked_for_without_a_script_and_nothing_is_filled_in_twice() {
        var browser = browser().signedInAs("finance-lead");
        var path = RECEIVED + "/claim";
        var first = Map.of(
                "kind", "TRAINING",
                "amount", "1250.50",
                "incurredOn-day", "2",
                "incurredOn-month", "11",
                "incurredOn-year", "2026",
                "more", "1");
        var two = browser.postWithFile(path, browser.open(path), first, "evidence", "abc");
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(two.body())
                .contains("Cost 2", "value=\"1250.50\"", "ba7816bf8f01")
                .doesNotContain("There is a problem", "Cost 3");
        assertThat(SERVICES.sent()).isEmpty();
        var both = new HashMap<>(first);
        both.remove("more");
        both.putAll(Map.of(
                "kind-2", "TRAVEL",
                "amount-2", "12",
                "incurredOn-2-day", "3",
                "incurredOn-2-month", "11",
                "incurredOn-2-year", "2026"));
        assertThat(browser.postWithFile(path, two, both, "evidence-2", "abd").statusCode())
                .isEqualTo(303);
        assertThat(SERVICES.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains("\"kind\":\"TRAINING\"", "\"kind\":\"TRAVEL\"", "ba7816bf8f01", "a52d159f262b2c6d"));
    }

    @Test
    void a_claim_with_a_fault_keeps_the_fingerprint_so_that_no_file_is_chosen_twice() {
        var browser = browser().signedInAs("finance-lead");
        var path = RECEIVED + "/claim";
        var wrong = browser.postWithFile(
                path, browser.open(path), Map.of("kind", "TRAINING", "amount", "12.505"), "evidence", "abc");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("There is a problem", "such as 12,500 or 12,500.50", "Enter the day that the cost arose")
                .contains("ba7816bf8f01");
        var again = browser.post(
                path,
                wrong,
                Map.of(
                        "kind", "TRAINING",
                        "amount", "12.50",
                        "incurredOn-day", "2",
                        "incurredOn-month", "11",
                        "incurredOn-year", "2026"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(SERVICES.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void a_report_is_filed_with_the_figures_that_were_shown_and_none_that_was_typed() {
        var browser = browser().signedInAs("finance-lead");
        var path = RECEIVED + "/report";
        var saved = browser.post(
                path,
                browser.open(path),
                Map.of("PEOPLE_REACHED", "ATTRIBUTED", "MOVES_UP_A_STAGE", "ASSOCIATED", "figure", "9999"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith(RECEIVED + "/practice?done=money-report"));
        assertThat(SERVICES.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.path())
                    .isEqualTo("/funders/S1Y5D/allocations/62000000-0000-4000-8000-000000000001/outcome-reports");
            assertThat(sent.body())
                    .contains("\"measure\":\"PEOPLE_REACHED\",\"baseline\":120,\"position\":480,\"figure\":14,"
                            + "\"attribution\":\"ATTRIBUTED\"")
                    .contains("\"figure\":9,\"attribution\":\"ASSOCIATED\"")
                    .doesNotContain("9999", "STAGES_COMPLETED");
        });
        var empty = browser.post(path, browser.open(path), Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("There is a problem", "Choose at least one outcome to report");
    }

    @Test
    void a_deliverable_is_handed_in_with_the_register_that_was_chosen() {
        var browser = browser().signedInAs("finance-lead");
        var path = RECEIVED + "/deliverables/MAP";
        var empty = browser.post(path, browser.open(path), Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("There is a problem", "Choose a frozen register");
        var register = "65000000-0000-4000-8000-000000000001";
        var form = browser.open(path);
        assertThat(form.body()).contains(register).doesNotContain("65000000-0000-4000-8000-000000000002");
        var saved = browser.post(path, form, Map.of("scopingReturn", register));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(SERVICES.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.path())
                    .isEqualTo("/funders/S1Y5D/allocations/62000000-0000-4000-8000-000000000001/deliverables");
            assertThat(sent.body()).contains("\"deliverable\":\"MAP\"", "\"scopingReturn\":\"" + register + "\"");
        });
    }

    @Test
    void the_register_is_frozen_as_at_the_day_that_was_given() {
        var browser = browser().signedInAs("educator");
        var empty = browser.post("/scoping-returns/new", browser.open("/scoping-returns/new"), Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        var saved = browser.post(
                "/scoping-returns/new",
                browser.open("/scoping-returns/new"),
                Map.of("asAt-day", "31", "asAt-month", "10", "asAt-year", "2026"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(SERVICES.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/scoping-returns");
            assertThat(sent.body()).contains("\"asAt\":\"2026-10-31\"");
        });
    }

    @Test
    void whoever_may_not_do_it_finds_no_form_for_it() {
        var lead = browser().signedInAs("auditor");
        assertThat(lead.open("/money/allocations/62000000-0000-4000-8000-000000000001/agreement")
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead.open(RECEIVED + "/accept").statusCode()).isEqualTo(404);
    }

    @Test
    void the_file_of_a_programmes_allocations_equals_the_screen() {
        var file = browser()
                .signedInAs("faculty-lead")
                .open("/money/programmes/60000000-0000-4000-8000-000000000001/allocations.csv");
        assertThat(file.body())
                .contains("Recipient,Stream,State,Offered,Accepted,Released")
                .contains(
                        "Trusts,Accepted,\"£25,000\",\"£25,000\",\"£12,500\",\"£2,410.50\",\"£4,000\",£0,£0,\"£8,500\"");
    }

    @Test
    void a_sharing_agreement_is_recorded_with_the_fingerprint_of_its_paper() {
        var browser = browser().signedInAs("educator");
        var filled = Map.of(
                "parties", "S1Y5D",
                "figures", "WORKFORCE",
                "purpose", "WORKFORCE_PLANNING",
                "from-day", "1",
                "from-month", "12",
                "from-year", "2026",
                "documentReference", "DSA-7");
        var missing = browser.post("/sharing/new", browser.open("/sharing/new"), Map.of("purpose", "BENCHMARKING"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains(
                        "Choose whom you share with",
                        "Choose at least one kind of figures",
                        "Enter the first day",
                        "Choose the file of the signed agreement");
        var saved = browser.postWithFile("/sharing/new", browser.open("/sharing/new"), filled, "document", "abc");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue("/sharing?done=sharing-agreed&after=RGT:42");
        assertThat(SERVICES.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/sharing-agreements");
            assertThat(sent.body())
                    .contains("\"parties\":[\"S1Y5D\"]", "\"from\":\"2026-12-01\"", "\"reference\":\"DSA-7\"")
                    .contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        });
    }

    @Test
    void the_file_of_a_faculty_equals_the_screen() {
        var browser = browser().signedInAs("faculty-lead");
        var page = browser.open("/faculty").body();
        assertThat(page).contains("1,240", "From 1 of 4 trusts", "hidden");
        assertThat(browser.open("/faculty.csv").body())
                .contains("not shared", "not reported", "31 October 2026", "small-numbers 1")
                .contains("East and North Hertfordshire NHS Trust,RWH,45,15,*,*,70,\"1,240\",165,*,*,\"1,405\"");
    }

    @Test
    void the_checksum_that_is_shown_is_that_of_the_file_that_is_fetched() throws NoSuchAlgorithmException {
        var browser = browser().signedInAs("auditor");
        var path = "/money/programmes/60000000-0000-4000-8000-000000000001/return";
        var shown = browser.open(path).body();
        for (var name : List.of(
                "invented-return-S1Y5D-2026-27.zip",
                "invented-return-S1Y5D-2026-27.pdf",
                "invented-return-S1Y5D-2026-27.xlsx")) {
            var file = browser.fetch(path + "/" + name);
            var digest = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(shown).contains(name, HexFormat.of().formatHex(digest));
        }
        assertThat(browser.open(path + "/other.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void the_paper_for_the_board_is_the_page() throws IOException {
        var browser = browser().signedInAs("auditor");
        var path = "/money/programmes/60000000-0000-4000-8000-000000000001/board";
        var page = browser.open(path).body();
        var paper = ReadBack.pdf(browser.fetch(path + ".pdf"));
        assertThat(paper).hasSizeGreaterThan(3);
        assertThat(paper.stream().flatMap(table -> table.stream()).flatMap(row -> row.stream()))
                .allSatisfy(cell -> assertThat(page).contains(cell.strip().replace("'", "&#39;")));
    }

    @Test
    void a_duty_is_granted_and_taken_back() {
        var browser = browser().signedInAs("educator");
        var missing = browser.post("/duties/grant", browser.open("/duties/grant"), Map.of());
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("Choose a person", "Choose a duty", "Enter the first day");
        var granted = browser.post(
                "/duties/grant",
                missing,
                Map.of(
                        "person", "00000000-0000-4000-8000-000000000002",
                        "duty", "VERIFIER",
                        "employer", "RD8",
                        "from-day", "1",
                        "from-month", "12",
                        "from-year", "2026"));
        assertThat(granted.headers().firstValue("Location")).hasValue("/duties?done=duty-granted&after=RGT:42");
        var path = "/duties/91000000-0000-4000-8000-000000000001/withdraw";
        var withdrawn = browser.post(path, browser.open(path), Map.of("reason", "NO_LONGER_NEEDED"));
        assertThat(withdrawn.headers().firstValue("Location")).hasValue("/duties?done=duty-withdrawn&after=RGT:42");
        assertThat(SERVICES.sent())
                .extracting(sent -> sent.path() + " " + sent.body())
                .satisfiesExactly(
                        grant -> assertThat(grant)
                                .startsWith("/duty-grants ")
                                .contains("\"duty\":\"VERIFIER\"", "\"employer\":\"RD8\"", "\"from\":\"2026-12-01\""),
                        withdraw -> assertThat(withdraw)
                                .isEqualTo("/duty-grants/91000000-0000-4000-8000-000000000001/withdraw "
                                        + "{\"reason\":\"NO_LONGER_NEEDED\"}"));
        assertThat(browser().signedInAs("auditor").open("/duties/grant").statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_awarded_is_fetched_as_the_service_gives_it() {
        var path = "/money/programmes/60000000-0000-4000-8000-000000000001/360giving";
        var browser = browser().signedInAs("faculty-lead");
        var json = browser.open(path + ".json");
        assertThat(json.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains("360giving.json"));
        assertThat(json.body()).contains("GB-NHS-S1Y5D");
        assertThat(browser.open(path + ".csv").headers().firstValue("Content-Type"))
                .hasValue("text/csv;charset=UTF-8");
    }

    @Test
    void registering_goes_to_a_page_that_waits_for_what_was_saved() {
        var browser = browser().signedInAs("educator");
        var saved = browser.post("/workers/new", browser.open("/workers/new"), worker());
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location"))
                .hasValue("/workers/10000000-0000-4000-8000-000000000001?done=registered&after=RGT:42");
        assertThat(SERVICES.sent()).singleElement().satisfies(sent -> {
            assertThat(sent.path()).isEqualTo("/workers");
            assertThat(sent.token()).isEqualTo("educator");
            assertThat(sent.key()).hasSize(36);
            assertThat(sent.body()).contains("\"startsOn\":\"2026-11-01\"", "\"hoursPerWeek\":37.5");
        });
    }

    @Test
    void the_same_form_twice_carries_the_same_key() {
        var browser = browser().signedInAs("educator");
        var shown = browser.open("/workers/new");
        browser.post("/workers/new", shown, worker());
        browser.post("/workers/new", shown, worker());
        assertThat(SERVICES.sent()).hasSize(2);
        assertThat(SERVICES.sent().getFirst().key())
                .isEqualTo(SERVICES.sent().getLast().key());
    }

    @Test
    void what_is_missing_comes_back_with_what_was_typed() {
        var browser = browser().signedInAs("educator");
        var page = browser.post(
                "/workers/new",
                browser.open("/workers/new"),
                Map.of("given", "Noor", "startsOn-day", "31", "startsOn-month", "2", "startsOn-year", "2026"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("There is a problem", "href=\"#family\"", "Enter the family name", "value=\"Noor\"")
                .contains("The day the post starts must be a real date")
                .contains("<title>Error: ");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void a_refusal_is_told_in_words() {
        var browser = browser().signedInAs("educator");
        var shown = browser.open("/workers/new");
        SERVICES.answerNext(409, "{\"status\":409,\"code\":\"X\",\"detail\":\"Somebody has this employee number.\"}");
        var page = browser.post("/workers/new", shown, worker());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Somebody has this employee number.");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        var browser = browser().signedInAs("educator");
        var page = browser.post(
                "/workers/new",
                Map.of("note", "Wrote for a long time"),
                "Referer",
                "http://elsewhere.invalid/workers/new?x=1");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("<title>Your session ended before this was sent", "was not saved")
                .containsPattern("href=\"/workers/new\"[^>]*>Sign in again")
                .containsPattern("Copy it now[^$]*Wrote for a long time");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void what_will_be_signed_is_listed_before_it_is() {
        var browser = browser().signedInAs("assessor");
        var page = browser.post("/sign-off/" + WORKER, browser.open("/sign-off/" + WORKER), signing());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Check before you sign", "You sign off 1 skill", "Emotional and mental wellbeing")
                .contains("value=\"send\"", "value=\"change\"")
                .contains("signing it off will be refused");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void going_back_from_the_list_keeps_what_was_chosen() {
        var browser = browser().signedInAs("assessor");
        var page = browser.post("/sign-off/" + WORKER, browser.open("/sign-off/" + WORKER), signing("step", "change"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsPattern("value=\"SIGN\"[^>]*checked");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void several_decisions_stay_on_the_page_with_an_outcome_each() {
        var browser = browser().signedInAs("assessor");
        var shown = browser.open("/sign-off/" + WORKER);
        var page = browser.post("/sign-off/" + WORKER, shown, signing("step", "send", "declared", "true"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("What became of your decisions", "This request has been decided already")
                .contains("valid through 21 November 2027");
        assertThat(SERVICES.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).contains("\"declared\":true"));
    }

    @Test
    void a_signatory_judges_the_answer_that_the_request_rests_on_and_sees_a_later_one() {
        var page = browser().signedInAs("assessor").open("/sign-off/" + WORKER).body();
        assertThat(page)
                .containsPattern("What was found</dt>[^$]*?Meets: Direct observation[^<]* on 12 November 2026, Ward")
                .containsPattern("Later answer</dt>[^$]*?Nearly: Direct observation[^<]* on 14 November 2026")
                .containsOnlyOnce("so this cannot be signed off. Return it.");
    }

    @Test
    void a_sign_off_that_was_taken_back_offers_no_form_to_take_it_back() {
        var browser = browser().signedInAs("educator");
        var stands = "/sign-offs/40000000-0000-4000-8000-000000000002";
        assertThat(browser.open(stands).body()).contains("Take this sign-off back");
        assertThat(browser.open(stands + "/revoke").body()).contains("Why do you take it back?");
        var over = "/sign-offs/40000000-0000-4000-8000-000000000001";
        assertThat(browser.open(over).body()).doesNotContain("Take this sign-off back");
        assertThat(browser.open("/workers/" + WORKER + "/skills/D1-E01").body())
                .contains("Sign-off taken back")
                .doesNotContain("Take this sign-off back");
        assertThat(browser.open(over + "/revoke").body())
                .contains("This sign-off no longer holds", "Taken back (The equipment changed), 2 June 2026")
                .doesNotContain("Why do you take it back?");
    }

    @Test
    void taking_a_sign_off_back_twice_is_refused_in_words_or_said_to_change_nothing() {
        var browser = browser().signedInAs("educator");
        var shown = browser.open("/sign-offs/40000000-0000-4000-8000-000000000002/revoke");
        var over = "/sign-offs/40000000-0000-4000-8000-000000000001/revoke";
        var reason = Map.of("reason", "EQUIPMENT_CHANGED");
        SERVICES.answerNext(409, "{\"status\":409,\"code\":\"NOTHING_TO_REVOKE\",\"detail\":\"Nothing to revoke\"}");
        var refused = browser.post(over, shown, reason);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("so there is nothing to take back. What you sent changed nothing");
        var again = browser.post(over, shown, reason);
        assertThat(again.headers().firstValue("Location").orElse("")).contains("done=revoked-before");
        assertThat(browser.open("/workers/" + WORKER + "/skills/D1-E01?done=revoked-before")
                        .body())
                .contains("Nothing was changed: the sign-off had been taken back before")
                .doesNotContain(">Success<");
    }

    @Test
    void what_was_sent_while_a_service_is_away_is_kept_to_be_sent_again() {
        var services = new StubServices(0);
        try (var alone = started(ISSUER.address(), services.address())) {
            var browser = new Browser(port(alone)).signedInAs("worker");
            var shown = browser.open("/my-skills/assess/D2");
            services.close();
            var answer = Map.of("element", "D2-E03", "rating-D2-E03", "2", "comment-D2-E03", "With help, twice.");
            var page = browser.post("/my-skills/assess/D2", shown, answer);
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("Part of the service is not available", "Send it again")
                    .containsPattern("trellis-quoted\">With help, twice.")
                    .containsPattern("<form action=\"/my-skills/assess/D2\"[^$]*name=\"rating-D2-E03\" value=\"2\"")
                    .containsPattern("name=\"key\" value=\"[0-9a-f-]{36}")
                    .containsOnlyOnce("name=\"_csrf\"");
        }
    }

    @Test
    void signing_needs_the_declaration() {
        var browser = browser().signedInAs("assessor");
        var page = browser.post("/sign-off/" + WORKER, browser.open("/sign-off/" + WORKER), signing("step", "send"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Tick the box to declare this", "href=\"#declared\"");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void returning_needs_a_reason_and_a_next_step() {
        var browser = browser().signedInAs("assessor");
        var chosen = signing("outcome-" + REQUEST, "RETURN", "comment-" + REQUEST, "x".repeat(4001));
        var page = browser.post("/sign-off/" + WORKER, browser.open("/sign-off/" + WORKER), chosen);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Choose why you return Emotional and mental wellbeing")
                .contains("Say what the worker should do next for Emotional and mental wellbeing")
                .contains("must be 4,000 characters or fewer. You have 4,001");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void an_answer_about_oneself_is_saved_while_one_goes() {
        var browser = browser().signedInAs("worker");
        var shown = browser.open("/my-skills/assess/D2");
        assertThat(shown.body()).contains("hx-trigger=\"change delay:400ms\"", "You have answered");
        var answer = Map.of("element", "D2-E03", "rating-D2-E03", "2", "comment-D2-E03", "With help.");
        var part = browser.post("/my-skills/assess/D2", shown, answer, "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body().strip()).startsWith("<input").contains("id=\"progress\"", "name=\"key\"");
        var whole = browser.post("/my-skills/assess/D2", shown, answer);
        assertThat(whole.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("after=RGT:42#skill-D2-E03"));
    }

    @Test
    void an_answer_about_oneself_that_is_none_is_said_to_be_not_saved() {
        var browser = browser().signedInAs("worker");
        var shown = browser.open("/my-skills/assess/D2");
        var part = browser.post("/my-skills/assess/D2", shown, Map.of("element", "D2-E03"), "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(422);
        assertThat(part.body())
                .contains("Not saved.", ": choose how you see yourself")
                .doesNotContain("<main");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void why_it_is_late_is_asked_only_for_a_day_that_is_over() {
        var browser = browser().signedInAs("assessor");
        var path = "/workers/" + WORKER + "/observe";
        var shown = browser.open(path + "?element=D2-E03");
        assertThat(shown.body()).containsPattern("data-shown-for-past-of=\"happenedOn\"[^>]* hidden");
        var late = browser.post(path, shown, observed(LocalDate.now(LONDON).minusDays(1)));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("href=\"#lateReason\"", "Say why you are entering it after the day")
                .doesNotContainPattern("data-shown-for-past-of=\"happenedOn\"[^>]* hidden");
        var future = browser.post(path, shown, observed(LocalDate.now(LONDON).plusDays(1)));
        assertThat(future.statusCode()).isEqualTo(422);
        assertThat(future.body()).contains("href=\"#happenedOn-day\"", "must be today or in the past");
        assertThat(SERVICES.sent()).isEmpty();
    }

    @Test
    void a_refusal_is_linked_to_the_answer_that_it_is_about() {
        var browser = browser().signedInAs("assessor");
        var path = "/workers/" + WORKER + "/observe";
        var shown = browser.open(path + "?element=D2-E03");
        SERVICES.answerNext(422, """
                {"status":422,"code":"AUTHORITY_DOES_NOT_COVER_THE_SETTING","errors":[{"field":"setting",
                "code":"AUTHORITY_DOES_NOT_COVER_THE_SETTING","message":"Not in this setting."}]}""");
        var page = browser.post(path, shown, observed(LocalDate.now(LONDON)));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#setting\"", "You are not authorised for this place of work");
    }

    @Test
    void a_sign_in_that_belongs_to_nobody_is_told_what_to_do() {
        var page = browser().signedInAs("stranger").open("/");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains(
                        "Your sign-in is not linked to a person here", "ask the education lead", "action=\"/sign-out\"")
                .contains("<title>Your sign-in is not linked to a person here – Trellis</title>");
    }

    @Test
    void the_auditor_has_no_button_that_changes_anything() {
        var browser = browser().signedInAs("auditor");
        for (var path : List.of(
                "/",
                "/workers",
                "/workers/" + WORKER,
                "/workers/" + WORKER + "/skills",
                "/sign-offs",
                "/assessors",
                "/access",
                "/dashboard",
                "/assessors/00000000-0000-4000-8000-000000000002",
                "/audit",
                "/audit/refused",
                "/audit/reads")) {
            assertThat(browser.open(path).body().replaceFirst("action=\"/sign-out\" method=\"post\"", ""))
                    .as(path)
                    .doesNotContain("method=\"post\"");
        }
    }

    @Test
    void a_page_knows_how_long_a_session_lasts() {
        var lasts = pages.getEnvironment().getRequiredProperty("server.reactive.session.timeout", Duration.class);
        assertThat(browser().signedInAs("worker").open("/").body())
                .contains("data-session-minutes=\"" + lasts.toMinutes() + "\"");
        assertThat(browser().open("/help").body()).doesNotContain("data-session-minutes");
    }

    @Test
    void the_same_address_gives_the_page_and_its_main_part() {
        var part = browser().signedInAs("auditor").open("/sign-offs", "HX-Request", "true");
        assertThat(part.body().strip()).startsWith("<main").doesNotContain("<html");
    }

    @Test
    void each_free_text_asks_for_no_patient_details() {
        var page = browser().signedInAs("assessor").open("/workers/" + WORKER + "/observe?element=D2-E03");
        assertThat(page.body().split("<textarea", -1)).hasSize(3);
        assertThat(page.body().split("Do not include patient details", -1)).hasSize(3);
    }

    @Test
    void the_file_equals_the_screen_and_holds_no_formula() {
        var browser = browser().signedInAs("auditor");
        assertThat(browser.open("/sign-offs.csv").body()).contains("Amira Khan", "2 March 2026 at 8:14pm");
        assertThat(browser.open("/sign-offs.json").body())
                .contains("\"Worker\":\"Amira Khan\"", "\"When\":\"2 March 2026 at 8:14pm\"");
        assertThat(browser.open("/workers.csv").body()).contains("Owen Price", "Stage not set");
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, /workers/new",
        "auditor, /workers/import",
        "auditor, /workers/00000000-0000-4000-8000-000000000001/posts/20000000-0000-4000-8000-000000000001/end",
        "auditor, /access/grant",
        "auditor, /assessors/new",
        "auditor, /my-skills",
        "worker, /sign-off",
        "worker, /sign-offs/30000000-0000-4000-8000-000000000001/revoke",
        "assessor, /audit",
        "educator, /workers/00000000-0000-4000-8000-000000000001/observe",
        "educator, /trusts",
        "operator, /my-skills"
    })
    void nobody_is_shown_a_form_that_can_only_be_refused(String role, String path) {
        var page = browser().signedInAs(role).open(path);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("It needs a role that you do not hold today")
                .doesNotContain("recorded for the auditor");
    }

    @Test
    void the_register_by_surname_is_in_that_order_as_a_whole() {
        var browser = browser().signedInAs("educator");
        for (var path : List.of("/workers?sort=name", "/workers.csv?sort=name")) {
            assertThat(browser.open(path).body())
                    .as(path)
                    .containsSubsequence("Amira Khan", "Sofia Marsh", "Leah Obi", "Owen Price");
        }
        assertThat(browser.open("/workers?sort=name&cursor=2").body())
                .contains("Leah Obi", "Owen Price", "href=\"/workers?sort=name\"")
                .doesNotContain("Sofia Marsh");
    }

    @Test
    void the_audit_lists_are_taken_away_as_they_are_filtered() {
        var browser = browser().signedInAs("auditor");
        var screen = browser.open("/audit/refused?rule=ROLE_NOT_HELD&from-day=1&from-month=11&from-year=2026");
        assertThat(screen.body())
                .contains("/audit/refused.csv?rule=ROLE_NOT_HELD&amp;from-day=1&amp;from-month=11&amp;from-year=2026")
                .contains("Sign a skill off", "Nobody signs for themselves");
        assertThat(browser.open("/audit/refused.csv").body())
                .contains("Sign a skill off", "NOBODY_SIGNS_FOR_THEMSELVES", "An account that is nobody’s");
        assertThat(browser.open("/audit/reads.csv").body()).contains("Who looked,At what,Of whom");
    }

    @Test
    void a_day_that_is_none_is_told_beside_the_filter() {
        var page = browser().signedInAs("auditor").open("/sign-offs?from-day=31&from-month=2&from-year=2026");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("There is a problem", "must be a real date");
    }

    @Test
    void a_wrong_stage_is_corrected_with_a_reason() {
        var browser = browser().signedInAs("educator");
        var path = "/workers/" + WORKER + "/posts/" + POST + "/stage/correct";
        var shown = browser.open(path);
        assertThat(shown.body()).contains("Correct a wrong stage", "Recorded:");
        assertThat(browser.post(path, shown, Map.of("stage", "NOT_SET")).body())
                .contains("Say how the mistake came about");
        assertThat(SERVICES.sent()).isEmpty();
        var saved = browser.post(path, shown, Map.of("stage", "NOT_SET", "reason", "Typed in for somebody else"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(SERVICES.sent())
                .singleElement()
                .satisfies(sent -> assertThat(sent.body())
                        .contains(
                                "\"stage\":null", "\"correction\":true", "\"reason\":\"Typed in for somebody else\""));
    }

    @Test
    void bringing_a_trust_on_records_a_person_there_and_grants_the_role() {
        var browser = browser().signedInAs("operator");
        var path = "/trusts/RAJ/people/new";
        var saved = browser.post(
                path,
                browser.open(path),
                Map.ofEntries(
                        Map.entry("given", "Noor"),
                        Map.entry("family", "Ali"),
                        Map.entry("accountIssuer", "https://sign-in.example"),
                        Map.entry("accountSubject", "noor"),
                        Map.entry("role", "EDUCATOR"),
                        Map.entry("from-day", "1"),
                        Map.entry("from-month", "11"),
                        Map.entry("from-year", "2026")));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(SERVICES.sent()).hasSize(2);
        assertThat(SERVICES.sent().getFirst().path()).isEqualTo("/people?organisation=RAJ");
        assertThat(SERVICES.sent().getLast().path()).isEqualTo("/role-grants?organisation=RAJ");
        assertThat(SERVICES.sent().getLast().key())
                .isNotEqualTo(SERVICES.sent().getFirst().key());
    }

    @Test
    void a_figure_leads_to_the_records_that_it_counts() {
        assertThat(browser().signedInAs("auditor").open("/dashboard").body())
                .contains("/workers?profession=PHY&amp;stage=ENTRY")
                .contains("expiresBy-day=22&amp;expiresBy-month=12&amp;expiresBy-year=2026")
                .contains("outcome=WAITING");
    }

    @Test
    void a_page_weighs_no_more_than_a_hundred_kilobytes() {
        var browser = browser().signedInAs("worker");
        var weight = browser.weight("/my-skills")
                + browser.weight("/assets/nhsuk-10.6.1/nhsuk.css")
                + browser.weight("/assets/nhsuk-10.6.1/nhsuk.mjs")
                + browser.weight("/assets/trellis.css")
                + browser.weight("/assets/trellis.mjs")
                + browser.weight("/assets/trellis.svg")
                + browser.weight("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
        assertThat(weight).isLessThanOrEqualTo(100_000);
    }

    /** One request signed; more fields, or other values, by name and value. */
    private static Map<String, String> signing(String... more) {
        var chosen =
                new HashMap<>(Map.of("request", REQUEST, "outcome-" + REQUEST, "SIGN", "skill-" + REQUEST, "D2-E07"));
        for (var at = 0; at < more.length; at += 2) {
            chosen.put(more[at], more[at + 1]);
        }
        return chosen;
    }

    private static Map<String, String> observed(LocalDate day) {
        return Map.of(
                "element", "D2-E03",
                "rating-D2-E03", "3",
                "method", "DIRECT_OBSERVATION",
                "setting", "WARD",
                "happenedOn-day", Integer.toString(day.getDayOfMonth()),
                "happenedOn-month", Integer.toString(day.getMonthValue()),
                "happenedOn-year", Integer.toString(day.getYear()));
    }

    private static Map<String, String> worker() {
        return Map.ofEntries(
                Map.entry("given", "Noor"),
                Map.entry("family", "Ali"),
                Map.entry("employeeNumber", "40999"),
                Map.entry("profession", "PHY"),
                Map.entry("team", "Inpatients"),
                Map.entry("site", "Addenbrooke’s"),
                Map.entry("hoursPerWeek", "37.5"),
                Map.entry("startsOn-day", "1"),
                Map.entry("startsOn-month", "11"),
                Map.entry("startsOn-year", "2026"),
                Map.entry("highest", "LEVEL_2"),
                Map.entry("functionalSkills", "HELD"),
                Map.entry("careCertificate", "NONE"));
    }

    private static Browser browser() {
        return new Browser(port(pages));
    }

    private static int port(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? 0 : server.getPort();
    }

    private static ConfigurableApplicationContext started(String issuer, String services, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--trellis.web.issuer=" + issuer,
                "--trellis.web.command-service=" + services,
                "--trellis.web.query-service=" + services,
                "--trellis.web.demonstration=true"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(WebApplication.class)
                .properties("spring.config.name=web")
                .run(arguments.toArray(String[]::new));
    }
}
