package trellis.decide.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.ASIFS;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DECLARED;
import static trellis.decide.Given.DIGNITY;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.EDITION;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RECORD;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.WORDS;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.assessors;
import static trellis.decide.Given.authorisedFor;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.observation;
import static trellis.decide.Given.pinned;
import static trellis.decide.Given.sealed;
import static trellis.decide.Given.seen;
import static trellis.decide.Given.staged;
import static trellis.decide.Given.started;
import static trellis.decide.Given.terms;
import static trellis.decide.Given.wandaInPost;
import static trellis.decide.Given.withdrawn;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.AuthorityRule;
import trellis.decide.EmploymentRule;
import trellis.decide.PinnedElement;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.decide.assessment.AssessmentCommand.RecordObservation;
import trellis.decide.assessment.AssessmentCommand.SelfAssess;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.LateEntryReason;
import trellis.language.assessment.Method;
import trellis.language.assessment.Register;
import trellis.language.signoff.Authority;
import trellis.language.signoff.Evidence;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.PostId;

class AssessmentDeciderTest {
    private static final Sealed FEEDBACK = sealed(WANDA, "feedback");
    private static final Sealed NEXT_STEP = sealed(WANDA, "nextStep");
    private static final SignOffId SIGN_OFF = new SignOffId(id(51));
    private static final RequestId REQUEST = new RequestId(id(41));

    private static Scenario<AssessmentCommand, AssessmentState> assess() {
        return Scenario.of(AssessmentDecider.DECIDER).given(wandaInPost()).given(assessors());
    }

    private static Outcome outcome(int answer, PinnedElement element, int rating) {
        return new Outcome(answer(answer), element, new Rating(rating), FEEDBACK, NEXT_STEP);
    }

    private static RecordObservation observe(LocalDate day, Outcome... outcomes) {
        return observe(ASIF, WANDA, day, null, LateEntryReason.ASSESSOR_AWAY, Setting.WARD, outcomes);
    }

    private static RecordObservation observe(
            PersonId actor,
            PersonId worker,
            LocalDate day,
            @Nullable Stage stage,
            @Nullable LateEntryReason late,
            Setting setting,
            Outcome... outcomes) {
        return new RecordObservation(
                actor,
                NOW,
                observation(1),
                worker,
                stage,
                day,
                Method.DIRECT_OBSERVATION,
                setting,
                late,
                RECORD,
                List.of(outcomes));
    }

    private static CompetencyAssessed assessed(
            int answer,
            trellis.language.ElementCode element,
            int rating,
            LocalDate day,
            @Nullable LateEntryReason late) {
        return new CompetencyAssessed(
                answer(answer),
                observation(1),
                WANDA,
                EDITION,
                element,
                Stage.ENTRY,
                WORDS,
                ASIF,
                ASIFS,
                Method.DIRECT_OBSERVATION,
                Setting.WARD,
                day,
                late,
                new Rating(rating),
                rating >= 3,
                FEEDBACK,
                NEXT_STEP,
                RECORD,
                NOW);
    }

    private static CompetencySignedOff signed(LocalDate answeredOn, @Nullable LocalDate expiresOn) {
        return signed(answer(9), answeredOn, Setting.WARD, Stage.ENTRY, expiresOn);
    }

    private static CompetencySignedOff signed(
            AssessmentId evidence, LocalDate answeredOn, Setting setting, Stage stage, @Nullable LocalDate expiresOn) {
        return new CompetencySignedOff(
                SIGN_OFF,
                REQUEST,
                WANDA,
                EDITION,
                CONSENT,
                stage,
                setting,
                WORDS,
                answer(9),
                List.of(new Evidence(evidence, observation(9), Method.DIRECT_OBSERVATION, answeredOn, RECORD)),
                ASIF,
                RUTH,
                new Authority(RUTHS, Register.HCPC, HIRED),
                DECLARED,
                TODAY.minusDays(1),
                answeredOn,
                expiresOn,
                EARLIER);
    }

