package trellis.project.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.BOB;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.WARD_POST;
import static trellis.project.Facts.at;
import static trellis.project.Facts.day;
import static trellis.project.Facts.noon;
import static trellis.project.Facts.post;
import static trellis.project.Facts.registered;
import static trellis.project.Facts.staged;
import static trellis.project.Facts.started;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.ImportId;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.ImportUndone;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.project.InMemory;
import trellis.project.workers.Register.Line;
import trellis.project.workers.Register.Sort;
import trellis.project.workers.Register.Wanted;
import trellis.project.workers.Worker.Employment;

class RegisterTest {
    static final Wanted ANYTHING = new Wanted(null, null, false, null, null, null, null, null);
    static final Education LEVEL_3 =
            new Education(EducationLevel.LEVEL_3, Attainment.HELD, null, Attainment.NONE, null);

    static Map<PersonId, Worker> after(DomainEvent... events) {
        return InMemory.after(new WorkersProjection(), events);
    }

    static Worker ann(DomainEvent... events) {
        var all = new ArrayList<DomainEvent>(List.of(registered(ANN, noon(1, 1))));
        all.addAll(List.of(events));
        return Objects.requireNonNull(after(all.toArray(DomainEvent[]::new)).get(ANN));
    }

    static PostEnded ended(int post, PostEndReason reason, int day) {
        return new PostEnded(post(post), ANN, day(3, day), reason, null, noon(3, day));
    }

    static PostDetails outpatients() {
        return new PostDetails(new ProfessionCode("OCC"), null, "Team B", "South", new WeeklyHours(600), null);
    }

    @Test
    void somebody_is_in_post_from_the_first_through_the_last_day() {
        var ann = ann(started(ANN, 1, day(2, 1)), ended(1, PostEndReason.RETIRED, 10));
        assertThat(ann.employmentOn(day(1, 31))).isEqualTo(Employment.NOT_STARTED);
        assertThat(ann.employmentOn(day(2, 1))).isEqualTo(Employment.IN_POST);
        assertThat(ann.employmentOn(day(3, 10))).isEqualTo(Employment.IN_POST);
        assertThat(ann.employmentOn(day(3, 11))).isEqualTo(Employment.ENDED);
        assertThat(ann.posts().getFirst().stateOn(day(1, 31))).isEqualTo(Post.State.NOT_STARTED);
        assertThat(ann.posts().getFirst().stateOn(day(3, 11))).isEqualTo(Post.State.ENDED);
        assertThat(ann.posts().getFirst().endReason()).isEqualTo(PostEndReason.RETIRED);
    }

    @Test
    void a_post_reopened_never_ended_and_one_entered_in_error_was_never_held() {
        var reopened = ann(
                started(ANN, 1, day(2, 1)),
                ended(1, PostEndReason.RETIRED, 10),
                new PostReopened(post(1), ANN, null, noon(3, 12)));
        assertThat(reopened.heldOn(day(12, 31))).hasSize(1);
        var mistake = ann(started(ANN, 1, day(2, 1)), ended(1, PostEndReason.ENTERED_IN_ERROR, 10));
        assertThat(mistake.heldOn(day(2, 2))).isEmpty();
        assertThat(mistake.employmentOn(day(2, 2))).isEqualTo(Employment.ENDED);
        assertThat(mistake.posts().getFirst().stateOn(day(2, 2))).isEqualTo(Post.State.VOID);
    }

    @Test
    void details_and_stage_are_those_of_the_day() {
        var ann = ann(
                started(ANN, 1, day(2, 1)),
                new PostChanged(post(1), ANN, outpatients(), day(3, 1), null, noon(3, 1)),
                staged(ANN, 1, Stage.ENTRY, day(2, 15)),
                staged(ANN, 1, null, day(4, 1)));
        var post = Objects.requireNonNull(ann.post(post(1)));
        assertThat(post.detailsOn(day(1, 1))).isEqualTo(WARD_POST);
        assertThat(post.detailsOn(day(2, 28))).isEqualTo(WARD_POST);
        assertThat(post.detailsOn(day(3, 1))).isEqualTo(outpatients());
        assertThat(post.stageOn(day(2, 14))).isNull();
        assertThat(post.stageOn(day(2, 15))).isEqualTo(Stage.ENTRY);
        assertThat(post.stageOn(day(4, 1))).isNull();
        assertThat(post.turns()).containsExactlyInAnyOrder(day(2, 1), day(2, 1), day(3, 1), day(2, 15), day(4, 1));
        assertThat(ann.post(post(9))).isNull();
    }

