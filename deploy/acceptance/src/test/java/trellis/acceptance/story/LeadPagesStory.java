package trellis.acceptance.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trellis.acceptance.browser.Accessible;
import trellis.acceptance.browser.Chromium;
import trellis.acceptance.browser.NeedsChromium;

/** A register kept through the pages: a sheet in and out again, a stage corrected, a trust brought on, and the audit. */
@NeedsChromium
@NeedsTrellis
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeadPagesStory {
    private static final String TRUST = "RAJ";
    private static final int PHONE = 320;
    private static final int DESK = 1200;
    private static final String SHEET = """
            Employee number,First name,Surname,Profession,Stage,Band,Team,Site,Weekly hours,Start date
            A1,Ann,Sheet,PHY,Support worker,3,Ward 1,Main,37.5,01/05/2025
            A2,Bob,Sheet,PHY,,B3,Ward 1,Main,30,01/05/2025
            """;

    private final RunningTrellis trellis;
    private final Chromium chromium = Chromium.start();
    private String worker = "";
    private String post = "";

    LeadPagesStory(RunningTrellis trellis) {
        this.trellis = trellis;
    }

    @BeforeAll
    void bring_the_trust_on() {
        var trust = Trust.broughtOn(trellis, TRUST);
        trust.assessor("assessor", Trust.registered("2030-01-01"));
        worker = trust.worker("worker");
        trust.someone("worker")
                .post("/workers", trust.registration("nobody", "E-0"))
                .expect(403);
        var last = trust.someone("assessor")
                .post("/observations", trust.observed(worker, "D2-E01", 3))
                .expect(201);
        post = trust.educator()
                .ask("/workers/" + worker + "?after=" + last.position())
                .expect(200)
                .json()
                .path("worker")
                .path("posts")
                .path(0)
                .path("post")
                .asString();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "educator, /workers?stage=ENTRY /workers/{worker} /workers/{worker}/posts/{post}/stage /workers/{worker}/posts/{post}/stage/correct /workers/{worker}/posts/{post}/end /workers/{worker}/education /workers/{worker}/name /access/person",
        "auditor, /audit/refused?rule=ROLE_NOT_HELD /audit/reads /assessors /access?role=AUDITOR /workers /dashboard?at-day=1&at-month=3&at-year=2026",
        "operator, / /access /trusts?q=essex /trusts/RAJ /trusts/RAJ/people/new"
    })
    void every_page_reads_well_on_a_phone_and_on_a_desk(String role, String pages) {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, role);
            var said = new ArrayList<String>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.onPageError(said::add);
            for (var path : pages.split(" ", -1)) {
                var answer = page.navigate(
                        trellis.pages() + path.replace("{worker}", worker).replace("{post}", post));
                assertThat(answer.status()).as("%s for the %s", path, role).isEqualTo(200);
                assertThat(page.locator("h1").count())
                        .as("headings of %s", path)
                        .isOne();
                Accessible.check(page);
                for (var width : List.of(PHONE, 375, DESK)) {
                    page.setViewportSize(width, 900);
                    Accessible.checkWidth(page);
                }
                page.setViewportSize(PHONE, 900);
            }
            assertThat(said)
                    .as("what the browser's console said to the %s", role)
                    .isEmpty();
        }
    }

    @Test
    void a_sheet_comes_in_changes_nothing_again_and_is_taken_back() {
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "educator");
            upload(page);
            assertThat(page.locator("main").innerText())
                    .contains("Row 3, Band: write 3, not ‘B3’", "1 row has a problem");
            assertThat(text(downloaded(page, "Download 1 row with a problem (CSV)")))
                    .contains("A2", "write 3, not ‘B3’")
                    .doesNotContain("Ann");
            submit(page);
            assertThat(page.locator("main").innerText()).contains("The good rows are imported");
            var imported = page.url().replaceFirst("\\?.*", "");

            upload(page);
            assertThat(page.locator("main").innerText()).contains("No row can be imported yet");
            page.navigate(imported + "/undo");
            assertThat(page.locator("h1").innerText()).contains("Undo this import?");
            submit(page);
            assertThat(page.locator("main").innerText()).contains("Everything that the sheet caused is taken back");
            page.navigate(trellis.pages() + "/workers/import");
            assertThat(page.locator("tbody").innerText()).contains("Imported, then undone", "Checked, not imported");
        }
    }

    @Test
    void a_wrong_stage_is_corrected_and_a_move_too_early_is_refused_in_words() {
        try (var visitor = chromium.visitor(PHONE, false)) {
            var page = signedIn(visitor, "educator");
            page.navigate(trellis.pages() + "/workers/" + worker + "/posts/" + post + "/stage");
            submit(page);
            assertThat(page.locator(".nhsuk-error-summary").innerText()).contains("Choose a stage");
            page.locator("input[value=INTERMEDIATE]").check();
            day(page, "effectiveOn");
            submit(page);
            assertThat(page.locator(".nhsuk-error-summary a").innerText())
                    .contains("education does not meet what this stage asks for");
            assertThat(page.locator("input[value=INTERMEDIATE]").isChecked())
                    .as("what was chosen is kept")
                    .isTrue();

            page.navigate(trellis.pages() + "/workers/" + worker + "/posts/" + post + "/stage/correct");
            page.locator("input[value=ASSISTANT_PRACTITIONER]").check();
            page.locator("#reason").fill("Typed in for somebody else");
            submit(page);
            assertThat(page.locator("main").innerText()).contains("The stage is corrected", "Assistant practitioner");
        }
    }

    @Test
    void an_operator_takes_back_what_an_operator_gave() {
        try (var visitor = chromium.visitor(PHONE, false)) {
            var page = signedIn(visitor, "operator");
            page.navigate(trellis.pages() + "/trusts/" + TRUST + "/people/new");
            page.locator("#given").fill("Robin");
            page.locator("#family").fill("Taken-Back");
            page.locator("#accountSubject").fill("taken-back-" + TRUST);
            page.locator("input[value=AUDITOR]").check();
            day(page, "from");
            submit(page);
            assertThat(page.locator("main").innerText()).contains("The person is recorded and holds the role");

            page.navigate(trellis.pages() + "/trusts/" + TRUST);
            page.locator("a:has-text('Withdraw')").last().click();
            submit(page);
            assertThat(page.locator(".nhsuk-error-summary").innerText()).contains("Choose a reason");
            page.locator("input[value=GRANTED_IN_ERROR]").check();
            submit(page);
            assertThat(page.locator("main").innerText())
                    .contains("The role is withdrawn", "Given in error")
                    .doesNotContain("Taken-Back");
        }
    }

    @Test
    void the_audit_is_taken_away_as_the_screen_shows_it_and_changes_nothing() {
        try (var visitor = chromium.visitor(DESK, false)) {
            var page = signedIn(visitor, "auditor");
            for (var path :
                    List.of("/audit/refused?rule=ROLE_NOT_HELD", "/access?role=AUDITOR", "/workers", "/assessors")) {
                page.navigate(trellis.pages() + path);
                assertThat(page.locator("main form[method=post]").count()).isZero();
                var shown = page.locator("tbody tr").count();
                assertThat(shown).as("rows of %s", path).isPositive();
                var rows = text(downloaded(page, "CSV")).strip().split("\n", -1);
                assertThat(rows.length - 1).as("the file of %s", path).isEqualTo(shown);
                var first = page.locator("tbody th span:last-child")
                        .first()
                        .innerText()
                        .split("\n", -1)[0];
                assertThat(Arrays.asList(rows).subList(1, rows.length)).anyMatch(row -> row.startsWith(first));
            }
        }
    }

    private void upload(Page page) {
        page.navigate(trellis.pages() + "/workers/import");
        page.setInputFiles("#file", new FilePayload("november.csv", "text/csv", SHEET.getBytes(UTF_8)));
        submit(page);
    }

    private static void day(Page page, String name) {
        var today = Trust.today();
        page.locator("#" + name + "-day").fill(String.valueOf(today.getDayOfMonth()));
        page.locator("#" + name + "-month").fill(String.valueOf(today.getMonthValue()));
        page.locator("#" + name + "-year").fill(String.valueOf(today.getYear()));
    }

    private static Download downloaded(Page page, String link) {
        return page.waitForDownload(
                () -> page.locator("a:text-is('" + link + "')").first().click());
    }

    private static String text(Download download) {
        try (var in = download.createReadStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page signedIn(BrowserContext visitor, String role) {
        var page = visitor.newPage();
        var account = role.equals("operator") ? role : role + "-" + TRUST + "@" + TRUST;
        page.navigate(trellis.pages() + "/oauth2/authorization/trellis?login_hint=" + account);
        assertThat(page.url()).as("signed in as %s", role).isEqualTo(trellis.pages() + "/");
        return page;
    }

    private static void submit(Page page) {
        page.locator("main form[method=post] button:not(.nhsuk-button--secondary)")
                .first()
                .click();
    }
}
