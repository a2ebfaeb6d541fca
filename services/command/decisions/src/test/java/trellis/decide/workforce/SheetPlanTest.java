package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.DETAILS;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.staged;
import static trellis.decide.Given.started;
import static trellis.decide.workforce.Sheets.WANDAS_ROW;
import static trellis.decide.workforce.Sheets.read;
import static trellis.decide.workforce.Workforce.REGISTERED;
import static trellis.decide.workforce.Workforce.SECOND;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trellis.decide.workforce.SheetPlan.Known;
import trellis.decide.workforce.SheetProblem.Code;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

class SheetPlanTest {
    private static final Map<String, Known> KNOWN = Map.of("1001", new Known(WANDA, "Wanda", "Worker"));

    private static SheetState register(WorkforceEvent... facts) {
        return Stream.concat(Stream.of(REGISTERED, started(POST, HIRED)), Arrays.stream(facts))
                .reduce(SheetDecider.initialState(), SheetDecider::evolve, (one, _) -> one);
    }

    private static SheetPlan plan(SheetState register, String... rows) {
        return SheetPlan.of(read(rows), KNOWN, register, EDITH, TODAY);
    }

    private static SheetProblem problem(SheetPlan plan) {
        assertThat(plan.lines()).isEmpty();
        assertThat(plan.problems()).hasSize(1);
        return plan.problems().getFirst();
    }

