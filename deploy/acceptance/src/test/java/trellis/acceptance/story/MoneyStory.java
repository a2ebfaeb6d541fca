package trellis.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import trellis.acceptance.browser.Accessible;
import trellis.acceptance.browser.Chromium;
import trellis.acceptance.browser.NeedsChromium;

/** £1,200 from the award to the close, £200 of them given up and £300 unspent, each step by whoever may do it, on the pages and without JavaScript. */
@NeedsChromium
@NeedsTrellis
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyStory {
    private static final String FUNDER = "QHM";
    private static final String TRUST = "RNN";
    private static final int PHONE = 320;
    private static final int DESK = 1200;

    private final RunningTrellis trellis;
    private final Chromium chromium = Chromium.start();
    private String programme = "";
    private String allocation = "";
    private String proof = "";
    private String report = "";

    MoneyStory(RunningTrellis trellis) {
        this.trellis = trellis;
    }

    @BeforeAll
    void trust_people_with_money() {
        var operator = trellis.operator();
        var lead = person(operator, FUNDER, "lead");
        operator.post("/role-grants?organisation=" + FUNDER, """
                        {'person': '%s', 'role': 'ICS_LEAD', 'from': '2025-01-01'}""".formatted(lead))
                .expect(201);
        Map.of("finance", "FINANCE_LEAD", "approver", "APPROVER", "verifier", "VERIFIER")
                .forEach((name, duty) -> trusted(operator, FUNDER, person(operator, FUNDER, name), duty));
        Trust.broughtOn(trellis, TRUST);
        trusted(operator, TRUST, person(operator, TRUST, "finance"), "FINANCE_LEAD");
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private String person(Client operator, String organisation, String name) {
        return operator.post("/people?organisation=" + organisation, """
                        {'name': {'given': 'Robin', 'family': 'Money-%s'},
                         'account': {'issuer': '%s', 'subject': '%s-%s'}}
                        """.formatted(
                                name, trellis.issuer(), name, organisation))
                .expect(201)
                .text("person");
    }

    private static void trusted(Client operator, String organisation, String person, String duty) {
        operator.post("/duty-grants?organisation=" + organisation, """
                        {'person': '%s', 'duty': '%s', 'employer': '%s', 'from': '2025-01-01'}
                        """.formatted(person, duty, organisation))
                .expect(201);
    }

    @Test
    @Order(1)
    void an_award_becomes_an_offer() {
        as("lead", FUNDER, "/money/programmes/new", page -> {
            page.fill("#name", "Grow your own");
            page.fill("#purpose", "Posts that lead on");
            page.fill("#year", year());
            day(page, "claimsUntil", lastDay());
        });
        programme = linked("lead", "/money", "/money/programmes/");
        var at = "/money/programmes/" + programme;
        as("finance", FUNDER, at + "/budget", page -> {
            page.fill("#amount", "2000");
            paper(page, "award");
        });
        as("lead", FUNDER, at + "/stream", page -> page.fill("#name", "Trusts"));
        as("finance", FUNDER, at + "/fund", page -> {
            page.selectOption("#stream", new SelectOption().setIndex(1));
            page.fill("#amount", "1500");
        });
        as("lead", FUNDER, at + "/propose", page -> {
            page.selectOption("#stream", new SelectOption().setIndex(1));
            page.selectOption("#recipient", TRUST);
            page.fill("#amount", "1200");
            day(page, "answerBy", lastDay());
        });
        allocation = linked("approver", at, "/money/allocations/");
        as("approver", FUNDER, ours("approve"), _ -> {});
        as("finance", TRUST, theirs("accept"), page -> page.fill("#amount", "1200"));
    }

    @Test
    @Order(2)
    void an_accepted_offer_is_agreed_paid_claimed_verified_and_closed() {
        as("lead", FUNDER, ours("agreement"), page -> {
            paper(page, "document");
            page.fill("#amount", "400");
            day(page, "dueOn", Trust.today());
            for (var more : List.of("2", "3")) {
                page.locator("button[name=more]").click();
                page.fill("#amount-" + more, more.equals("2") ? "300" : "500");
                day(page, "dueOn-" + more, Trust.today());
            }
            page.selectOption("#conditions-2", "REPORT");
        });
        as("finance", TRUST, theirs("sign"), page -> paper(page, "document"));
        as("approver", FUNDER, ours("sign"), page -> paper(page, "document"));
        released("1");
        as("verifier", FUNDER, ours("condition"), page -> page.selectOption("#met", "2.1"));
        released("2");
        what_is_not_paid_is_given_up();
        released("4");
        as("finance", TRUST, theirs("claim"), page -> {
            page.selectOption("#kind", "TRAINING");
            page.fill("#amount", "600");
            day(page, "incurredOn", Trust.today());
            paper(page, "evidence");
            page.locator("button[name=more]").click();
            page.selectOption("#kind-2", "TRAVEL");
            page.fill("#amount-2", "100");
            day(page, "incurredOn-2", Trust.today());
            paper(page, "evidence-2");
        });
        as("verifier", FUNDER, ours("verify"), page -> page.selectOption("#claim", new SelectOption().setIndex(1)));
        what_is_left_is_kept_or_comes_back();
        as("finance", TRUST, theirs("report"), page -> page.selectOption("#PEOPLE_REACHED", "ATTRIBUTED"));
        report = linked("verifier", "/money/outcome-reports", "/money/outcome-reports/");
        as("verifier", FUNDER, "/money/outcome-reports/" + report + "/accept-report", _ -> {});
        what_it_was_given_for_is_handed_in_and_accepted();
        as("finance", FUNDER, ours("close"), _ -> {});
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "finance", TRUST);
            page.navigate(trellis.pages() + "/money/received/" + FUNDER + "/" + allocation);
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Closed",
                            "Given up\t£200",
                            "Verified as spent\t£700",
                            "Verified as spent: £700",
                            "Returned\t£100",
                            "Carried over\t£200",
                            "At risk\t£0",
                            "Refused: It is not committed to anything",
                            "Returned to the funder: £100",
                            "Carried over: £200")
                    .doesNotContain("Proposed", "Money-lead", "Money-approver", "Money-verifier");
        }
    }

    /** Of the £500 that are not paid £200 are not needed: funder and trust sign that the allocation comes to £1,000. */
    private void what_is_not_paid_is_given_up() {
        as("lead", FUNDER, ours("vary"), page -> {
            paper(page, "document");
            page.fill("#comesTo", "1000");
            page.fill("#amount", "300");
            day(page, "dueOn", Trust.today());
        });
        for (var width : List.of(PHONE, 375, DESK)) {
            read(
                    width,
                    "finance",
                    TRUST,
                    List.of("/money/received/" + FUNDER + "/" + allocation, theirs("sign-variation")));
        }
        as("finance", TRUST, theirs("sign-variation"), page -> paper(page, "document"));
        as("approver", FUNDER, ours("sign-variation"), page -> paper(page, "document"));
    }

    private void what_it_was_given_for_is_handed_in_and_accepted() {
        as("educator", TRUST, "/scoping-returns/new", page -> day(page, "asAt", Trust.today()));
        as(
                "finance",
                TRUST,
                theirs("deliverables/SCOPE"),
                page -> page.selectOption("#scopingReturn", new SelectOption().setIndex(1)));
        as("finance", TRUST, theirs("deliverables/READINESS_DATA"), page -> paper(page, "document"));
        proof = linked("verifier", "/money/deliverables", "/money/deliverables/");
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "verifier", FUNDER);
            page.navigate(trellis.pages() + "/money/deliverables/" + proof);
            assertThat(page.locator("main").innerText())
                    .contains("Counted again: there", "Its figures stay with the trust");
        }
        as("verifier", FUNDER, "/money/deliverables/" + proof + "/accept-deliverable", _ -> {});
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "finance", TRUST);
            page.navigate(trellis.pages() + theirs("deliverables"));
            assertThat(page.locator("main").innerText())
                    .contains("1 of 5 is accepted", "frozen at position", "Hand in T2", "Hand in T5")
                    .doesNotContain("Hand in T1", "Hand in T3");
            page.locator("main a[href^='/scoping-returns/']").first().click();
            assertThat(page.locator("main").innerText()).contains("Support workers in post", "at position");
        }
    }

    /** Of £300 that are left the trust may keep £200, and £100 come back. */
    private void what_is_left_is_kept_or_comes_back() {
        for (var amount : List.of("100", "200")) {
            as("finance", TRUST, theirs("carry-over"), page -> {
                page.fill("#amount", amount);
                page.selectOption("#reason", "COURSE_RUNS_ON");
                day(page, "spendBy", lastDay().plusMonths(3));
            });
        }
        var at = "/money/programmes/" + programme;
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "approver", FUNDER);
            page.navigate(trellis.pages() + at);
            assertThat(page.locator("main").innerText())
                    .contains("carry-over of £100", "carry-over of £200", "Waits for an approver");
        }
        as("approver", FUNDER, ours("carry-over-refuse"), page -> {
            page.selectOption("#carryOver", new SelectOption().setIndex(1));
            page.selectOption("#reason", "NOT_COMMITTED");
        });
        as(
                "approver",
                FUNDER,
                ours("carry-over-approve"),
                page -> page.selectOption("#carryOver", new SelectOption().setIndex(1)));
        as("finance", FUNDER, ours("take-back"), page -> {
            page.fill("#amount", "100");
            page.selectOption("#reason", "UNDERSPEND");
            day(page, "returnedOn", Trust.today());
            page.fill("#reference", "BACS-2");
        });
    }

    @Test
    @Order(3)
    void every_page_of_money_reads_well_on_a_phone_and_on_a_desk() {
        var funders = List.of(
                "/money",
                "/money/programmes/" + programme,
                "/money/programmes/" + programme + "/budget",
                "/money/programmes/" + programme + "/fund",
                "/money/programmes/" + programme + "/reduce-budget",
                "/money/programmes/" + programme + "/return",
                "/money/programmes/" + programme + "/board",
                "/money/allocations/" + allocation,
                "/money/allocations/" + allocation + "/dossier",
                "/money/allocations/" + allocation + "/practice",
                "/money/deliverables",
                "/money/deliverables/" + proof,
                "/money/outcome-reports",
                "/money/outcome-reports/" + report);
        for (var width : List.of(PHONE, 375, DESK)) {
            read(width, "finance", FUNDER, funders);
            read(
                    width,
                    "lead",
                    FUNDER,
                    List.of("/money/programmes/new", "/money/programmes/" + programme + "/propose"));
            read(
                    width,
                    "finance",
                    TRUST,
                    List.of(
                            "/money",
                            "/money/received/return",
                            "/money/received/" + FUNDER + "/" + allocation,
                            theirs("deliverables"),
                            theirs("deliverables/MAP"),
                            theirs("practice"),
                            theirs("report")));
        }
    }

    /** What is agreed today is told from this month's end on; until then, and after the end of it, it is not shared. */
    @Test
    @Order(4)
    void a_trust_says_what_it_shares_and_takes_it_back_and_the_faculty_reads_not_shared() {
        as("educator", TRUST, "/sharing/new", page -> {
            page.selectOption("#parties", FUNDER);
            page.check("#figures");
            page.check("#purpose");
            day(page, "from", Trust.today());
            paper(page, "document");
        });
        for (var width : List.of(PHONE, 375, DESK)) {
            read(
                    width,
                    "educator",
                    TRUST,
                    List.of("/sharing", "/sharing/new", "/scoping-returns", "/scoping-returns/new"));
            read(width, "lead", FUNDER, List.of("/", "/faculty"));
        }
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "lead", FUNDER);
            page.navigate(trellis.pages() + "/faculty");
            assertThat(page.locator("main").innerText())
                    .contains("(" + TRUST + ")\tnot shared", "support workers of 0 of ");
        }
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "educator", TRUST);
            page.navigate(trellis.pages() + "/sharing");
            assertThat(page.locator("main").innerText()).contains("In force", "Support workers in post");
            page.locator("main a[href$='/end']").first().click();
            page.check("#reason");
            page.locator("main form button").last().click();
            assertThat(page.locator("main").innerText()).contains("The sharing agreement has ended", "Ended on");
        }
    }

    private void read(int width, String who, String organisation, List<String> paths) {
        try (var visitor = chromium.visitor(width, true)) {
            var page = signedIn(visitor, who, organisation);
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            for (var path : paths) {
                assertThat(page.navigate(trellis.pages() + path).status())
                        .as(path)
                        .isEqualTo(200);
                Accessible.checkWidth(page);
                if (width == PHONE) {
                    Accessible.check(page);
                }
            }
            assertThat(said).as("what the browser's console said").isEmpty();
        }
    }

    /** @return the id in the page's first link to something of that kind */
    private String linked(String who, String path, String kind) {
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, who, FUNDER);
            page.navigate(trellis.pages() + path);
            return page.locator("main a[href^='" + kind + "']:not([href$=new])")
                    .first()
                    .getAttribute("href")
                    .substring(kind.length());
        }
    }

    private void released(String instalment) {
        as("finance", FUNDER, ours("release"), page -> {
            page.selectOption("#instalment", instalment);
            day(page, "releasedOn", Trust.today());
            page.fill("#reference", "BACS-" + instalment);
        });
    }

    /** Fills and sends one form, and sees that it is done. */
    private void as(String who, String organisation, String path, Consumer<Page> filled) {
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, who, organisation);
            assertThat(page.navigate(trellis.pages() + path).status())
                    .as("%s for the %s of %s", path, who, organisation)
                    .isEqualTo(200);
            filled.accept(page);
            page.locator("main form button").last().click();
            assertThat(page.locator(".nhsuk-error-summary").count())
                    .as(page.locator("main").innerText())
                    .isZero();
            assertThat(page.locator(".nhsuk-notification-banner").count())
                    .as(
                            "%s says that it is done: %s",
                            path, page.locator("main").innerText())
                    .isOne();
        }
    }

    private Page signedIn(BrowserContext visitor, String who, String organisation) {
        var page = visitor.newPage();
        page.navigate(trellis.pages() + "/oauth2/authorization/trellis?login_hint=" + who + "-" + organisation + "@"
                + organisation);
        assertThat(page.url()).as("signed in as %s", who).isEqualTo(trellis.pages() + "/");
        return page;
    }

    private String ours(String form) {
        return "/money/allocations/" + allocation + "/" + form;
    }

    private String theirs(String form) {
        return "/money/received/" + FUNDER + "/" + allocation + "/" + form;
    }

    private static void day(Page page, String name, LocalDate day) {
        page.fill("[name='" + name + "-day']", Integer.toString(day.getDayOfMonth()));
        page.fill("[name='" + name + "-month']", Integer.toString(day.getMonthValue()));
        page.fill("[name='" + name + "-year']", Integer.toString(day.getYear()));
    }

    private static void paper(Page page, String name) {
        page.setInputFiles(
                "#" + name,
                new FilePayload(name + ".pdf", "application/pdf", ("paper " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private static String year() {
        int starts = lastDay().getYear() - 1;
        return "%d/%02d".formatted(starts, (starts + 1) % 100);
    }

    /** Of this financial year. */
    private static LocalDate lastDay() {
        var today = Trust.today();
        var end = LocalDate.of(today.getYear(), Month.MARCH, 31);
        return today.isAfter(end) ? end.plusYears(1) : end;
    }
}
