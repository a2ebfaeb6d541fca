package trellis.project.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.E1;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.assessed;
import static trellis.project.Facts.authorised;
import static trellis.project.Facts.day;
import static trellis.project.Facts.discussed;
import static trellis.project.Facts.hcpc;
import static trellis.project.Facts.noon;
import static trellis.project.Facts.post;
import static trellis.project.Facts.registered;
import static trellis.project.Facts.request;
import static trellis.project.Facts.requested;
import static trellis.project.Facts.returned;
import static trellis.project.Facts.revoked;
import static trellis.project.Facts.signOff;
import static trellis.project.Facts.signed;
import static trellis.project.Facts.staged;
import static trellis.project.Facts.started;
import static trellis.project.Facts.superseded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.Registration;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.project.InMemory;
import trellis.project.SkillKey;
import trellis.project.assessors.Assessor;
import trellis.project.skills.Skill;
import trellis.project.tasks.Task.Kind;
import trellis.project.workers.Worker;
import trellis.testkit.history.SmallFramework;

class TasksTest {
    static final LocalDate TODAY = day(6, 1);
    static final List<FrameworkElement> DOMAIN =
            SmallFramework.edition().domains().getFirst().elements();

    static Map<TaskKey, TaskRow> rows(DomainEvent... events) {
        return InMemory.after(new TasksProjection(), events);
    }

    static TaskRow.OfSkill row(DomainEvent... events) {
        return (TaskRow.OfSkill) Objects.requireNonNull(rows(events).get(new TaskKey.OfSkill(new SkillKey(ANN, E1))));
    }

    static Skill skill(DomainEvent... events) {
        return row(events).skill();
    }

    static Worker worker(@Nullable Stage stage) {
        return ((TaskRow.OfWorker) Objects.requireNonNull(
                        rows(registered(ANN, noon(1, 1)), started(ANN, 1, day(1, 1)), staged(ANN, 1, stage, day(1, 1)))
                                .get(new TaskKey.OfWorker(ANN))))
                .worker();
    }

    static Assessor assessor(PersonId who, Registration registration) {
        return ((TaskRow.OfAssessor) Objects.requireNonNull(
                        rows(authorised(who, 1, registration, day(1, 1), null)).get(new TaskKey.OfAssessor(who))))
                .assessor();
    }

    static List<Task> ofWorker(DomainEvent... events) {
        return WorkerTasks.of(worker(Stage.ENTRY), List.of(skill(events)), DOMAIN.subList(0, 1), TODAY);
    }

    static final DomainEvent[] WAITING = {assessed(1, 3, day(1, 2)), requested(1, 1, null, day(5, 3))};

