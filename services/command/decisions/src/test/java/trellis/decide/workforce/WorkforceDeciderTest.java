package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.DETAILS;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.recorded;
import static trellis.decide.Given.staged;
import static trellis.decide.Given.started;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.workforce.Workforce.GRANT;
import static trellis.decide.workforce.Workforce.REGISTERED;
import static trellis.decide.workforce.Workforce.SECOND;
import static trellis.decide.workforce.Workforce.details;
import static trellis.decide.workforce.Workforce.educated;
import static trellis.decide.workforce.Workforce.education;
import static trellis.decide.workforce.Workforce.inPost;
import static trellis.decide.workforce.Workforce.workforce;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.workforce.WorkforceCommand.ChangePost;
import trellis.decide.workforce.WorkforceCommand.EndPost;
import trellis.decide.workforce.WorkforceCommand.RecordEducation;
import trellis.decide.workforce.WorkforceCommand.RegisterWorker;
import trellis.decide.workforce.WorkforceCommand.StartPost;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

class WorkforceDeciderTest {
    private static final AccountKey ACCOUNT = new AccountKey("account");
    private static final Education LEVEL_3 = education(EducationLevel.LEVEL_3, Attainment.HELD);

    private static RegisterWorker register(@Nullable Stage stage, Education education, @Nullable AccountKey account) {
        return register(EDITH, DETAILS, stage, HIRED, education, account);
    }

    private static RegisterWorker register(
            PersonId actor,
            PostDetails details,
            @Nullable Stage stage,
            LocalDate startsOn,
            Education education,
            @Nullable AccountKey account) {
        return new RegisterWorker(actor, NOW, WANDA, POST, details, stage, startsOn, education, account, GRANT);
    }

    private static PostStarted begun(PostId post, LocalDate day) {
        return new PostStarted(post, WANDA, DETAILS, day, null, NOW);
    }

    private static StageSet set(PostId post, Stage stage, LocalDate day) {
        return new StageSet(post, WANDA, stage, day, StageBasis.RECORDED, EDITH, null, null, NOW);
    }

    private static RoleGranted role() {
        return new RoleGranted(GRANT, WANDA, Role.SUPPORT_WORKER, TODAY, null, EDITH, NOW);
    }

    @Test
    void registering_says_everything_that_is_known() {
        workforce()
                .when(register(Stage.ENTRY, LEVEL_3, ACCOUNT))
                .then(
                        new PersonRecorded(WANDA, NOW),
                        new AccountLinked(WANDA, ACCOUNT, NOW),
                        role(),
                        new WorkerRegistered(WANDA, null, NOW),
                        begun(POST, HIRED),
                        set(POST, Stage.ENTRY, HIRED),
                        new EducationRecorded(WANDA, LEVEL_3, TODAY, null, NOW));
    }

    @Test
    void what_is_not_known_is_not_said() {
        workforce()
                .given(recorded(WANDA), new AccountLinked(WANDA, ACCOUNT, EARLIER), granted(WANDA, Role.SUPPORT_WORKER))
                .when(register(null, Education.NOT_REPORTED, ACCOUNT))
                .then(new WorkerRegistered(WANDA, null, NOW), begun(POST, HIRED));
    }

    @Test
    void a_pay_band_sets_no_stage() {
        assertThat(workforce()
                        .when(register(null, Education.NOT_REPORTED, null))
                        .facts())
                .noneMatch(StageSet.class::isInstance);
    }

    @Test
    void registering_twice_changes_nothing() {
        inPost().when(register(null, Education.NOT_REPORTED, null)).thenNothing();
    }

    @Test
    void a_worker_is_registered_once() {
        workforce()
                .given(REGISTERED)
                .when(register(null, Education.NOT_REPORTED, null))
                .thenRefused(WorkforceRule.WORKER_ALREADY_REGISTERED);
    }

