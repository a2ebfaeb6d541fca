package trellis.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import trellis.acceptance.browser.Accessible;
import trellis.acceptance.browser.Chromium;
import trellis.acceptance.browser.NeedsChromium;

/** The pages of a support worker and an assessor for who has no mouse, sees otherwise, prints, or makes a mistake. */
@NeedsChromium
@NeedsTrellis
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachStory {
    private static final String TRUST = "RYC";
    private static final int PHONE = 320;
    private static final int MORE_THAN_A_PAGE_HAS = 150;

    private final RunningTrellis trellis;
    private final Chromium chromium = Chromium.start();
    private String worker = "";

    ReachStory(RunningTrellis trellis) {
        this.trellis = trellis;
    }

    @BeforeAll
    void bring_the_trust_on() {
        var trust = Trust.broughtOn(trellis, TRUST);
        trust.assessor("assessor", Trust.registered("2030-01-01"));
        worker = trust.worker("worker");
        var last = trust.someone("assessor")
                .post("/observations", trust.observed(worker, "D2-E02", 3))
                .expect(201);
        trust.auditor().ask("/sign-offs?after=" + last.position()).expect(200);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void a_skill_is_observed_asked_for_and_signed_with_the_keyboard_alone() {
        try (var theirs = chromium.visitor(1200, true);
                var mine = chromium.visitor(375, true)) {
            var page = signedIn(theirs, "assessor");
            page.navigate(trellis.pages() + "/workers/" + worker + "/observe");
            tick(page, "[value=D2-E01]");
            enter(page, "main form button");
            writeDay(page, Trust.today());
            to(page, "#setting");
            page.keyboard().type("War");
            tick(page, "#rating-D2-E01");
            enter(page, "main form button");
            assertThat(page.locator("main").innerText()).contains("The observation is recorded");

            var asking = signedIn(mine, "worker");
            asking.navigate(trellis.pages() + "/my-skills");
            enter(asking, "a[href$='/D2-E01/request']");
            tick(asking, "#declared");
            enter(asking, "main form button");
            assertThat(asking.locator("main").innerText()).contains("You have asked for sign-off");

            page.navigate(trellis.pages() + "/");
            enter(page, "a[href='/sign-off/" + worker + "']");
            tick(page, "[value=SIGN]");
            enter(page, "main form button");
            tick(page, "#declared");
            enter(page, "[value=send]");
            assertThat(page.locator(".nhsuk-notification-banner").innerText()).contains("Signed off");
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_content() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "worker");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("nhsuk-skip-link");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("maincontent");
        }
    }

    @Test
    void an_answer_about_oneself_saves_itself_and_is_there_after_a_reload() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "worker");
            page.navigate(trellis.pages() + "/my-skills/assess/D3");
            assertThat(page.locator("main form button:visible").count())
                    .as("buttons that saving by itself needs")
                    .isZero();
            page.locator("#rating-D3-E02-3").check();
            page.locator("#saved-D3-E02 >> text=Saved").waitFor();
            assertThat(page.locator("#progress").innerText()).contains("answered 1 of 9 here");
            page.reload();
            assertThat(page.locator("#rating-D3-E02-3").isChecked()).isTrue();
        }
    }

    @Test
    void what_was_typed_last_is_saved_also_for_who_leaves_at_once() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "worker");
            page.navigate(trellis.pages() + "/my-skills/assess/D4");
            page.locator("#rating-D4-E01-3").check();
            page.locator("#saved-D4-E01 >> text=Saved").waitFor();
            page.locator("#comment-D4-E01").fill("Typed last, with patients’ details left out.");
            page.evaluate("location.href = '/my-skills'");
            page.waitForURL("**/my-skills");
            page.waitForFunction(
                    "async () => (await (await fetch('/my-skills/assess/D4')).text()).includes('Typed last')");
        }
    }

    @Test
    void why_it_is_late_is_asked_only_when_it_is() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "assessor");
            page.navigate(trellis.pages() + "/workers/" + worker + "/observe?element=D2-E03");
            assertThat(page.locator("#lateReason").isVisible()).isFalse();
            writeDay(page, Trust.today().minusDays(1));
            assertThat(page.locator("#lateReason").isVisible()).isTrue();
            page.locator("#happenedOn-day").focus();
            page.keyboard().press("Shift+Tab");
            writeDay(page, Trust.today());
            assertThat(page.locator("#lateReason").isVisible()).isFalse();
        }
    }

    @Test
    void a_mistake_moves_to_the_summary_which_leads_to_the_answer_that_is_kept() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "assessor");
            page.navigate(trellis.pages() + "/workers/" + worker + "/observe?element=D2-E03");
            page.locator("#feedback-D2-E03").fill("Kept while the rest is mended.");
            writeDay(page, Trust.today().plusDays(1));
            page.locator("main form button").click();
            page.waitForFunction("document.activeElement.className === 'nhsuk-error-summary'");
            assertThat(page.locator("#feedback-D2-E03").inputValue()).isEqualTo("Kept while the rest is mended.");
            for (var link : page.locator(".nhsuk-error-summary a").all()) {
                assertThat(page.locator(link.getAttribute("href")).count())
                        .as("where “%s” leads", link.innerText())
                        .isOne();
            }
            Accessible.check(page);
            Accessible.checkWidth(page);
        }
    }

    @Test
    void who_writes_for_long_is_warned_before_the_session_ends_and_can_stay() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "assessor");
            page.clock().install();
            page.navigate(trellis.pages() + "/workers/" + worker + "/observe?element=D2-E03");
            page.locator("#feedback-D2-E03").fill("Still writing.");
            var warning = page.locator("[data-session-minutes]");
            page.clock().fastForward("54:00");
            assertThat(warning.isVisible()).isFalse();
            page.clock().fastForward("02:00");
            assertThat(warning.isVisible()).isTrue();
            Accessible.check(page);
            page.waitForResponse("**/help", () -> warning.locator("button").click());
            warning.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(page.locator("#feedback-D2-E03").inputValue()).isEqualTo("Still writing.");
        }
    }

    @Test
    void a_page_that_is_not_there_reads_well_too() {
        try (var visitor = chromium.visitor(PHONE, true)) {
            var page = signedIn(visitor, "worker");
            assertThat(page.navigate(trellis.pages() + "/nowhere").status()).isEqualTo(404);
            assertThat(page.title()).isEqualTo("Page not found – Trellis");
            assertThat(page.locator("nav >> text=My skills").count()).isOne();
            Accessible.check(page);
        }
    }

    @Test
    void what_is_chosen_and_where_one_is_shows_in_forced_colours() {
        try (var visitor = chromium.visitor(375, true)) {
            var page = signedIn(visitor, "worker");
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            assertThat(border(page, ".trellis-nav a[aria-current]"))
                    .isNotEqualTo(border(page, ".trellis-nav a:not([aria-current])"));
            page.navigate(trellis.pages() + "/my-skills/assess/D1");
            var radio = page.locator(".nhsuk-radios__item").first();
            var before = radio.screenshot();
            radio.locator("input").check();
            page.evaluate("document.activeElement.blur()");
            assertThat(radio.screenshot()).isNotEqualTo(before);
            Accessible.checkWidth(page);
        }
    }

    @Test
    void a_story_prints_without_what_paper_cannot_do() {
        try (var visitor = chromium.visitor(800, true)) {
            var page = signedIn(visitor, "worker");
            page.navigate(trellis.pages() + "/workers/" + worker + "/skills/D2-E02");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".trellis-nav, .trellis-header__out, .nhsuk-breadcrumb, main .nhsuk-button")
                            .all())
                    .noneMatch(part -> part.isVisible());
            assertThat(page.locator(".trellis-story").isVisible()).isTrue();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('main a'), '::after').content"))
                    .as("an address after each link")
                    .isEqualTo("none");
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("main details:not([open])").count()).isZero();
        }
    }

    @Test
    void nothing_moves_for_who_asks_for_stillness() {
        try (var visitor = chromium.visitor(375, true)) {
            var page = signedIn(visitor, "worker");
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('*')].map(each => getComputedStyle(each)).filter(style =>
                        style.animationName !== 'none' || style.transitionDuration !== '0s').length""")).isEqualTo(0);
        }
    }

    /** Goes on with Tab until the focus is where it is meant to be, and can be seen there. */
    private static void to(Page page, String selector) {
        for (var stops = 0; stops < MORE_THAN_A_PAGE_HAS; stops++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                assertThat(page.evaluate("""
                        () => [[document.activeElement, null], [document.activeElement.nextElementSibling, '::before']]
                            .filter(([each]) => each).map(([each, part]) => getComputedStyle(each, part))
                            .some(style => style.boxShadow !== 'none' || style.outlineStyle !== 'none')"""))
                        .as("focus can be seen on %s", selector)
                        .isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("The keyboard never reached " + selector + " on " + page.url());
    }

    private static void tick(Page page, String selector) {
        to(page, selector);
        page.keyboard().press("Space");
    }

    /** The next page is there once the mark on this one is gone. */
    private static void enter(Page page, String selector) {
        to(page, selector);
        page.evaluate("window.theFormer = true");
        page.keyboard().press("Enter");
        page.waitForFunction("() => !window.theFormer && document.readyState === 'complete'");
    }

    private static void writeDay(Page page, LocalDate day) {
        write(page, "#happenedOn-day", day.getDayOfMonth());
        write(page, "#happenedOn-month", day.getMonthValue());
        write(page, "#happenedOn-year", day.getYear());
    }

    private static void write(Page page, String selector, int number) {
        to(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(Integer.toString(number));
    }

    private static Object border(Page page, String selector) {
        return page.locator(selector).first().evaluate("each => getComputedStyle(each).borderBottomColor");
    }

    private Page signedIn(BrowserContext visitor, String role) {
        var page = visitor.newPage();
        page.navigate(trellis.pages() + "/oauth2/authorization/trellis?login_hint=" + role + "-" + TRUST + "@" + TRUST);
        assertThat(page.url()).as("signed in as %s", role).isEqualTo(trellis.pages() + "/");
        return page;
    }
}
