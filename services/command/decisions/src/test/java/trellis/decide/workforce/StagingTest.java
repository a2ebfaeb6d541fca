package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DECLARED;
import static trellis.decide.Given.DIGNITY;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.EDITION;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.WORDS;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.sealed;
import static trellis.decide.Given.staged;
import static trellis.decide.workforce.Workforce.REGISTERED;
import static trellis.decide.workforce.Workforce.atEntry;
import static trellis.decide.workforce.Workforce.educated;
import static trellis.decide.workforce.Workforce.education;
import static trellis.decide.workforce.Workforce.inPost;
import static trellis.decide.workforce.Workforce.workforce;
import static trellis.language.workforce.Attainment.HELD;
import static trellis.language.workforce.Attainment.WORKING_TOWARDS;
import static trellis.language.workforce.EducationLevel.LEVEL_1;
import static trellis.language.workforce.EducationLevel.LEVEL_2;
import static trellis.language.workforce.EducationLevel.LEVEL_3;
import static trellis.language.workforce.EducationLevel.LEVEL_4;
import static trellis.language.workforce.EducationLevel.LEVEL_5;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.Scenario;
import trellis.decide.workforce.WorkforceCommand.CorrectStage;
import trellis.decide.workforce.WorkforceCommand.MoveStage;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.Register;
import trellis.language.signoff.Authority;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.StageSet;

class StagingTest {
    private static final Sealed REASON = sealed(WANDA, "reason");
    private static final SignOffId FIRST = new SignOffId(id(51));
    private static final SignOffId SECOND = new SignOffId(id(52));
    private static final SignOffId THIRD = new SignOffId(id(53));
    private static final ExpectedElements EXPECTED = new ExpectedElements(
            EDITION,
            Map.of(
                    Stage.ENTRY,
                    Set.of(CONSENT, DIGNITY),
                    Stage.INTERMEDIATE,
                    Set.of(CONSENT),
                    Stage.ASSISTANT_PRACTITIONER,
                    Set.of(CONSENT)));

    private static MoveStage move(Stage stage) {
        return move(EDITH, stage, TODAY, false, null);
    }

    private static MoveStage move(
            PersonId actor, Stage stage, LocalDate day, boolean towards, @Nullable Sealed reason) {
        return new MoveStage(actor, NOW, WANDA, POST, stage, day, towards, reason, EXPECTED);
    }

    private static StageSet moved(Stage stage, StageBasis basis, @Nullable Sealed reason) {
        return new StageSet(POST, WANDA, stage, TODAY, basis, EDITH, reason, null, NOW);
    }

    private static CompetencySignedOff signed(
            SignOffId signOff, ElementCode element, Stage stage, @Nullable LocalDate expiresOn) {
        return new CompetencySignedOff(
                signOff,
                new RequestId(id(41)),
                WANDA,
                EDITION,
                element,
                stage,
                Setting.WARD,
                WORDS,
                answer(1),
                List.of(),
                RUTH,
                RUTH,
                new Authority(RUTHS, Register.HCPC, HIRED),
                DECLARED,
                HIRED,
                null,
                expiresOn,
                EARLIER);
    }

    /** Wanda at entry level with everything of that stage signed off. */
    private static Scenario<WorkforceCommand, WorkforceState> ready(EducationLevel level, Attainment skills) {
        return atEntry()
                .given(
                        educated(education(level, skills)),
                        signed(FIRST, CONSENT, Stage.ENTRY, TODAY),
                        signed(SECOND, DIGNITY, Stage.ENTRY, null));
    }

    @Test
    void a_stage_moves_by_education_and_current_sign_offs() {
        ready(LEVEL_3, HELD)
                .when(move(Stage.INTERMEDIATE))
                .then(moved(Stage.INTERMEDIATE, StageBasis.EDUCATION_HELD, null));
    }

    @Test
    void the_first_stage_of_a_post_is_recorded_without_more_ado() {
        inPost().when(move(Stage.INTERMEDIATE)).then(moved(Stage.INTERMEDIATE, StageBasis.RECORDED, null));
    }

    @Test
    void the_education_of_the_stage_must_be_held() {
        ready(LEVEL_2, HELD).when(move(Stage.INTERMEDIATE)).thenRefused(WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET);
        ready(LEVEL_3, WORKING_TOWARDS)
                .when(move(Stage.INTERMEDIATE))
                .thenRefused(WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET);
        ready(LEVEL_4, HELD)
                .when(move(Stage.ASSISTANT_PRACTITIONER))
                .thenRefused(WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET);
        ready(LEVEL_5, HELD)
                .given(signed(THIRD, CONSENT, Stage.INTERMEDIATE, TODAY))
                .when(move(Stage.ASSISTANT_PRACTITIONER))
                .then(moved(Stage.ASSISTANT_PRACTITIONER, StageBasis.EDUCATION_HELD, null));
    }