    @Test
    void the_stages_of_a_worker_are_those_of_the_posts_held_each_once() {
        var ann = ann(
                started(ANN, 1, day(2, 1)),
                started(ANN, 2, day(2, 1)),
                started(ANN, 3, day(2, 1)),
                started(ANN, 4, day(9, 1)),
                staged(ANN, 1, Stage.INTERMEDIATE, day(2, 1)),
                staged(ANN, 2, Stage.ENTRY, day(2, 1)),
                staged(ANN, 4, Stage.ASSISTANT_PRACTITIONER, day(9, 1)));
        assertThat(ann.stagesOn(day(2, 1))).containsExactly(Stage.ENTRY, Stage.INTERMEDIATE);
    }

    @Test
    void education_is_what_was_known_for_the_day() {
        var ann = ann(new EducationRecorded(ANN, LEVEL_3, day(3, 1), null, noon(3, 5)));
        assertThat(ann.educationOn(day(2, 28))).isEqualTo(Education.NOT_REPORTED);
        assertThat(ann.educationOn(day(3, 1))).isEqualTo(LEVEL_3);
    }

    @Test
    void a_registration_withdrawn_leaves_no_row_and_what_follows_none_either() {
        assertThat(after(
                        registered(ANN, noon(1, 1)),
                        new RegistrationWithdrawn(ANN, null, noon(1, 2)),
                        started(ANN, 1, day(2, 1))))
                .isEmpty();
        assertThat(after(
                        registered(ANN, noon(1, 1)),
                        new RegistrationWithdrawn(ANN, null, noon(1, 2)),
                        registered(ANN, noon(1, 3))))
                .containsKey(ANN);
    }

    @Test
    void a_second_registration_keeps_the_first_and_a_sheet_is_about_nobody() {
        var ann = ann(started(ANN, 1, day(2, 1)), registered(ANN, noon(2, 2)));
        assertThat(ann.posts()).hasSize(1);
        assertThat(ann.registeredAt()).isEqualTo(noon(1, 1));
        assertThat(new WorkersProjection()
                        .touchedBy(new ImportUndone(new ImportId(new UUID(1, 1)), List.of(), noon(1, 1))))
                .isEmpty();
    }

    static final List<Worker> TRUST = List.copyOf(after(
                    registered(ANN, noon(1, 1)),
                    registered(BOB, noon(1, 1)),
                    registered(EVE, noon(1, 1)),
                    started(ANN, 1, day(2, 1)),
                    staged(ANN, 1, Stage.ENTRY, day(2, 1)),
                    new PostStarted(post(2), BOB, outpatients(), day(1, 15), null, at(day(1, 15))),
                    started(EVE, 3, day(8, 1)),
                    staged(EVE, 3, Stage.ASSISTANT_PRACTITIONER, day(8, 1)))
            .values());

    static List<PersonId> shown(Wanted wanted, Sort sort, boolean descending) {
        return Register.of(TRUST, wanted, sort, descending, day(6, 1)).stream()
                .map(Line::worker)
                .map(Worker::worker)
                .toList();
    }