    @Test
    void one_observation_answers_for_several_elements() {
        assess().when(observe(TODAY, outcome(1, pinned(CONSENT), 3), outcome(2, pinned(DIGNITY), 2)))
                .then(assessed(1, CONSENT, 3, TODAY, null), assessed(2, DIGNITY, 2, TODAY, null));
    }

    @Test
    void a_late_entry_keeps_both_dates_and_its_reason() {
        var day = TODAY.minusDays(3);
        assess().when(observe(day, outcome(1, pinned(CONSENT), 3)))
                .then(assessed(1, CONSENT, 3, day, LateEntryReason.ASSESSOR_AWAY));
    }

    @Test
    void a_late_entry_needs_a_reason() {
        assess().when(observe(
                        ASIF, WANDA, TODAY.minusDays(1), null, null, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(AssessmentRule.LATE_ENTRY_NEEDS_A_REASON);
    }

    @Test
    void an_entry_of_the_same_day_is_not_late() {
        assertThat(assess().when(observe(ASIF, WANDA, TODAY, null, null, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                        .facts())
                .hasSize(1);
    }

    @Test
    void nothing_happens_in_the_future() {
        assess().when(observe(TODAY.plusDays(1), outcome(1, pinned(CONSENT), 3)))
                .thenRefused(DATE_IN_THE_FUTURE.at("happenedOn"));
    }

    @Test
    void nobody_assesses_themselves() {
        assess().given(granted(WANDA, Role.ASSESSOR))
                .when(observe(WANDA, WANDA, TODAY, null, null, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(AssessmentRule.NOBODY_ASSESSES_THEMSELVES);
    }

    @Test
    void who_is_no_assessor_assesses_nobody() {
        assess().given(granted(EDITH, Role.EDUCATOR))
                .when(observe(EDITH, WANDA, TODAY, null, null, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void an_observation_has_an_outcome() {
        assess().when(observe(TODAY)).thenRefused(AssessmentRule.NOTHING_ASSESSED);
    }

    @Test
    void an_observation_has_one_outcome_for_each_element() {
        assess().when(observe(TODAY, outcome(1, pinned(CONSENT), 3), outcome(2, pinned(CONSENT), 2)))
                .thenRefused(AssessmentRule.ONE_OUTCOME_FOR_EACH_ELEMENT);
    }

    @Test
    void who_is_not_registered_or_has_left_is_not_assessed() {
        Scenario.of(AssessmentDecider.DECIDER)
                .given(assessors())
                .when(observe(TODAY, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(EmploymentRule.WORKER_NOT_REGISTERED);
        assess().given(ended(POST, TODAY.minusDays(1)))
                .when(observe(TODAY.minusDays(2), outcome(1, pinned(CONSENT), 3)))
                .thenRefused(EmploymentRule.NO_CURRENT_POST);
    }

    @Test
    void nothing_is_seen_before_the_post_began() {
        assess().when(observe(HIRED.minusDays(1), outcome(1, pinned(CONSENT), 3)))
                .thenRefused(EmploymentRule.DATE_BEFORE_THE_POST_BEGAN);
    }

    @Test
    void the_stage_is_that_of_the_post_on_the_day_that_it_was_seen() {
        var moved = assess().given(staged(POST, Stage.INTERMEDIATE, TODAY));
        assertThat(moved.when(observe(TODAY.minusDays(1), outcome(1, pinned(CONSENT), 3)))
                        .fact(CompetencyAssessed.class)
                        .stage())
                .isEqualTo(Stage.ENTRY);
        assertThat(moved.when(observe(TODAY, outcome(1, pinned(CONSENT), 3)))
                        .fact(CompetencyAssessed.class)
                        .stage())
                .isEqualTo(Stage.INTERMEDIATE);
    }

    @Test
    void a_stage_that_is_not_the_posts_is_refused() {
        assess().when(observe(
                        ASIF, WANDA, TODAY, Stage.INTERMEDIATE, null, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(EmploymentRule.STAGE_DIFFERS_FROM_POST);
    }

    @Test
    void of_two_posts_the_request_says_which_stage() {
        var second = new PostId(id(12));
        var two = assess().given(started(second, HIRED), staged(second, Stage.INTERMEDIATE, HIRED));
        two.when(observe(TODAY, outcome(1, pinned(CONSENT), 3))).thenRefused(EmploymentRule.STAGE_MUST_BE_NAMED);
        assertThat(two.when(observe(
                                ASIF,
                                WANDA,
                                TODAY,
                                Stage.INTERMEDIATE,
                                null,
                                Setting.WARD,
                                outcome(1, pinned(CONSENT), 3)))
                        .fact(CompetencyAssessed.class)
                        .stage())
                .isEqualTo(Stage.INTERMEDIATE);
    }

    @Test
    void an_element_that_the_stage_does_not_expect_is_not_assessed() {
        assess().when(observe(TODAY, outcome(1, pinned(terms(CONSENT, Stage.INTERMEDIATE)), 3)))
                .thenRefused(AssessmentRule.NOT_EXPECTED_AT_THIS_STAGE);
    }

    @Test
    void all_outcomes_are_recorded_or_none() {
        assess().when(observe(
                        TODAY,
                        outcome(1, pinned(CONSENT), 3),
                        outcome(2, pinned(terms(DIGNITY, Stage.INTERMEDIATE)), 3)))
                .thenRefused(AssessmentRule.NOT_EXPECTED_AT_THIS_STAGE);
    }

    @Test
    void an_assessor_needs_authority_for_the_setting() {
        assess().when(observe(ASIF, WANDA, TODAY, null, null, Setting.SCHOOL, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_SETTING);
    }

    @Test
    void an_assessor_needs_authority_for_every_element() {
        var consentOnly = new AuthorityId(id(23));
        Scenario.of(AssessmentDecider.DECIDER)
                .given(wandaInPost())
                .given(
                        granted(EDITH, Role.ASSESSOR),
                        authorisedFor(consentOnly, EDITH, Set.of(CONSENT), Stage.ENTRY, Setting.WARD, HIRED, null))
                .when(observe(
                        EDITH,
                        WANDA,
                        TODAY,
                        null,
                        null,
                        Setting.WARD,
                        outcome(1, pinned(CONSENT), 3),
                        outcome(2, pinned(DIGNITY), 3)))
                .thenRefused(AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_ELEMENT);
    }

    @Test
    void an_assessor_needs_authority_on_the_day_and_at_the_moment_of_entry() {
        var brief = new AuthorityId(id(23));
        var until = TODAY.minusDays(1);
        var assessor = Scenario.of(AssessmentDecider.DECIDER)
                .given(wandaInPost())
                .given(
                        granted(EDITH, Role.ASSESSOR),
                        authorisedFor(brief, EDITH, Set.of(), Stage.ENTRY, Setting.WARD, TODAY.minusDays(9), until));
        assessor.when(observe(
                        EDITH, WANDA, until, null, LateEntryReason.OTHER, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                .thenRefused(AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_DAY);
        assess().given(withdrawn(ASIFS, ASIF, NOW))
                .when(observe(TODAY.minusDays(1), outcome(1, pinned(CONSENT), 3)))
                .thenRefused(AuthorityRule.AUTHORITY_WITHDRAWN);
        var renewed = new AuthorityId(id(24));
        var fact = assessor.given(authorisedFor(renewed, EDITH, Set.of(), Stage.ENTRY, Setting.WARD, TODAY, null))
                .when(observe(
                        EDITH, WANDA, until, null, LateEntryReason.OTHER, Setting.WARD, outcome(1, pinned(CONSENT), 3)))
                .fact(CompetencyAssessed.class);
        assertThat(fact.authority()).isEqualTo(brief);
    }

    @Test
    void an_observation_before_the_authority_began_is_refused() {
        var late = new AuthorityId(id(23));
        Scenario.of(AssessmentDecider.DECIDER)
                .given(wandaInPost())
                .given(
                        granted(EDITH, Role.ASSESSOR),
                        authorisedFor(late, EDITH, Set.of(), Stage.ENTRY, Setting.WARD, TODAY, null))
                .when(observe(
                        EDITH,
                        WANDA,
                        TODAY.minusDays(1),
                        null,
                        LateEntryReason.OTHER,
                        Setting.WARD,
                        outcome(1, pinned(CONSENT), 3)))
                .thenRefused(AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_DAY);
    }

    @Test
    void not_yet_competent_is_recorded_with_what_to_do_next() {
        var silent = new Outcome(answer(1), pinned(CONSENT), new Rating(2), FEEDBACK, null);
        assess().when(observe(TODAY, silent)).thenRefused(AssessmentRule.NEXT_STEP_NEEDED);
        var told = new Outcome(answer(1), pinned(CONSENT), new Rating(2), null, NEXT_STEP);
        assertThat(assess().when(observe(TODAY, told))
                        .fact(CompetencyAssessed.class)
                        .meets())
                .isFalse();
        var good = new Outcome(answer(1), pinned(CONSENT), new Rating(3), null, null);
        assertThat(assess().when(observe(TODAY, good))
                        .fact(CompetencyAssessed.class)
                        .meets())
                .isTrue();
    }

    @Test
    void a_later_answer_that_falls_short_supersedes_the_sign_off() {
        assess().given(signed(TODAY.minusDays(5), TODAY.plusDays(200)))
                .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                .then(
                        assessed(1, CONSENT, 2, TODAY, null),
                        new SignOffSuperseded(SIGN_OFF, WANDA, CONSENT, answer(1), NOW));
        assess().given(signed(TODAY, TODAY))
                .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                .then(
                        assessed(1, CONSENT, 2, TODAY, null),
                        new SignOffSuperseded(SIGN_OFF, WANDA, CONSENT, answer(1), NOW));
        assertThat(assess().given(signed(TODAY, null))
                        .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(2);
    }

    @Test
    void a_later_answer_that_meets_leaves_the_sign_off_as_it_is() {
        assess().given(signed(TODAY.minusDays(5), null))
                .when(observe(TODAY, outcome(1, pinned(CONSENT), 3)))
                .then(assessed(1, CONSENT, 3, TODAY, null));
    }

    @Test
    void a_late_answer_about_a_day_after_the_one_relied_on_overtakes_it() {
        assertThat(assess().given(signed(TODAY.minusDays(5), null))
                        .when(observe(TODAY.minusDays(3), outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(2);
    }

    @Test
    void an_answer_about_an_earlier_day_does_not_overtake_a_later_one() {
        assertThat(assess().given(signed(TODAY.minusDays(5), null))
                        .when(observe(TODAY.minusDays(6), outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_sign_off_whose_answer_is_not_among_its_evidence_is_dated_by_its_signing() {
        var old = signed(answer(8), TODAY.minusDays(50), Setting.WARD, Stage.ENTRY, null);
        assertThat(assess().given(old)
                        .when(observe(TODAY.minusDays(2), outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(1);
        assertThat(assess().given(old)
                        .when(observe(TODAY.minusDays(1), outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(2);
    }

    @Test
    void what_has_ended_is_not_superseded() {
        var past = TODAY.minusDays(5);
        assertThat(assess().given(signed(past, TODAY.minusDays(1)))
                        .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(1);
        for (var end : List.of(
                new SignOffRevoked(SIGN_OFF, WANDA, CONSENT, RUTH, RevocationReason.OTHER, null, EARLIER),
                new SignOffSuperseded(SIGN_OFF, WANDA, CONSENT, answer(8), EARLIER),
                new SignOffLapsed(SIGN_OFF, WANDA, CONSENT, past, EARLIER))) {
            assertThat(assess().given(signed(past, null), end)
                            .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                            .facts())
                    .hasSize(1);
        }
    }

    @Test
    void a_sign_off_of_another_element_setting_or_stage_is_left_alone() {
        var past = TODAY.minusDays(5);
        assertThat(assess().given(signed(past, null))
                        .when(observe(TODAY, outcome(2, pinned(DIGNITY), 2)))
                        .facts())
                .hasSize(1);
        assertThat(assess().given(signed(past, null))
                        .when(observe(TODAY, outcome(1, pinned(CONSENT), 3), outcome(2, pinned(DIGNITY), 2)))
                        .facts())
                .hasSize(2);
        assertThat(assess().given(signed(answer(9), past, Setting.COMMUNITY, Stage.ENTRY, null))
                        .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(1);
        assertThat(assess().given(signed(answer(9), past, Setting.WARD, Stage.INTERMEDIATE, null))
                        .when(observe(TODAY, outcome(1, pinned(CONSENT), 2)))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_worker_claims_a_rating_at_the_stage_of_the_post() {
        var comment = sealed(WANDA, "comment");
        assess().when(new SelfAssess(WANDA, NOW, answer(1), WANDA, pinned(CONSENT), null, new Rating(4), comment))
                .then(new SelfAssessed(answer(1), WANDA, EDITION, CONSENT, Stage.ENTRY, new Rating(4), comment, NOW));
    }

    @Test
    void only_the_worker_self_assesses() {
        assess().when(claim(ASIF, null, pinned(CONSENT))).thenRefused(AssessmentRule.ONLY_THE_WORKER_SELF_ASSESSES);
        assess().given(withdrawn(WANDA, Role.SUPPORT_WORKER))
                .when(claim(WANDA, null, pinned(CONSENT)))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_claim_is_about_the_stage_of_a_current_post() {
        assess().when(claim(WANDA, Stage.INTERMEDIATE, pinned(CONSENT)))
                .thenRefused(EmploymentRule.STAGE_DIFFERS_FROM_POST);
        assess().given(ended(POST, TODAY.minusDays(1)))
                .when(claim(WANDA, null, pinned(CONSENT)))
                .thenRefused(EmploymentRule.NO_CURRENT_POST);
        assess().when(claim(WANDA, null, pinned(terms(CONSENT, Stage.INTERMEDIATE))))
                .thenRefused(AssessmentRule.NOT_EXPECTED_AT_THIS_STAGE);
    }

    private static SelfAssess claim(PersonId actor, @Nullable Stage stage, PinnedElement element) {
        return new SelfAssess(actor, NOW, answer(1), WANDA, element, stage, new Rating(3), null);
    }

    @Test
    void two_answers_about_one_element_never_meet() {
        var boundary = AssessmentDecider.boundary(observe(TODAY, outcome(1, pinned(CONSENT), 3)));
        assertThat(Scenario.isRead(seen(answer(2), TODAY).fact(), boundary)).isFalse();
        assertThat(Scenario.isRead(signed(TODAY, null), boundary)).isTrue();
        var asked = new SignOffRequested(REQUEST, WANDA, CONSENT, Stage.ENTRY, answer(9), null, DECLARED, EARLIER);
        assertThat(Scenario.isRead(asked, boundary)).isFalse();
        assertThat(AssessmentDecider.evolve(AssessmentDecider.initialState(), asked))
                .isEqualTo(AssessmentDecider.initialState());
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(AssessmentRule.LATE_ENTRY_NEEDS_A_REASON.field()).isEqualTo("lateReason");
        assertThat(DATE_IN_THE_FUTURE.at("happenedOn").field()).isEqualTo("happenedOn");
        assertThat(DATE_IN_THE_FUTURE.at("happenedOn").name()).isEqualTo("DATE_IN_THE_FUTURE");
    }
}