    /** Who would be an assistant practitioner at once has not shown what the stage in between asks. */
    @Test
    void no_stage_is_passed_over_without_its_sign_offs() {
        ready(LEVEL_5, HELD)
                .when(move(Stage.ASSISTANT_PRACTITIONER))
                .thenRefused(WorkforceRule.REQUIRED_SIGN_OFFS_NOT_CURRENT);
        ready(LEVEL_5, HELD)
                .given(signed(THIRD, CONSENT, Stage.INTERMEDIATE, TODAY.minusDays(1)))
                .when(move(Stage.ASSISTANT_PRACTITIONER))
                .thenRefused(WorkforceRule.REQUIRED_SIGN_OFFS_NOT_CURRENT);
    }

    @Test
    void the_intermediate_stage_is_open_to_who_works_towards_it() {
        ready(LEVEL_2, HELD)
                .when(move(EDITH, Stage.INTERMEDIATE, TODAY, true, REASON))
                .then(moved(Stage.INTERMEDIATE, StageBasis.WORKING_TOWARDS, REASON));
        ready(LEVEL_2, HELD)
                .when(move(EDITH, Stage.INTERMEDIATE, TODAY, true, null))
                .thenRefused(WorkforceRule.REASON_NEEDED);
        ready(LEVEL_2, WORKING_TOWARDS)
                .when(move(EDITH, Stage.INTERMEDIATE, TODAY, true, REASON))
                .thenRefused(WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET);
    }

    @Test
    void what_is_held_need_not_be_worked_towards() {
        ready(LEVEL_3, HELD)
                .when(move(EDITH, Stage.INTERMEDIATE, TODAY, true, null))
                .then(moved(Stage.INTERMEDIATE, StageBasis.EDUCATION_HELD, null));
    }

    @Test
    void no_other_stage_is_open_to_who_works_towards_it() {
        ready(LEVEL_4, HELD)
                .when(move(EDITH, Stage.ASSISTANT_PRACTITIONER, TODAY, true, REASON))
                .thenRefused(WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET);
    }

    @Test
    void every_element_of_the_stage_left_behind_must_be_current() {
        var educated = atEntry().given(educated(education(LEVEL_3, HELD)));
        var refused = WorkforceRule.REQUIRED_SIGN_OFFS_NOT_CURRENT;
        educated.when(move(Stage.INTERMEDIATE)).thenRefused(refused);
        educated.given(signed(FIRST, CONSENT, Stage.ENTRY, null))
                .when(move(Stage.INTERMEDIATE))
                .thenRefused(refused);
        educated.given(
                        signed(FIRST, CONSENT, Stage.ENTRY, TODAY.minusDays(1)),
                        signed(SECOND, DIGNITY, Stage.ENTRY, null))
                .when(move(Stage.INTERMEDIATE))
                .thenRefused(refused);
        educated.given(signed(FIRST, CONSENT, Stage.INTERMEDIATE, null), signed(SECOND, DIGNITY, Stage.ENTRY, null))
                .when(move(Stage.INTERMEDIATE))
                .thenRefused(refused);
        for (SignOffEvent end : List.of(
                new SignOffRevoked(FIRST, WANDA, CONSENT, RUTH, RevocationReason.OTHER, null, EARLIER),
                new SignOffSuperseded(FIRST, WANDA, CONSENT, answer(2), EARLIER),
                new SignOffLapsed(FIRST, WANDA, CONSENT, HIRED, EARLIER))) {
            ready(LEVEL_3, HELD).given(end).when(move(Stage.INTERMEDIATE)).thenRefused(refused);
        }
    }

    @Test
    void a_stage_of_which_the_edition_expects_nothing_proves_nothing() {
        ready(LEVEL_3, HELD)
                .when(new MoveStage(
                        EDITH,
                        NOW,
                        WANDA,
                        POST,
                        Stage.INTERMEDIATE,
                        TODAY,
                        false,
                        null,
                        new ExpectedElements(EDITION, Map.of())))
                .thenRefused(WorkforceRule.REQUIRED_SIGN_OFFS_NOT_CURRENT);
    }

