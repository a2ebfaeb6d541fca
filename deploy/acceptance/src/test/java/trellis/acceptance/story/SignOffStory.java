package trellis.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One trust, from being brought on to a sign-off that its auditor and educator see, and each rule on the way. */
@NeedsTrellis
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignOffStory {
    private final RunningTrellis trellis;
    private Trust trust;
    private String assessor;

    SignOffStory(RunningTrellis trellis) {
        this.trellis = trellis;
        trust = new Trust(trellis, "RGT");
        assessor = "";
    }

    @BeforeAll
    void bring_the_trust_on() {
        trust = Trust.broughtOn(trellis, "RGT");
        assessor = trust.assessor("assessor", Trust.registered("2030-01-01"));
        trust.assessor("second", Trust.registered("2030-01-01"));
        trust.assessor("unregistered", "{'register': 'NONE'}");
        trust.assessor("lapsed", Trust.registered(Trust.today().minusDays(1).toString()));
    }

    @Test
    void a_sign_off_shows_in_the_history_and_on_the_dashboard_at_once() {
        var worker = trust.worker("happy");
        trust.someone("assessor")
                .post("/observations", trust.observed(worker, "D2-E01", 3))
                .expect(201);
        var request = ask("happy", "D2-E01");
        var before = signedThisMonth("");
        var signed = trust.someone("assessor")
                .post(signing(request), "{'declared': true}")
                .expect(201);

        var history = trust.auditor()
                .ask("/sign-offs?worker=" + worker + "&after=" + signed.position())
                .expect(200);
        var row = history.json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("signOff").asString("").equals(signed.text("signOff")))
                .findFirst()
                .orElseThrow();
        assertThat(row.toString()).contains("SIGNED", assessor);
        assertThat(signedThisMonth("?after=" + signed.position())).isEqualTo(before + 1);

        var csv =
                trust.auditor().file("/sign-offs?worker=" + worker, "text/csv").expect(200);
        assertThat(csv.raw().body().lines().count())
                .isEqualTo(history.json().path("items").size() + 1L);
        var story = trust.auditor().ask("/workers/" + worker + "/skills/D2-E01").expect(200);
        assertThat(story.raw().body()).contains(signed.text("signOff"), request);
    }

    @Test
    void a_request_is_returned_with_a_reason_asked_again_and_the_sign_off_revoked() {
        var worker = trust.worker("again");
        var educator = trust.educator();
        var signatory = trust.someone("assessor");
        signatory.post("/observations", trust.observed(worker, "D2-E02", 3)).expect(201);
        var first = ask("again", "D2-E02");
        signatory.post("/sign-off-requests/" + first + "/return", """
                {'reason': 'MORE_PRACTICE_NEEDED', 'comment': 'Nearly.', 'nextStep': 'Twice more on the ward.'}""").expect(200);
        signatory.post(signing(first), "{'declared': true}").refused("ALREADY_DECIDED");
        signatory.post("/observations", trust.observed(worker, "D2-E02", 4)).expect(201);
        var second = ask("again", "D2-E02");
        var signOff = signatory
                .post(signing(second), "{'declared': true}")
                .expect(201)
                .text("signOff");
        trust.someone("second")
                .post("/sign-offs/" + signOff + "/revoke", "{'reason': 'PRACTICE_CONCERN'}")
                .refused("ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES");
        var revoked = educator.post("/sign-offs/" + signOff + "/revoke", "{'reason': 'EQUIPMENT_CHANGED'}")
                .expect(200);
        var current = trust.auditor()
                .ask("/sign-offs?worker=" + worker + "&currentOn=" + Trust.today() + "&after=" + revoked.position())
                .expect(200);
        assertThat(current.json().path("items").size()).isZero();
        assertThat(current.json().path("total").asInt()).isZero();
    }

    @Test
    void a_second_account_of_the_worker_does_not_sign_for_the_worker() {
        var worker = trust.worker("double");
        trust.educator()
                .post(
                        "/people/" + worker + "/accounts",
                        "{'issuer': '%s', 'subject': 'double-two-RGT'}".formatted(trellis.issuer()))
                .expect(200);
        trust.educator()
                .post("/role-grants", "{'person': '%s', 'role': 'ASSESSOR', 'from': '2025-01-01'}".formatted(worker))
                .expect(201);
        trust.educator()
                .post("/assessor-authorities", """
                {'assessor': '%s', 'registration': %s, 'from': '2025-01-01', 'settings': ['WARD'], 'stages': ['ENTRY']}
                """.formatted(worker, Trust.registered("2030-01-01")))
                .expect(201);
        trust.someone("double-two")
                .post("/observations", trust.observed(worker, "D2-E03", 3))
                .refused("NOBODY_ASSESSES_THEMSELVES");
        trust.someone("assessor")
                .post("/observations", trust.observed(worker, "D2-E03", 3))
                .expect(201);
        var request = ask("double", "D2-E03");
        trust.someone("double-two").post(signing(request), "{'declared': true}").refused("NOBODY_SIGNS_FOR_THEMSELVES");
    }

    @Test
    void who_is_not_registered_or_has_lapsed_does_not_sign() {
        var worker = trust.worker("lapse");
        trust.someone("unregistered")
                .post("/observations", trust.observed(worker, "D2-E04", 3))
                .expect(201);
        var request = ask("lapse", "D2-E04");
        trust.someone("unregistered")
                .post(signing(request), "{'declared': true}")
                .refused("ANOTHER_REGISTRANT_MUST_SIGN");
        trust.someone("lapsed").post(signing(request), "{'declared': true}").refused("REGISTRATION_LAPSED");
        trust.auditor().post(signing(request), "{'declared': true}").refused("ROLE_NOT_HELD");
        trust.someone("assessor").post(signing(request), "{'declared': false}").refused("DECLARATION_MISSING");
        trust.someone("assessor").post(signing(request), "{'declared': true}").expect(201);
        var attempts = trust.auditor().record("/audit/refused-attempts").expect(200);
        assertThat(attempts.raw().body()).contains("ANOTHER_REGISTRANT_MUST_SIGN", "REGISTRATION_LAPSED");
    }

    @Test
    void a_claim_is_not_competence_and_not_yet_is_not_signed() {
        var worker = trust.worker("claim");
        trust.someone("claim")
                .post("/self-assessments", "{'element': 'D2-E05', 'rating': 4}")
                .expect(201);
        trust.someone("claim")
                .post("/sign-off-requests", Trust.asked("D2-E05"))
                .refused("SELF_ASSESSMENT_IS_NOT_COMPETENCE");
        trust.someone("assessor")
                .post("/observations", trust.observed(worker, "D2-E05", 2))
                .expect(201);
        trust.someone("claim").post("/sign-off-requests", Trust.asked("D2-E05")).refused("RATING_BELOW_REQUIRED");
    }

    @Test
    void days_are_neither_in_the_future_nor_late_without_a_reason() {
        var worker = trust.worker("days");
        var observer = trust.someone("assessor");
        observer.post(
                        "/observations",
                        trust.observed(worker, "D2-E06", 3, Trust.today().plusDays(1), ""))
                .refused("DATE_IN_THE_FUTURE");
        observer.post(
                        "/observations",
                        trust.observed(worker, "D2-E06", 3, Trust.today().minusDays(9), ""))
                .refused("LATE_ENTRY_NEEDS_A_REASON");
        var late = ", 'lateReason': 'PAPER_RECORD_ENTERED_LATER'";
        observer.post("/observations", trust.observed(worker, "D2-E06", 3, LocalDate.parse("2025-04-01"), late))
                .refused("DATE_BEFORE_THE_POST_BEGAN");
        observer.post(
                        "/observations",
                        trust.observed(worker, "D2-E06", 3, Trust.today().minusDays(9), late))
                .expect(201);
        var request = ask("days", "D2-E06");
        var signed = observer.post(signing(request), "{'declared': true}").expect(201);
        assertThat(LocalDate.parse(signed.text("expiresOn")).getDayOfMonth())
                .as("counted from the oldest observation relied on")
                .isIn(
                        Trust.today().minusDays(9).getDayOfMonth(),
                        Trust.today().minusDays(10).getDayOfMonth());
    }

    @Test
    void another_trust_neither_sees_nor_changes_anything() {
        var worker = trust.worker("apart");
        var sibling = Trust.broughtOn(trellis, "RC9");
        var foreign = sibling.auditor().ask("/workers/" + worker);
        assertThat(foreign.raw().statusCode()).isIn(403, 404);
        assertThat(foreign.raw().body()).doesNotContain("Story-RGT");
        assertThat(sibling.educator().record("/workers/" + worker).raw().statusCode())
                .isIn(403, 404);
        assertThat(sibling.auditor()
                        .ask("/sign-offs")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(trellis.nobody().ask("/sign-offs").raw().statusCode()).isEqualTo(401);
    }

    private String ask(String name, String element) {
        return trust.someone(name)
                .post("/sign-off-requests", Trust.asked(element))
                .expect(201)
                .text("request");
    }

    private static String signing(String request) {
        return "/sign-off-requests/" + request + "/sign-off";
    }

    private long signedThisMonth(String query) {
        return trust.educator()
                .ask("/dashboard" + query)
                .expect(200)
                .json()
                .path("figures")
                .path("signOffsByMonth")
                .path("cells")
                .valueStream()
                .mapToLong(cell -> cell.path("numerator").asLong())
                .sum();
    }
}