    @Test
    void a_worker_is_told_what_came_back_with_reason_and_next_step() {
        assertThat(ofWorker(assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(1, 3)), returned(1, 1, day(1, 4))))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.RETURNED);
                    assertThat(task.since()).isEqualTo(day(1, 4));
                    assertThat(task.reason()).isEqualTo("OBSERVATION_NEEDED");
                    assertThat(task.nextStep()).isNotNull();
                    assertThat(task.holder()).isEqualTo(Role.SUPPORT_WORKER);
                    assertThat(task.with()).isEqualTo(ANN);
                    assertThat(task.subject().request()).isEqualTo(request(1));
                });
    }

    @Test
    void a_worker_is_told_of_answers_to_act_on() {
        assertThat(ofWorker(assessed(1, 2, day(1, 2)))).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Kind.NOT_YET);
            assertThat(task.nextStep()).isNotNull();
            assertThat(task.subject().stage()).isEqualTo(Stage.ENTRY);
            assertThat(task.about()).isEqualTo(ANN);
        });
        assertThat(ofWorker(assessed(1, 3, day(1, 2)))).extracting(Task::kind).containsExactly(Kind.ASK_FOR_SIGN_OFF);
    }

    @Test
    void a_worker_sees_who_holds_a_request() {
        assertThat(ofWorker(assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(1, 3))))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.WAITING);
                    assertThat(task.holder()).isEqualTo(Role.ASSESSOR);
                    assertThat(task.with()).isEqualTo(EVE);
                });
    }

    @Test
    void a_worker_is_told_when_a_sign_off_ends_and_before_it_expires() {
        assertThat(ofWorker(signed(1, 1, 1, day(1, 4), day(8, 30))))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.EXPIRING);
                    assertThat(task.due()).isEqualTo(day(8, 30));
                    assertThat(task.since()).isEqualTo(day(6, 1));
                    assertThat(task.subject().signOff()).isEqualTo(signOff(1));
                });
        assertThat(ofWorker(signed(1, 1, 1, day(1, 4), day(8, 31)))).isEmpty();
        assertThat(ofWorker(signed(1, 1, 1, day(1, 4), null))).isEmpty();
        assertThat(ofWorker(signed(1, 1, 1, day(1, 4), day(5, 30))))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.LAPSED);
                    assertThat(task.since()).isEqualTo(day(5, 31));
                    assertThat(task.reason()).isNull();
                });
        assertThat(ofWorker(signed(1, 1, 1, day(1, 4), null), revoked(1, day(5, 1))))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.SIGN_OFF_ENDED);
                    assertThat(task.reason()).isEqualTo("EQUIPMENT_CHANGED");
                    assertThat(task.since()).isEqualTo(day(5, 1));
                });
        assertThat(ofWorker(signed(1, 1, 1, day(1, 4), null), assessed(2, 1, day(5, 1)), superseded(1, 2, day(5, 1))))
                .singleElement()
                .satisfies(task -> assertThat(task.kind()).isEqualTo(Kind.SIGN_OFF_ENDED));
    }

    @Test
    void the_next_skill_is_the_first_that_nobody_began() {
        var tasks = WorkerTasks.of(worker(Stage.ENTRY), List.of(skill(WAITING)), DOMAIN, TODAY);
        assertThat(tasks).extracting(Task::kind).containsExactly(Kind.WAITING, Kind.NEXT_SKILL);
        assertThat(tasks.getLast().subject().element()).isEqualTo(DOMAIN.get(1).code());
    }

    static List<Task> ofSignatory(PersonId person, @Nullable Assessor me, int element, DomainEvent... events) {
        return SignatoryTasks.of(
                person, me, List.of(row(events)), element < 0 ? List.of() : List.of(as(DOMAIN.get(element))), TODAY);
    }

    /** The same terms under the code of the element in question. */
    static FrameworkElement as(FrameworkElement terms) {
        return new FrameworkElement(
                E1,
                terms.title(),
                terms.officialRef(),
                terms.provenance(),
                terms.kind(),
                terms.reassessMonths(),
                terms.reassessNote(),
                terms.required(),
                terms.twoPerson(),
                terms.registrationNeeded(),
                terms.expectations());
    }

    @Test
    void a_request_for_anybody_is_for_those_within_whose_authority_it_lies() {
        assertThat(ofSignatory(EVE, assessor(EVE, hcpc(null)), 0, WAITING))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.SIGN_OFF_WAITING);
                    assertThat(task.since()).isEqualTo(day(5, 3));
                });
        assertThat(ofSignatory(EVE, null, 0, WAITING)).isEmpty();
        assertThat(ofSignatory(ANN, assessor(ANN, hcpc(null)), 0, WAITING)).isEmpty();
        assertThat(ofSignatory(EVE, assessor(EVE, Registration.NONE), 0, WAITING))
                .isEmpty();
        assertThat(ofSignatory(EVE, assessor(EVE, Registration.NONE), 2, WAITING))
                .hasSize(1);
        assertThat(ofSignatory(EVE, assessor(EVE, Registration.NONE), -1, WAITING))
                .isEmpty();
        assertThat(ofSignatory(EVE, assessor(EVE, hcpc(null)), -1, WAITING)).hasSize(1);
    }

    @Test
    void where_two_must_agree_the_one_who_assessed_is_not_asked_to_sign() {
        assertThat(ofSignatory(BOB, assessor(BOB, hcpc(null)), 1, WAITING)).isEmpty();
        assertThat(ofSignatory(EVE, assessor(EVE, hcpc(null)), 1, WAITING)).hasSize(1);
        assertThat(ofSignatory(EVE, assessor(EVE, Registration.NONE), 1, WAITING))
                .isEmpty();
    }

    @Test
    void where_two_must_agree_whoever_saw_it_before_the_answer_is_not_asked_either() {
        var me = assessor(BOB, hcpc(null));
        var seen = assessed(1, 3, day(1, 2));
        var answer = discussed(assessed(2, 3, day(2, 2)), EVE);
        var asked = requested(1, 2, null, day(5, 3));
        assertThat(ofSignatory(BOB, me, 1, seen, answer, asked)).isEmpty();
        assertThat(ofSignatory(BOB, me, 1, answer, seen, asked))
                .as("seen on the earlier day, though told later")
                .isEmpty();
        assertThat(ofSignatory(BOB, me, 1, answer, asked)).hasSize(1);
        assertThat(ofSignatory(BOB, me, 1, seen, assessed(3, 2, day(1, 3)), answer, asked))
                .as("a later answer fell short of what was seen")
                .hasSize(1);
        assertThat(ofSignatory(BOB, me, 1, assessed(3, 2, day(1, 1)), seen, answer, asked))
                .isEmpty();
        assertThat(ofSignatory(BOB, me, 1, seen, assessed(3, 3, day(2, 2), Stage.ENTRY, Setting.COMMUNITY), asked))
                .as("nothing is known of the answer")
                .hasSize(1);
        assertThat(ofSignatory(EVE, assessor(EVE, hcpc(null)), 1, seen, answer, asked))
                .as("the one who answered")
                .isEmpty();
        assertThat(ofSignatory(BOB, me, 0, seen, answer, asked))
                .as("one is enough")
                .hasSize(1);
    }

    @Test
    void a_request_for_somebody_is_theirs_alone() {
        DomainEvent[] named = {assessed(1, 3, day(1, 2)), requested(1, 1, EVE, day(5, 3))};
        assertThat(ofSignatory(EVE, null, 0, named)).hasSize(1);
        assertThat(ofSignatory(BOB, assessor(BOB, hcpc(null)), 0, named)).isEmpty();
    }

    static List<Task> ofEducator(List<Assessor> assessors, List<Worker> workers, Skill... skills) {
        return EducatorTasks.of(assessors, workers, List.of(skills), TODAY);
    }

    @Test
    void an_educator_looks_after_registrations_of_those_who_assess() {
        assertThat(ofEducator(List.of(assessor(BOB, hcpc(day(7, 31)))), List.of()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo(Kind.REGISTRATION_LAPSING);
                    assertThat(task.due()).isEqualTo(day(7, 31));
                    assertThat(task.about()).isEqualTo(BOB);
                    assertThat(task.since()).isEqualTo(day(6, 1));
                });
        assertThat(ofEducator(List.of(assessor(BOB, hcpc(day(8, 1)))), List.of()))
                .isEmpty();
        assertThat(ofEducator(List.of(assessor(BOB, hcpc(null))), List.of())).isEmpty();
        assertThat(ofEducator(List.of(assessor(BOB, hcpc(day(6, 1)))), List.of()))
                .extracting(Task::kind)
                .containsExactly(Kind.REGISTRATION_LAPSING);
        assertThat(ofEducator(List.of(assessor(BOB, hcpc(day(5, 31)))), List.of()))
                .extracting(Task::kind)
                .containsExactly(Kind.REGISTRATION_LAPSED);
        var over = ((TaskRow.OfAssessor)
                        Objects.requireNonNull(rows(authorised(BOB, 1, hcpc(day(6, 30)), day(1, 1), day(5, 31)))
                                .get(new TaskKey.OfAssessor(BOB))))
                .assessor();
        assertThat(ofEducator(List.of(over), List.of())).isEmpty();
    }

    @Test
    void an_educator_sees_posts_without_a_stage_and_what_waits_long_or_expires_of_those_in_post() {
        assertThat(ofEducator(List.of(), List.of(worker(null)))).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Kind.STAGE_NOT_SET);
            assertThat(task.subject().post()).isEqualTo(post(1));
            assertThat(task.since()).isEqualTo(day(1, 1));
        });
        var waiting = skill(assessed(1, 3, day(1, 2)), requested(1, 1, null, day(5, 3)));
        assertThat(ofEducator(List.of(), List.of(worker(Stage.ENTRY)), waiting))
                .extracting(Task::kind)
                .containsExactly(Kind.REQUEST_WAITING_LONG);
        assertThat(ofEducator(List.of(), List.of(), waiting)).isEmpty();
        var young = skill(assessed(1, 3, day(1, 2)), requested(1, 1, null, day(5, 4)));
        assertThat(ofEducator(List.of(), List.of(worker(Stage.ENTRY)), young)).isEmpty();
        assertThat(ofEducator(List.of(), List.of(worker(Stage.ENTRY)), skill(signed(1, 1, 1, day(1, 4), day(7, 1)))))
                .extracting(Task::kind)
                .containsExactly(Kind.SIGN_OFF_EXPIRING);
    }

    @Test
    void the_list_is_by_kind_and_the_oldest_comes_first() {
        var tasks = new ArrayList<>(ofEducator(
                List.of(assessor(BOB, hcpc(day(7, 31))), assessor(EVE, hcpc(day(6, 10)))), List.of(worker(null))));
        assertThat(tasks).extracting(Task::about).containsExactly(EVE, BOB, ANN);
    }

    @Test
    void a_registration_withdrawn_leaves_no_work() {
        assertThat(rows(registered(ANN, noon(1, 1)), new RegistrationWithdrawn(ANN, null, noon(1, 2))))
                .isEmpty();
    }
}