    @Test
    void a_withdrawn_registration_can_be_made_again() {
        assertThat(inPost().given(new RegistrationWithdrawn(WANDA, null, EARLIER))
                        .when(register(null, Education.NOT_REPORTED, null))
                        .facts())
                .anyMatch(WorkerRegistered.class::isInstance);
    }

    @Test
    void only_an_educator_keeps_the_register() {
        workforce()
                .given(granted(ASIF, Role.ASSESSOR))
                .when(register(ASIF, DETAILS, null, HIRED, Education.NOT_REPORTED, null))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
        workforce()
                .given(withdrawn(EDITH, Role.EDUCATOR))
                .when(register(null, Education.NOT_REPORTED, null))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void nobody_sets_their_own_stage() {
        var wanda = workforce().given(granted(WANDA, Role.EDUCATOR));
        wanda.when(register(WANDA, DETAILS, Stage.ENTRY, HIRED, Education.NOT_REPORTED, null))
                .thenRefused(WorkforceRule.APPROVER_IS_THE_WORKER);
        assertThat(wanda.when(register(WANDA, DETAILS, null, HIRED, Education.NOT_REPORTED, null))
                        .facts())
                .isNotEmpty();
    }

    @Test
    void a_post_begins_today_or_before() {
        workforce()
                .when(register(EDITH, DETAILS, null, TODAY.plusDays(1), Education.NOT_REPORTED, null))
                .thenRefused(DATE_IN_THE_FUTURE.at("startsOn"));
        assertThat(workforce()
                        .when(register(EDITH, DETAILS, null, TODAY, Education.NOT_REPORTED, null))
                        .facts())
                .isNotEmpty();
    }

    @Test
    void a_supervisor_is_somebody_else_whom_the_trust_knows() {
        var byRuth = details("Rehab team", RUTH);
        workforce()
                .when(register(EDITH, byRuth, null, HIRED, Education.NOT_REPORTED, null))
                .thenRefused(WorkforceRule.SUPERVISOR_NOT_KNOWN);
        assertThat(workforce()
                        .given(recorded(RUTH))
                        .when(register(EDITH, byRuth, null, HIRED, Education.NOT_REPORTED, null))
                        .facts())
                .isNotEmpty();
        var byWanda = details("Rehab team", WANDA);
        workforce()
                .given(recorded(WANDA))
                .when(register(EDITH, byWanda, null, HIRED, Education.NOT_REPORTED, null))
                .thenRefused(WorkforceRule.SUPERVISOR_IS_THE_WORKER);
        inPost().when(new StartPost(EDITH, NOW, WANDA, SECOND, byRuth, null, HIRED))
                .thenRefused(WorkforceRule.SUPERVISOR_NOT_KNOWN);
        inPost().when(new ChangePost(EDITH, NOW, WANDA, POST, byRuth, TODAY))
                .thenRefused(WorkforceRule.SUPERVISOR_NOT_KNOWN);
        assertThat(inPost().given(recorded(RUTH))
                        .when(new ChangePost(EDITH, NOW, WANDA, POST, byRuth, TODAY))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_certificate_was_not_gained_tomorrow() {
        var tomorrow = TODAY.plusDays(1);
        var skills = new Education(EducationLevel.LEVEL_2, Attainment.HELD, tomorrow, Attainment.NONE, null);
        var care = new Education(EducationLevel.LEVEL_2, Attainment.HELD, TODAY, Attainment.HELD, tomorrow);
        workforce().when(register(null, skills, null)).thenRefused(DATE_IN_THE_FUTURE.at("functionalSkillsOn"));
        workforce().when(register(null, care, null)).thenRefused(DATE_IN_THE_FUTURE.at("careCertificateOn"));
        inPost().when(new RecordEducation(EDITH, NOW, WANDA, care, TODAY))
                .thenRefused(DATE_IN_THE_FUTURE.at("careCertificateOn"));
        var today = new Education(EducationLevel.LEVEL_2, Attainment.HELD, TODAY, Attainment.HELD, TODAY);
        assertThat(workforce().when(register(null, today, null)).facts()).isNotEmpty();
    }

    @Test
    void a_worker_may_hold_several_posts() {
        inPost().when(new StartPost(EDITH, NOW, WANDA, SECOND, DETAILS, Stage.INTERMEDIATE, TODAY))
                .then(begun(SECOND, TODAY), set(SECOND, Stage.INTERMEDIATE, TODAY));
        inPost().when(new StartPost(EDITH, NOW, WANDA, SECOND, DETAILS, null, TODAY))
                .then(begun(SECOND, TODAY));
    }

    @Test
    void a_leaver_returns_by_another_post() {
        assertThat(inPost().given(ended(POST, HIRED))
                        .when(new StartPost(EDITH, NOW, WANDA, SECOND, DETAILS, null, TODAY))
                        .facts())
                .hasSize(1);
    }

    @Test
    void starting_a_post_twice_changes_nothing() {
        inPost().when(new StartPost(EDITH, NOW, WANDA, POST, DETAILS, null, TODAY))
                .thenNothing();
    }

    @Test
    void a_post_belongs_to_a_registered_worker() {
        workforce()
                .when(new StartPost(EDITH, NOW, WANDA, SECOND, DETAILS, null, TODAY))
                .thenRefused(WorkforceRule.WORKER_NOT_REGISTERED);
        inPost().when(new StartPost(EDITH, NOW, WANDA, SECOND, DETAILS, null, TODAY.plusDays(1)))
                .thenRefused(DATE_IN_THE_FUTURE.at("startsOn"));
    }

    private static ChangePost change(LocalDate day) {
        return new ChangePost(EDITH, NOW, WANDA, POST, details("Falls team", null), day);
    }

    private static PostChanged changed(LocalDate day) {
        return new PostChanged(POST, WANDA, details("Falls team", null), day, null, EARLIER);
    }

    @Test
    void a_post_changes_from_a_day_on() {
        inPost().when(change(TODAY)).then(new PostChanged(POST, WANDA, details("Falls team", null), TODAY, null, NOW));
        assertThat(inPost().when(change(HIRED)).facts()).hasSize(1);
    }

    @Test
    void the_same_change_again_changes_nothing() {
        inPost().given(changed(TODAY)).when(change(TODAY)).thenNothing();
    }

    @Test
    void a_change_is_dated_within_the_post_and_after_the_last_change() {
        inPost().when(change(TODAY.plusDays(1))).thenRefused(DATE_IN_THE_FUTURE.at("effectiveOn"));
        inPost().when(change(HIRED.minusDays(1))).thenRefused(WorkforceRule.DATE_BEFORE_THE_POST_BEGAN);
        inPost().given(changed(TODAY))
                .when(change(TODAY.minusDays(1)))
                .thenRefused(WorkforceRule.DATE_BEFORE_THE_LAST_CHANGE);
    }

    @Test
    void what_is_not_a_post_or_is_over_does_not_change() {
        workforce().given(REGISTERED).when(change(TODAY)).thenRefused(WorkforceRule.POST_NOT_KNOWN);
        inPost().given(ended(POST, TODAY)).when(change(TODAY)).thenRefused(WorkforceRule.POST_HAS_ENDED);
    }

    private static EndPost end(LocalDate day) {
        return new EndPost(EDITH, NOW, WANDA, POST, day, PostEndReason.MOVED_TO_ANOTHER_TRUST);
    }

    @Test
    void a_post_ends_with_a_reason() {
        inPost().when(end(TODAY))
                .then(new PostEnded(POST, WANDA, TODAY, PostEndReason.MOVED_TO_ANOTHER_TRUST, null, NOW));
    }

    @Test
    void ending_a_post_twice_changes_nothing() {
        inPost().given(ended(POST, TODAY)).when(end(TODAY)).thenNothing();
        inPost().given(ended(POST, TODAY)).when(end(TODAY.minusDays(1))).thenRefused(WorkforceRule.POST_HAS_ENDED);
        inPost().given(ended(POST, TODAY, PostEndReason.RETIRED))
                .when(end(TODAY))
                .thenRefused(WorkforceRule.POST_HAS_ENDED);
    }

    @Test
    void a_post_ends_within_its_days() {
        inPost().when(end(TODAY.plusDays(1))).thenRefused(DATE_IN_THE_FUTURE.at("endedOn"));
        inPost().when(end(HIRED.minusDays(1))).thenRefused(WorkforceRule.DATE_BEFORE_THE_POST_BEGAN);
        inPost().given(changed(TODAY))
                .when(end(TODAY.minusDays(1)))
                .thenRefused(WorkforceRule.DATE_BEFORE_THE_LAST_CHANGE);
        workforce().given(REGISTERED).when(end(TODAY)).thenRefused(WorkforceRule.POST_NOT_KNOWN);
    }

    @Test
    void a_reopened_post_can_end_again() {
        assertThat(inPost().given(ended(POST, HIRED), new PostReopened(POST, WANDA, null, EARLIER))
                        .when(end(TODAY))
                        .facts())
                .hasSize(1);
    }

    @Test
    void a_post_entered_in_error_is_not_known_any_more() {
        inPost().given(ended(POST, HIRED, PostEndReason.ENTERED_IN_ERROR))
                .when(end(TODAY))
                .thenRefused(WorkforceRule.POST_NOT_KNOWN);
    }

    private static RecordEducation educate(Education education, LocalDate asOf) {
        return new RecordEducation(EDITH, NOW, WANDA, education, asOf);
    }

    @Test
    void education_is_recorded_as_of_a_day() {
        inPost().when(educate(LEVEL_3, TODAY)).then(new EducationRecorded(WANDA, LEVEL_3, TODAY, null, NOW));
    }

    @Test
    void the_same_education_again_changes_nothing() {
        inPost().given(educated(LEVEL_3)).when(educate(LEVEL_3, TODAY)).thenNothing();
    }

    @Test
    void education_is_recorded_in_order() {
        var level2 = education(EducationLevel.LEVEL_2, Attainment.HELD);
        inPost().given(educated(level2))
                .when(educate(LEVEL_3, HIRED.minusDays(1)))
                .thenRefused(WorkforceRule.DATE_BEFORE_THE_LAST_CHANGE);
        assertThat(inPost().given(educated(level2))
                        .when(educate(LEVEL_3, HIRED))
                        .facts())
                .hasSize(1);
        inPost().when(educate(LEVEL_3, TODAY.plusDays(1))).thenRefused(DATE_IN_THE_FUTURE.at("asOf"));
        workforce().when(educate(LEVEL_3, TODAY)).thenRefused(WorkforceRule.WORKER_NOT_REGISTERED);
    }

    @Test
    void a_change_of_name_says_nothing_about_employment() {
        var renamed = new PersonDetailsChanged(WANDA, EARLIER);
        assertThat(WorkforceDecider.evolve(WorkforceDecider.initialState(), renamed))
                .isEqualTo(WorkforceDecider.initialState());
    }

    @Test
    void workers_do_not_meet() {
        var boundary = WorkforceDecider.boundary(change(TODAY));
        assertThat(Scenario.isRead(new WorkerRegistered(ASIF, null, EARLIER), boundary))
                .isFalse();
        assertThat(Scenario.isRead(started(POST, HIRED), boundary)).isTrue();
        assertThat(Scenario.isRead(staged(POST, Stage.ENTRY, HIRED), boundary)).isTrue();
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(WorkforceRule.WORKER_ALREADY_REGISTERED.field()).isEqualTo("employeeNumber");
    }
}