    @Test
    void a_step_down_needs_no_sign_offs() {
        inPost().given(staged(POST, Stage.INTERMEDIATE, HIRED), educated(education(LEVEL_2, HELD)))
                .when(move(Stage.ENTRY))
                .then(moved(Stage.ENTRY, StageBasis.EDUCATION_HELD, null));
        inPost().given(staged(POST, Stage.INTERMEDIATE, HIRED), educated(education(LEVEL_1, HELD)))
                .when(move(Stage.ENTRY))
                .thenRefused(WorkforceRule.EDUCATION_FOR_THE_STAGE_NOT_MET);
    }

    @Test
    void nobody_approves_their_own_stage() {
        var wanda = ready(LEVEL_3, HELD).given(granted(WANDA, Role.EDUCATOR));
        wanda.when(move(WANDA, Stage.INTERMEDIATE, TODAY, false, null))
                .thenRefused(WorkforceRule.APPROVER_IS_THE_WORKER);
        wanda.when(new CorrectStage(WANDA, NOW, WANDA, POST, Stage.INTERMEDIATE, REASON))
                .thenRefused(WorkforceRule.APPROVER_IS_THE_WORKER);
    }

    @Test
    void a_move_is_dated_within_the_post_and_after_the_last_move() {
        ready(LEVEL_3, HELD)
                .when(move(EDITH, Stage.INTERMEDIATE, TODAY.plusDays(1), false, null))
                .thenRefused(DATE_IN_THE_FUTURE.at("effectiveOn"));
        inPost().when(move(EDITH, Stage.ENTRY, HIRED.minusDays(1), false, null))
                .thenRefused(WorkforceRule.DATE_BEFORE_THE_POST_BEGAN);
        inPost().given(staged(POST, Stage.ENTRY, TODAY))
                .when(move(EDITH, Stage.INTERMEDIATE, TODAY.minusDays(1), false, null))
                .thenRefused(WorkforceRule.DATE_BEFORE_THE_LAST_CHANGE);
    }

    @Test
    void a_move_entered_late_needs_a_reason_and_keeps_both_dates() {
        var yesterday = TODAY.minusDays(1);
        ready(LEVEL_3, HELD)
                .when(move(EDITH, Stage.INTERMEDIATE, yesterday, false, null))
                .thenRefused(WorkforceRule.LATE_ENTRY_NEEDS_A_REASON);
        ready(LEVEL_3, HELD)
                .when(move(EDITH, Stage.INTERMEDIATE, yesterday, false, REASON))
                .then(new StageSet(
                        POST,
                        WANDA,
                        Stage.INTERMEDIATE,
                        yesterday,
                        StageBasis.EDUCATION_HELD,
                        EDITH,
                        REASON,
                        null,
                        NOW));
    }

    /** What a post has been for years is no late entry. */
    @Test
    void the_first_stage_holds_from_any_day_of_the_post() {
        assertThat(inPost().when(move(EDITH, Stage.ENTRY, HIRED, false, null))
                        .fact(StageSet.class)
                        .effectiveOn())
                .isEqualTo(HIRED);
    }

    @Test
    void moving_to_the_same_stage_changes_nothing() {
        atEntry().when(move(Stage.ENTRY)).thenNothing();
    }

    @Test
    void what_is_not_a_post_or_is_over_has_no_stage() {
        workforce().given(REGISTERED).when(move(Stage.ENTRY)).thenRefused(WorkforceRule.POST_NOT_KNOWN);
        inPost().given(ended(POST, TODAY)).when(move(Stage.ENTRY)).thenRefused(WorkforceRule.POST_HAS_ENDED);
    }

    private static CorrectStage correct(@Nullable Stage stage, @Nullable Sealed reason) {
        return new CorrectStage(EDITH, NOW, WANDA, POST, stage, reason);
    }

    @Test
    void a_correction_holds_from_the_day_of_the_mistake() {
        atEntry()
                .when(correct(Stage.INTERMEDIATE, REASON))
                .then(new StageSet(
                        POST, WANDA, Stage.INTERMEDIATE, HIRED, StageBasis.CORRECTED, EDITH, REASON, null, NOW));
        assertThat(atEntry().when(correct(null, REASON)).fact(StageSet.class).stage())
                .isNull();
    }

    @Test
    void a_correction_needs_a_reason_and_a_mistake() {
        atEntry().when(correct(Stage.INTERMEDIATE, null)).thenRefused(WorkforceRule.REASON_NEEDED);
        inPost().when(correct(Stage.INTERMEDIATE, REASON)).thenRefused(WorkforceRule.NOTHING_TO_CORRECT);
        workforce().given(REGISTERED).when(correct(Stage.ENTRY, REASON)).thenRefused(WorkforceRule.POST_NOT_KNOWN);
        atEntry().when(correct(Stage.ENTRY, REASON)).thenNothing();
    }
}
