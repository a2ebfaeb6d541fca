package trellis.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
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

/** One sign-off through the pages, with and without JavaScript, and every page of every role held to account. */
@NeedsChromium
@NeedsTrellis
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesStory {
    private static final String TRUST = "RWG";
    private static final int PHONE = 320;

    private final RunningTrellis trellis;
    private final Chromium chromium = Chromium.start();
    private String worker = "";

    PagesStory(RunningTrellis trellis) {
        this.trellis = trellis;
    }

    @BeforeAll
    void bring_the_trust_on() {
        var trust = Trust.broughtOn(trellis, TRUST);
        trust.assessor("assessor", Trust.registered("2030-01-01"));
        worker = trust.worker("worker");
        var observed = trust.someone("assessor");
        observed.post("/observations", trust.observed(worker, "D2-E01", 3)).expect(201);
        observed.post("/observations", trust.observed(worker, "D2-E02", 1)).expect(201);
        observed.post("/observations", trust.observed(worker, "D2-E03", 3)).expect(201);
        var last = trust.someone("worker")
                .post("/sign-off-requests", Trust.asked("D2-E01"))
                .expect(201);
        trust.auditor().ask("/sign-offs?after=" + last.position()).expect(200);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @CsvSource({
        "worker, / /my-skills /my-skills/assess/D2 /my-skills/D2-E03/request /workers/{worker}/skills/D2-E01 /help",
        "assessor, / /sign-off /sign-off/{worker} /workers /workers/{worker}/observe /workers/{worker}/observe?element=D2-E01&element=D2-E02 /workers/{worker}/skills",
        "educator, / /workers /workers/new /workers/{worker} /workers/import /assessors /assessors/new /access /access/grant /dashboard",
        "auditor, / /sign-offs /workers/{worker}/skills/D2-E01 /audit /audit/refused /audit/reads /dashboard /cookies /accessibility"
    })
    void every_page_reads_well_on_a_phone_and_on_a_desk(String role, String pages) {
        for (var width : List.of(PHONE, 375, 1200)) {
            try (var visitor = chromium.visitor(width, true)) {
                var page = signedIn(visitor, role);
                var said = new ArrayList<String>();
                page.onConsoleMessage(message -> said.add(message.text()));
                page.onPageError(said::add);
                for (var path : pages.split(" ", -1)) {
                    var answer = page.navigate(trellis.pages() + path.replace("{worker}", worker));
                    assertThat(answer.status()).as("%s for the %s", path, role).isEqualTo(200);
                    assertThat(page.url()).as("not sent elsewhere").endsWith(path.replace("{worker}", worker));
                    Accessible.checkWidth(page);
                    assertThat(page.locator("h1").count())
                            .as("headings of %s", path)
                            .isOne();
                    if (width == PHONE) {
                        Accessible.check(page);
                    }
                }
                assertThat(said)
                        .as("what the browser's console said to the %s", role)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_skill_is_asked_for_signed_and_seen_without_javascript() {
        try (var mine = chromium.visitor(PHONE, false);
                var theirs = chromium.visitor(1200, false);
                var reader = chromium.visitor(1200, false)) {
            var page = signedIn(mine, "worker");
            page.navigate(trellis.pages() + "/my-skills/D2-E03/request");
            submit(page);
            assertThat(page.locator(".nhsuk-error-summary").count())
                    .as("nothing is asked without the declaration")
                    .isOne();
            page.locator("input[name=declared]").check();
            submit(page);
            assertThat(page.url()).contains("/my-skills");

            var signing = signedIn(theirs, "assessor");
            signing.navigate(trellis.pages() + "/sign-off/" + worker);
            signing.locator("section[aria-label] input[value=SIGN]").last().check();
            submit(signing);
            assertThat(signing.locator("h1").innerText()).contains("Check before you sign");
            signing.locator("input[name=declared]").check();
            signing.locator("button[value=send]").click();
            assertThat(signing.locator(".nhsuk-notification-banner").innerText())
                    .containsIgnoringCase("signed");

            var seen = signedIn(reader, "auditor");
            seen.navigate(trellis.pages() + "/sign-offs");
            assertThat(seen.locator("table").innerText()).contains("Wren Story-" + TRUST);
            assertThat(seen.locator("main form[method=post]").count())
                    .as("what an auditor could change")
                    .isZero();
            assertThat(seen.locator("main button:not([type=submit])").count()).isZero();
        }
    }

    @Test
    void the_dashboard_changes_while_it_is_open() {
        var trust = new Trust(trellis, TRUST);
        try (var visitor = chromium.visitor(1200, true)) {
            var page = signedIn(visitor, "educator");
            page.navigate(trellis.pages() + "/dashboard");
            var before = page.locator("main").innerText();
            trust.worker("another");
            page.waitForFunction("before => document.querySelector('main').innerText !== before", before);
            assertThat(page.locator("main").innerText()).isNotEqualTo(before);
        }
    }

    private Page signedIn(BrowserContext visitor, String role) {
        var page = visitor.newPage();
        page.navigate(trellis.pages() + "/oauth2/authorization/trellis?login_hint=" + role + "-" + TRUST + "@" + TRUST);
        assertThat(page.url()).as("signed in as %s", role).isEqualTo(trellis.pages() + "/");
        return page;
    }

    private static void submit(Page page) {
        page.locator("main form button").last().click();
    }
}