    static Wanted wanted(@Nullable String profession, @Nullable Stage stage, boolean notSet) {
        return new Wanted(
                profession == null ? null : new ProfessionCode(profession),
                stage,
                notSet,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void a_list_is_filtered_by_everything_that_is_asked_of_a_post() {
        assertThat(shown(ANYTHING, Sort.TEAM, false)).containsExactly(ANN, EVE, BOB);
        assertThat(shown(wanted("OCC", null, false), Sort.TEAM, false)).containsExactly(BOB);
        assertThat(shown(wanted(null, Stage.ENTRY, false), Sort.TEAM, false)).containsExactly(ANN);
        assertThat(shown(wanted(null, null, true), Sort.TEAM, false)).containsExactly(EVE, BOB);
        assertThat(shown(new Wanted(null, null, false, "Team B", null, null, null, null), Sort.TEAM, false))
                .containsExactly(BOB);
        assertThat(shown(new Wanted(null, null, false, null, "North", null, null, null), Sort.TEAM, false))
                .containsExactly(ANN, EVE);
        assertThat(shown(new Wanted(null, null, false, null, null, null, Employment.IN_POST, null), Sort.TEAM, false))
                .containsExactly(ANN, BOB);
        assertThat(shown(new Wanted(null, null, false, null, null, null, null, Set.of(EVE)), Sort.TEAM, false))
                .containsExactly(EVE);
    }

    @Test
    void a_list_is_narrowed_to_the_people_of_one_supervisor() {
        var mine = new PostDetails(new ProfessionCode("OCC"), null, "Team C", "West", new WeeklyHours(600), EVE);
        var workers = new ArrayList<>(TRUST);
        workers.addAll(
                after(registered(ANN, noon(1, 1)), new PostStarted(post(9), ANN, mine, day(2, 1), null, noon(2, 1)))
                        .values());
        var asked = new Wanted(null, null, false, null, null, EVE, null, null);
        assertThat(Register.of(workers, asked, Sort.TEAM, false, day(6, 1)))
                .singleElement()
                .satisfies(line -> assertThat(
                                line.posts().getFirst().detailsOn(day(6, 1)).team())
                        .isEqualTo("Team C"));
        var choices = Register.choices(workers, day(6, 1));
        assertThat(choices.supervisors()).containsExactly(BOB, EVE);
        assertThat(choices.teams()).isSorted().doesNotHaveDuplicates().contains("Team B", "Team C");
        assertThat(choices.sites()).isSorted().doesNotHaveDuplicates().contains("North", "West");
    }

    @Test
    void a_list_is_sorted_either_way_and_by_worker_where_that_is_equal() {
        assertThat(shown(ANYTHING, Sort.PROFESSION, false)).containsExactly(BOB, ANN, EVE);
        assertThat(shown(ANYTHING, Sort.PROFESSION, true)).containsExactly(EVE, ANN, BOB);
        assertThat(shown(ANYTHING, Sort.STARTS_ON, false)).containsExactly(BOB, ANN, EVE);
        assertThat(shown(ANYTHING, Sort.SITE, false)).containsExactly(ANN, EVE, BOB);
        assertThat(Register.of(TRUST, ANYTHING, Sort.STAGE, false, day(9, 1)))
                .extracting(Line::sortKey)
                .containsExactly("0", "1", "3");
    }

    @Test
    void without_a_post_somebody_is_shown_while_nothing_is_asked_of_posts() {
        var bare = List.of(ann());
        assertThat(Register.of(bare, ANYTHING, Sort.TEAM, false, day(6, 1))).hasSize(1);
        assertThat(Register.of(bare, wanted("PHY", null, false), Sort.TEAM, false, day(6, 1)))
                .isEmpty();
        assertThat(Register.of(bare, wanted(null, null, true), Sort.TEAM, false, day(6, 1)))
                .isEmpty();
    }

    @Test
    void a_leaver_is_shown_with_the_posts_they_held_but_not_with_mistakes() {
        var ann = ann(
                started(ANN, 1, day(2, 1)),
                ended(1, PostEndReason.RETIRED, 10),
                started(ANN, 2, day(2, 1)),
                ended(2, PostEndReason.ENTERED_IN_ERROR, 10));
        assertThat(Register.line(ann, Sort.TEAM, day(6, 1)).posts())
                .extracting(Post::post)
                .containsExactly(post(1));
        assertThat(Register.line(ann, Sort.STAGE, day(6, 1)).sortKey()).isEqualTo("0");
        assertThat(Register.line(
                                ann(started(ANN, 1, day(2, 1)), staged(ANN, 1, Stage.INTERMEDIATE, day(2, 1))),
                                Sort.STAGE,
                                day(6, 1))
                        .sortKey())
                .isEqualTo("2");
    }
}