    @Test
    void a_row_that_says_what_the_register_says_is_unchanged() {
        var plan = plan(register(), WANDAS_ROW);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.missing()).isEmpty();
        assertThat(plan.lines()).hasSize(1);
        assertThat(plan.lines().getFirst().effect()).isEqualTo(new RowEffect.Unchanged());
        assertThat(plan.lines().getFirst().worker()).isEqualTo(WANDA);
        assertThat(plan.lines().getFirst().differences()).isEmpty();
    }

    @Test
    void a_number_that_nobody_has_is_somebody_new_whatever_the_name() {
        var plan = plan(register(), WANDAS_ROW.replace("1001", "1009"));
        assertThat(plan.lines().getFirst().worker()).isNull();
        assertThat(plan.lines().getFirst().effect()).isInstanceOf(RowEffect.Registers.class);
        assertThat(plan.missing()).containsExactly(WANDA);
    }

    @Test
    void what_would_change_is_said_in_words() {
        var plan = plan(
                register(new EducationRecorded(
                        WANDA,
                        new Education(EducationLevel.NONE, Attainment.NONE, null, Attainment.WORKING_TOWARDS, null),
                        HIRED,
                        null,
                        EARLIER)),
                "1001|Wanda|Wright|Podiatrists|Support worker|4|Falls team|QEII|22.33|05/05/2025|Level 3|Held"
                        + "|01/02/2020|Not reported|02/02/2020");
        var line = plan.lines().getFirst();
        assertThat(line.nameChanged()).isTrue();
        assertThat(line.differences())
                .containsExactly(
                        new SheetDifference(SheetColumn.PROFESSION, "PHY", "POD"),
                        new SheetDifference(SheetColumn.PAY_BAND, "3", "4"),
                        new SheetDifference(SheetColumn.TEAM, "Rehab team", "Falls team"),
                        new SheetDifference(SheetColumn.SITE, "Lister", "QEII"),
                        new SheetDifference(SheetColumn.WEEKLY_HOURS, "37.5", "22.33"),
                        new SheetDifference(SheetColumn.STAGE, "not set", "Support worker"),
                        new SheetDifference(SheetColumn.EDUCATION_LEVEL, "None", "Level 3"),
                        new SheetDifference(SheetColumn.FUNCTIONAL_SKILLS, "None", "Held"),
                        new SheetDifference(SheetColumn.FUNCTIONAL_SKILLS_DATE, "not set", "01/02/2020"),
                        new SheetDifference(SheetColumn.CARE_CERTIFICATE, "Working towards", "Not reported"),
                        new SheetDifference(SheetColumn.CARE_CERTIFICATE_DATE, "not set", "02/02/2020"));
    }

    @Test
    void another_given_name_or_family_name_is_another_name() {
        var given = plan(register(), WANDAS_ROW.replace("|Wanda|", "|Wendy|"))
                .lines()
                .getFirst();
        assertThat(given.nameChanged()).isTrue();
        assertThat(given.effect()).isEqualTo(new RowEffect.Changes(POST, null, null, null, true));
        assertThat(given.differences()).isEmpty();
        assertThat(plan(register(), WANDAS_ROW).lines().getFirst().nameChanged())
                .isFalse();
    }

    @Test
    void a_leaver_who_returns_is_told_apart() {
        var line = plan(
                        register(ended(POST, TODAY.minusDays(9))),
                        "1001|Wanda|Worker|Physiotherapy|||Rehab team|Lister|37.5|22/11/2026|Level 3||||")
                .lines()
                .getFirst();
        assertThat(line.effect()).isInstanceOf(RowEffect.StartsAgain.class);
        assertThat(line.differences())
                .containsExactly(new SheetDifference(SheetColumn.EDUCATION_LEVEL, "Not reported", "Level 3"));
        var silent = plan(
                        register(ended(POST, TODAY.minusDays(9))),
                        "1001|Wanda|Worker|Physiotherapy|||Rehab team|Lister|37.5|22/11/2026|||||")
                .lines()
                .getFirst();
        assertThat(silent.differences()).isEmpty();
    }

    @Test
    void a_missing_row_is_listed_and_is_not_a_leaver() {
        var plan = plan(register(), "1009|Ann|Other|Physiotherapy|||Team|Site|37|01/02/2025|||||");
        assertThat(plan.missing()).containsExactly(WANDA);
        assertThat(plan.lines()).hasSize(1);
    }

    @Test
    void a_refused_row_is_not_a_missing_one() {
        assertThat(plan(register(), WANDAS_ROW.replace("37.5", "full time")).missing())
                .isEmpty();
    }

    @Test
    void who_left_or_was_never_registered_is_not_missing() {
        assertThat(plan(register(ended(POST, TODAY.minusDays(1)))).missing()).isEmpty();
        var onlyAPost = SheetDecider.evolve(SheetDecider.initialState(), started(POST, HIRED));
        assertThat(plan(onlyAPost).missing()).isEmpty();
    }

    @Test
    void a_row_cannot_say_which_of_several_posts_it_means() {
        var problem = problem(plan(register(started(SECOND, HIRED)), WANDAS_ROW));
        assertThat(problem.code()).isEqualTo(Code.WORKER_HAS_SEVERAL_POSTS);
        assertThat(problem.text())
                .isEqualTo("Row 2, Employee number: this worker has several posts: change them on the worker’s page");
    }

    @Test
    void a_row_of_a_post_that_ended_is_a_problem() {
        var problem = problem(plan(register(ended(POST, TODAY.minusDays(1))), WANDAS_ROW));
        assertThat(problem.code()).isEqualTo(Code.POST_HAS_ENDED);
        assertThat(problem.text())
                .isEqualTo("Row 2, Start date: the register says that this post has ended: leave the row out, or give"
                        + " the new start date");
    }

    @Test
    void a_post_that_has_not_begun_is_not_another_one() {
        var toCome = register(ended(POST, TODAY.minusDays(9)), started(SECOND, TODAY.plusDays(9)));
        assertThat(problem(plan(toCome, WANDAS_ROW.replace("05/05/2025", "22/11/2026")))
                        .code())
                .isEqualTo(Code.POST_HAS_ENDED);
    }

    @Test
    void another_start_date_is_a_problem() {
        var problem = problem(plan(register(), WANDAS_ROW.replace("05/05/2025", "06/05/2025")));
        assertThat(problem.code()).isEqualTo(Code.START_DATE_DIFFERS);
        assertThat(problem.text())
                .isEqualTo("Row 2, Start date: the register says 05/05/2025, the sheet 06/05/2025: correct the one"
                        + " that is wrong");
    }

    @Test
    void a_stage_moves_by_decision_and_not_by_a_sheet() {
        var stages = Map.of(
                Stage.ENTRY, "Support worker",
                Stage.INTERMEDIATE, "Senior support worker",
                Stage.ASSISTANT_PRACTITIONER, "Assistant practitioner");
        stages.forEach((stage, words) -> {
            var other = stage == Stage.ENTRY ? "Intermediate" : "Entry";
            var row = WANDAS_ROW.replace("|Physiotherapy||", "|Physiotherapy|" + other + "|");
            var problem = problem(plan(register(staged(POST, stage, HIRED)), row));
            assertThat(problem.code()).isEqualTo(Code.STAGE_MOVES_BY_DECISION);
            assertThat(problem.text())
                    .isEqualTo("Row 2, Stage: the register says " + words
                            + ": a stage moves on the worker’s page, not by a sheet");
        });
        var same = WANDAS_ROW.replace("|Physiotherapy||", "|Physiotherapy|Entry|");
        assertThat(plan(register(staged(POST, Stage.ENTRY, HIRED)), same)
                        .lines()
                        .getFirst()
                        .effect())
                .isEqualTo(new RowEffect.Unchanged());
    }

    @Test
    void nobody_sets_their_own_stage_by_a_sheet() {
        var row = WANDAS_ROW.replace("|Physiotherapy||", "|Physiotherapy|Entry|");
        var plan = SheetPlan.of(read(row), KNOWN, register(), WANDA, TODAY);
        assertThat(problem(plan).code()).isEqualTo(Code.APPROVER_IS_THE_WORKER);
        assertThat(problem(plan).text())
                .isEqualTo("Row 2, Stage: this row is about yourself: somebody else must set your stage");
        assertThat(SheetPlan.of(read(WANDAS_ROW), KNOWN, register(), WANDA, TODAY)
                        .lines())
                .hasSize(1);
    }

    @Test
    void problems_come_in_the_order_of_the_sheet() {
        var plan = plan(
                register(),
                WANDAS_ROW.replace("05/05/2025", "06/05/2025"),
                "1009|Ann|Other|Physio|||Team|Site|37|01/02/2025|||||");
        assertThat(plan.problems()).extracting(SheetProblem::row).containsExactly(2, 3);
    }

    @Test
    void several_workers_may_be_missing() {
        PersonId asif = ASIF;
        var two = register(
                new WorkerRegistered(asif, null, EARLIER),
                new PostStarted(SECOND, asif, DETAILS, HIRED, null, EARLIER));
        assertThat(plan(two).missing()).containsExactlyInAnyOrder(WANDA, asif);
        assertThat(plan(two, WANDAS_ROW).missing()).containsExactly(asif);
    }

    @Test
    void a_rule_about_the_sheet_is_not_about_a_row() {
        for (var rule : List.of(SheetRule.WORKER_NAMED_TWICE, SheetRule.IMPORT_NOT_KNOWN)) {
            var row = read(WANDAS_ROW).rows().getFirst();
            assertThatThrownBy(() -> RowClash.problem(row, rule, Worker.NONE, TODAY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void every_value_is_written_as_a_sheet_can_say_it() {
        for (var level : EducationLevel.values()) {
            assertThat(SheetCells.educationLevel(SheetWords.words(level))).isEqualTo(Cell.read(level));
        }
        for (var attainment : Attainment.values()) {
            assertThat(SheetCells.attainment(SheetWords.words(attainment))).isEqualTo(Cell.read(attainment));
        }
        for (var stage : Stage.values()) {
            assertThat(SheetCells.stage(SheetWords.words(stage))).isEqualTo(Cell.read(stage));
        }
        assertThat(SheetCells.hours(SheetWords.words(DETAILS.hours()))).isEqualTo(Cell.read(DETAILS.hours()));
    }
}
