package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.id;
import static trellis.decide.Given.staged;
import static trellis.decide.Given.started;

import java.util.List;
import org.junit.jupiter.api.Test;
import trellis.language.Stage;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

class EmploymentTest {
    private static final PostId SECOND = new PostId(id(12));
    private static final WorkforceEvent REGISTERED = new WorkerRegistered(WANDA, null, EARLIER);

    private static Employment after(WorkforceEvent... facts) {
        return List.of(facts).stream().reduce(Employment.NONE, Employment::evolve, (one, _) -> one);
    }

    @Test
    void who_is_not_registered_has_no_post() {
        assertThat(Employment.NONE.gapOn(TODAY)).contains(EmploymentRule.WORKER_NOT_REGISTERED);
        assertThat(after(started(POST, HIRED)).gapOn(TODAY)).contains(EmploymentRule.WORKER_NOT_REGISTERED);
    }

    @Test
    void a_post_is_held_from_its_first_day_through_its_last() {
        var worker = after(REGISTERED, started(POST, HIRED), ended(POST, TODAY));
        assertThat(worker.gapOn(HIRED.minusDays(1))).contains(EmploymentRule.NO_CURRENT_POST);
        assertThat(worker.gapOn(HIRED)).isEmpty();
        assertThat(worker.gapOn(TODAY)).isEmpty();
        assertThat(worker.gapOn(TODAY.plusDays(1))).contains(EmploymentRule.NO_CURRENT_POST);
    }

    @Test
    void a_reopened_post_goes_on() {
        var worker = after(
                REGISTERED, started(POST, HIRED), ended(POST, HIRED), new PostReopened(POST, WANDA, null, EARLIER));
        assertThat(worker.gapOn(TODAY)).isEmpty();
    }

    @Test
    void a_post_entered_in_error_never_was() {
        var worker = after(REGISTERED, started(POST, HIRED), ended(POST, HIRED, PostEndReason.ENTERED_IN_ERROR));
        assertThat(worker.gapOn(HIRED)).contains(EmploymentRule.NO_CURRENT_POST);
    }

    @Test
    void a_withdrawn_registration_takes_its_posts_along() {
        var worker = after(REGISTERED, started(POST, HIRED), new RegistrationWithdrawn(WANDA, null, EARLIER));
        assertThat(worker).isEqualTo(Employment.NONE);
    }

    @Test
    void the_stage_is_that_of_the_post_on_the_day() {
        var worker = after(
                REGISTERED,
                started(POST, HIRED),
                staged(POST, Stage.ENTRY, HIRED),
                staged(POST, Stage.INTERMEDIATE, TODAY));
        assertThat(worker.stageAt(null, TODAY.minusDays(1))).isEqualTo(Stage.ENTRY);
        assertThat(worker.stageAt(null, TODAY)).isEqualTo(Stage.INTERMEDIATE);
        assertThat(worker.gapAt(Stage.ENTRY, TODAY)).contains(EmploymentRule.STAGE_DIFFERS_FROM_POST);
        assertThat(worker.gapAt(Stage.INTERMEDIATE, TODAY)).isEmpty();
        assertThat(worker.gapAt(null, TODAY)).isEmpty();
    }

    @Test
    void a_correction_of_the_same_day_is_the_stage_of_that_day() {
        var worker = after(
                REGISTERED,
                started(POST, HIRED),
                staged(POST, Stage.ENTRY, HIRED),
                staged(POST, Stage.INTERMEDIATE, HIRED));
        assertThat(worker.stageAt(null, HIRED)).isEqualTo(Stage.INTERMEDIATE);
    }

    @Test
    void a_stage_recorded_later_for_an_earlier_day_does_not_hide_a_later_one() {
        var worker = after(
                REGISTERED,
                started(POST, HIRED),
                staged(POST, Stage.INTERMEDIATE, TODAY),
                staged(POST, Stage.ENTRY, HIRED));
        assertThat(worker.stageAt(null, TODAY)).isEqualTo(Stage.INTERMEDIATE);
    }

    @Test
    void a_stage_can_be_taken_back_to_not_set() {
        var worker =
                after(REGISTERED, started(POST, HIRED), staged(POST, Stage.ENTRY, HIRED), staged(POST, null, HIRED));
        assertThat(worker.gapAt(null, TODAY)).contains(EmploymentRule.STAGE_NOT_SET);
        assertThatThrownBy(() -> worker.stageAt(null, TODAY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void before_the_post_began_there_is_no_stage() {
        var worker = after(REGISTERED, started(POST, HIRED), staged(POST, Stage.ENTRY, HIRED));
        assertThat(worker.gapAt(null, HIRED.minusDays(1))).contains(EmploymentRule.DATE_BEFORE_THE_POST_BEGAN);
    }

    @Test
    void two_posts_of_two_stages_must_be_told_apart() {
        var worker = after(
                REGISTERED,
                started(POST, HIRED),
                staged(POST, Stage.ENTRY, HIRED),
                started(SECOND, HIRED),
                staged(SECOND, Stage.INTERMEDIATE, HIRED));
        assertThat(worker.gapAt(null, TODAY)).contains(EmploymentRule.STAGE_MUST_BE_NAMED);
        assertThat(worker.gapAt(Stage.INTERMEDIATE, TODAY)).isEmpty();
        assertThat(worker.stageAt(Stage.INTERMEDIATE, TODAY)).isEqualTo(Stage.INTERMEDIATE);
        assertThat(worker.stageAt(Stage.ENTRY, TODAY)).isEqualTo(Stage.ENTRY);
        assertThat(worker.gapAt(Stage.ASSISTANT_PRACTITIONER, TODAY)).contains(EmploymentRule.STAGE_DIFFERS_FROM_POST);
    }

    @Test
    void a_post_that_is_over_says_nothing_about_the_stage() {
        var worker = after(
                REGISTERED,
                started(POST, HIRED),
                staged(POST, Stage.ENTRY, HIRED),
                ended(POST, TODAY.minusDays(1)),
                started(SECOND, HIRED),
                staged(SECOND, Stage.INTERMEDIATE, HIRED));
        assertThat(worker.gapAt(null, TODAY)).isEmpty();
        assertThat(worker.stageAt(null, TODAY)).isEqualTo(Stage.INTERMEDIATE);
    }

    @Test
    void a_fact_about_a_post_that_nobody_started_says_nothing() {
        assertThat(after(REGISTERED, ended(POST, TODAY), staged(POST, Stage.ENTRY, HIRED))
                        .posts())
                .isEmpty();
    }

    @Test
    void education_says_nothing_about_posts() {
        var worker = after(REGISTERED, started(POST, HIRED));
        assertThat(Employment.evolve(
                        worker, new EducationRecorded(WANDA, Education.NOT_REPORTED, TODAY, null, EARLIER)))
                .isEqualTo(worker);
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(EmploymentRule.STAGE_MUST_BE_NAMED.field()).isEqualTo("stage");
        assertThat(EmploymentRule.DATE_BEFORE_THE_POST_BEGAN.field()).isEqualTo("happenedOn");
    }
}
