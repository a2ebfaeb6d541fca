package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DETAILS;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.authorised;
import static trellis.decide.Given.claimed;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.grant;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.onTheRegister;
import static trellis.decide.Given.recorded;
import static trellis.decide.Given.seen;
import static trellis.decide.Given.staged;
import static trellis.decide.Given.started;
import static trellis.decide.workforce.Workforce.GRANT;
import static trellis.decide.workforce.Workforce.REGISTERED;
import static trellis.decide.workforce.Workforce.SECOND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.workforce.SheetCommand.ApplySheet;
import trellis.decide.workforce.SheetCommand.UndoImport;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.assessment.AuthorityId;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.ImportId;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.ImportUndone;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.SheetImported;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

class SheetDeciderTest {
    private static final ImportId SHEET = new ImportId(id(71));
    private static final ImportId OTHER_SHEET = new ImportId(id(72));
    private static final Digest FILE = new Digest("file");
    private static final Education LEVEL_2 =
            new Education(EducationLevel.LEVEL_2, Attainment.NOT_REPORTED, null, Attainment.NOT_REPORTED, null);

    private static Scenario<SheetCommand, SheetState> sheet() {
        return Scenario.of(SheetDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR));
    }

    private static Scenario<SheetCommand, SheetState> wandaInPost() {
        return sheet().given(recorded(WANDA), granted(WANDA, Role.SUPPORT_WORKER), REGISTERED, started(POST, HIRED));
    }

    private static RowFacts row(String team, @Nullable Stage stage, @Nullable EducationLevel highest) {
        return row(team, stage, highest, HIRED);
    }

    private static RowFacts row(
            String team, @Nullable Stage stage, @Nullable EducationLevel highest, LocalDate startsOn) {
        return new RowFacts(
                DETAILS.profession(),
                stage,
                DETAILS.payBand(),
                team,
                DETAILS.site(),
                DETAILS.hours(),
                startsOn,
                highest,
                null,
                null,
                null,
                null);
    }

    private static RowFacts asIs() {
        return row(DETAILS.team(), null, null);
    }

    private static SheetEntry entry(PersonId worker, RowFacts facts) {
        return new SheetEntry(worker, SECOND, GRANT, false, facts);
    }

    private static ApplySheet apply(SheetEntry... entries) {
        return new ApplySheet(EDITH, NOW, SHEET, FILE, entries.length + 1, 1, List.of(entries));
    }

    private static SheetImported imported(int rows, int registered, int changed, int unchanged, int refused) {
        return new SheetImported(SHEET, FILE, rows, registered, changed, unchanged, refused, NOW);
    }

    private static PostDetails team(String team) {
        return new PostDetails(DETAILS.profession(), DETAILS.payBand(), team, DETAILS.site(), DETAILS.hours(), null);
    }

    @Test
    void a_new_row_registers_a_worker() {
        sheet().when(apply(entry(WANDA, row("Rehab team", Stage.ENTRY, EducationLevel.LEVEL_2))))
                .then(
                        new PersonRecorded(WANDA, NOW),
                        new RoleGranted(GRANT, WANDA, Role.SUPPORT_WORKER, TODAY, null, EDITH, NOW),
                        new WorkerRegistered(WANDA, SHEET, NOW),
                        new PostStarted(SECOND, WANDA, DETAILS, HIRED, SHEET, NOW),
                        new StageSet(SECOND, WANDA, Stage.ENTRY, HIRED, StageBasis.RECORDED, EDITH, null, SHEET, NOW),
                        new EducationRecorded(WANDA, LEVEL_2, TODAY, SHEET, NOW),
                        imported(2, 1, 0, 0, 1));
    }

    @Test
    void a_pay_band_of_a_sheet_sets_no_stage() {
        sheet().given(recorded(WANDA), granted(WANDA, Role.SUPPORT_WORKER))
                .when(apply(entry(WANDA, asIs())))
                .then(
                        new WorkerRegistered(WANDA, SHEET, NOW),
                        new PostStarted(SECOND, WANDA, DETAILS, HIRED, SHEET, NOW),
                        imported(2, 1, 0, 0, 1));
    }

    @Test
    void the_same_sheet_again_changes_nothing() {
        wandaInPost().when(apply(entry(WANDA, asIs()))).thenNothing();
    }

    @Test
    void a_sheet_that_was_applied_is_not_applied_again() {
        wandaInPost()
                .given(imported(1, 0, 0, 1, 0))
                .when(apply(entry(WANDA, row("Falls team", null, null))))
                .thenNothing();
    }

    @Test
    void a_changed_row_is_a_dated_change() {
        wandaInPost()
                .when(apply(entry(WANDA, row("Falls team", Stage.ENTRY, EducationLevel.LEVEL_2)), entry(ASIF, asIs())))
                .then(
                        new PostChanged(POST, WANDA, team("Falls team"), TODAY, SHEET, NOW),
                        new StageSet(POST, WANDA, Stage.ENTRY, TODAY, StageBasis.RECORDED, EDITH, null, SHEET, NOW),
                        new EducationRecorded(WANDA, LEVEL_2, TODAY, SHEET, NOW),
                        new PersonRecorded(ASIF, NOW),
                        new RoleGranted(GRANT, ASIF, Role.SUPPORT_WORKER, TODAY, null, EDITH, NOW),
                        new WorkerRegistered(ASIF, SHEET, NOW),
                        new PostStarted(SECOND, ASIF, DETAILS, HIRED, SHEET, NOW),
                        imported(3, 1, 1, 0, 1));
    }

    @Test
    void what_a_row_does_not_say_stands() {
        var before = new PostDetails(
                DETAILS.profession(), new PayBand(4), "Rehab team", "Lister", new WeeklyHours(2250), RUTH);
        var education =
                new Education(EducationLevel.LEVEL_3, Attainment.HELD, HIRED, Attainment.WORKING_TOWARDS, HIRED);
        var silent = new RowFacts(
                DETAILS.profession(),
                null,
                null,
                "Falls team",
                "Lister",
                DETAILS.hours(),
                HIRED,
                null,
                null,
                null,
                Attainment.HELD,
                null);
        var after = new PostDetails(
                DETAILS.profession(), new PayBand(4), "Falls team", "Lister", new WeeklyHours(2250), RUTH);
        wandaInPost()
                .given(
                        new PostChanged(POST, WANDA, before, HIRED, null, EARLIER),
                        staged(POST, Stage.ENTRY, HIRED),
                        new EducationRecorded(WANDA, education, HIRED, null, EARLIER))
                .when(apply(entry(WANDA, silent)))
                .then(
                        new PostChanged(POST, WANDA, after, TODAY, SHEET, NOW),
                        new EducationRecorded(
                                WANDA,
                                new Education(EducationLevel.LEVEL_3, Attainment.HELD, HIRED, Attainment.HELD, HIRED),
                                TODAY,
                                SHEET,
                                NOW),
                        imported(2, 0, 1, 0, 1));
    }

    @Test
    void what_a_row_says_of_education_counts() {
        var said = new RowFacts(
                DETAILS.profession(),
                null,
                new PayBand(5),
                "Rehab team",
                "Lister",
                DETAILS.hours(),
                HIRED,
                EducationLevel.LEVEL_4,
                Attainment.HELD,
                HIRED,
                Attainment.NONE,
                TODAY);
        var facts = wandaInPost().when(apply(entry(WANDA, said)));
        assertThat(facts.fact(EducationRecorded.class).education())
                .isEqualTo(new Education(EducationLevel.LEVEL_4, Attainment.HELD, HIRED, Attainment.NONE, TODAY));
        assertThat(facts.fact(PostChanged.class).details().payBand()).isEqualTo(new PayBand(5));
    }

    @Test
    void another_name_is_a_change_of_details() {
        wandaInPost()
                .when(apply(new SheetEntry(WANDA, SECOND, GRANT, true, asIs())))
                .then(new PersonDetailsChanged(WANDA, NOW), imported(2, 0, 1, 0, 1));
    }

    @Test
    void a_leaver_returns_by_a_later_start() {
        var back = wandaInPost().given(ended(POST, TODAY.minusDays(30)));
        back.when(apply(new SheetEntry(
                        WANDA,
                        SECOND,
                        GRANT,
                        true,
                        row("Rehab team", Stage.ENTRY, EducationLevel.LEVEL_2, TODAY.minusDays(2)))))
                .then(
                        new PostStarted(SECOND, WANDA, DETAILS, TODAY.minusDays(2), SHEET, NOW),
                        new StageSet(
                                SECOND,
                                WANDA,
                                Stage.ENTRY,
                                TODAY.minusDays(2),
                                StageBasis.RECORDED,
                                EDITH,
                                null,
                                SHEET,
                                NOW),
                        new EducationRecorded(WANDA, LEVEL_2, TODAY, SHEET, NOW),
                        new PersonDetailsChanged(WANDA, NOW),
                        imported(2, 0, 1, 0, 1));
        assertThat(back.when(apply(entry(WANDA, row("Rehab team", null, null, TODAY.minusDays(2)))))
                        .facts())
                .hasSize(2);
    }

    @Test
    void a_row_of_somebody_who_left_brings_nobody_back() {
        wandaInPost()
                .given(ended(POST, TODAY.minusDays(30)))
                .when(apply(entry(WANDA, asIs())))
                .thenNothing();
        wandaInPost()
                .given(ended(POST, TODAY.minusDays(30)))
                .when(apply(entry(WANDA, row("Rehab team", null, null, TODAY.minusDays(30)))))
                .thenNothing();
    }

    @Test
    void a_row_that_clashes_is_refused_and_the_others_go_on() {
        var facts = wandaInPost()
                .given(staged(POST, Stage.ENTRY, HIRED))
                .when(apply(entry(WANDA, row("Falls team", Stage.INTERMEDIATE, null)), entry(ASIF, asIs())))
                .facts();
        assertThat(facts).noneMatch(fact -> fact instanceof PostChanged);
        assertThat(facts.getLast()).isEqualTo(imported(3, 1, 0, 0, 2));
    }

    @Test
    void an_unchanged_row_is_counted() {
        var facts = wandaInPost()
                .when(apply(entry(WANDA, asIs()), entry(ASIF, asIs())))
                .facts();
        assertThat(facts.getLast()).isEqualTo(imported(3, 1, 0, 1, 1));
    }

    @Test
    void a_worker_is_named_once() {
        sheet().when(apply(entry(WANDA, asIs()), entry(WANDA, asIs()))).thenRefused(SheetRule.WORKER_NAMED_TWICE);
    }

    @Test
    void only_an_educator_applies_or_undoes_a_sheet() {
        sheet().when(new ApplySheet(RUTH, NOW, SHEET, FILE, 0, 0, List.of())).thenRefused(RoleRule.ROLE_NOT_HELD);
        sheet().when(new UndoImport(RUTH, NOW, SHEET, TOUCHED)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    private static final Set<PersonId> TOUCHED = Set.of(WANDA, ASIF);

    /** Whoever the door did not ask about may have been built on since. */
    @Test
    void a_worker_whose_answers_were_not_read_is_left_alone() {
        then(sheet(), apply(entry(WANDA, row("Rehab team", Stage.ENTRY, null))))
                .when(new UndoImport(EDITH, NOW, SHEET, Set.of()))
                .then(new ImportUndone(SHEET, List.of(WANDA), NOW));
    }

    private static UndoImport undo() {
        return new UndoImport(EDITH, NOW, SHEET, TOUCHED);
    }

    /** What a decision adds to the history. */
    private static Scenario<SheetCommand, SheetState> then(
            Scenario<SheetCommand, SheetState> before, SheetCommand command) {
        return before.given(before.when(command).facts());
    }

    @Test
    void undoing_takes_a_registration_back_and_its_role() {
        then(sheet(), apply(entry(WANDA, row("Rehab team", Stage.ENTRY, EducationLevel.LEVEL_2))))
                .when(undo())
                .then(
                        new RegistrationWithdrawn(WANDA, SHEET, NOW),
                        new RoleWithdrawn(GRANT, WANDA, Role.SUPPORT_WORKER, "IMPORT_UNDONE", NOW),
                        new ImportUndone(SHEET, List.of(), NOW));
    }

    /** Who held the role before, came to it otherwise since, or lost the sheet's own, is left with what others gave. */
    @Test
    void undoing_takes_back_only_the_role_that_the_sheet_gave() {
        var held =
                then(sheet().given(recorded(WANDA), granted(WANDA, Role.SUPPORT_WORKER)), apply(entry(WANDA, asIs())));
        held.when(undo()).then(new RegistrationWithdrawn(WANDA, SHEET, NOW), new ImportUndone(SHEET, List.of(), NOW));

        var expired = granted(WANDA, Role.SUPPORT_WORKER, HIRED, TODAY.minusDays(1));
        var given = then(sheet().given(recorded(WANDA), expired), apply(entry(WANDA, asIs())));
        var sinceThen = new RoleGranted(
                grant(WANDA, Role.SUPPORT_WORKER), WANDA, Role.SUPPORT_WORKER, TODAY, null, EDITH, NOW.plusSeconds(1));
        for (var history : List.of(given, given.given(sinceThen))) {
            history.when(undo())
                    .then(
                            new RegistrationWithdrawn(WANDA, SHEET, NOW),
                            new RoleWithdrawn(GRANT, WANDA, Role.SUPPORT_WORKER, "IMPORT_UNDONE", NOW),
                            new ImportUndone(SHEET, List.of(), NOW));
        }
        given.given(new RoleWithdrawn(GRANT, WANDA, Role.SUPPORT_WORKER, "LEFT", NOW.plusSeconds(1)))
                .when(undo())
                .then(new RegistrationWithdrawn(WANDA, SHEET, NOW), new ImportUndone(SHEET, List.of(), NOW));
    }

    @Test
    void undoing_withdraws_no_other_role() {
        var both = then(
                sheet().given(recorded(WANDA), granted(WANDA, Role.ASSESSOR), granted(ASIF, Role.SUPPORT_WORKER)),
                apply(entry(WANDA, asIs())));
        assertThat(both.when(undo()).facts().stream()
                        .filter(RoleWithdrawn.class::isInstance)
                        .map(RoleWithdrawn.class::cast))
                .extracting(RoleWithdrawn::grant)
                .containsExactly(GRANT);
    }

    @Test
    void undoing_restores_what_the_register_said() {
        then(
                        wandaInPost().given(new EducationRecorded(WANDA, LEVEL_2, HIRED, null, EARLIER)),
                        apply(entry(WANDA, row("Falls team", Stage.ENTRY, EducationLevel.LEVEL_3))))
                .when(undo())
                .then(
                        new PostChanged(POST, WANDA, DETAILS, TODAY, SHEET, NOW),
                        new StageSet(POST, WANDA, null, TODAY, StageBasis.CORRECTED, EDITH, null, SHEET, NOW),
                        new EducationRecorded(WANDA, LEVEL_2, TODAY, SHEET, NOW),
                        new ImportUndone(SHEET, List.of(), NOW));
    }

    @Test
    void undoing_takes_back_no_more_than_the_sheet_did() {
        then(wandaInPost(), apply(entry(WANDA, row("Falls team", null, null))))
                .when(undo())
                .then(
                        new PostChanged(POST, WANDA, DETAILS, TODAY, SHEET, NOW),
                        new ImportUndone(SHEET, List.of(), NOW));
    }

    @Test
    void undoing_ends_a_post_that_the_sheet_started() {
        var started = TODAY.minusDays(2);
        then(
                        wandaInPost().given(ended(POST, TODAY.minusDays(30))),
                        apply(entry(WANDA, row("Rehab team", null, null, started))))
                .when(undo())
                .then(
                        new PostEnded(SECOND, WANDA, started, PostEndReason.ENTERED_IN_ERROR, SHEET, NOW),
                        new ImportUndone(SHEET, List.of(), NOW));
    }

    @Test
    void who_has_been_built_on_is_left_alone() {
        var applied = then(sheet(), apply(entry(WANDA, asIs())));
        for (DomainEvent later : List.of(
                claimed(answer(1), CONSENT),
                seen(answer(1), TODAY).fact(),
                staged(SECOND, Stage.ENTRY, TODAY),
                ended(SECOND, TODAY),
                new PostReopened(SECOND, WANDA, null, EARLIER),
                new PostChanged(SECOND, WANDA, team("Falls team"), TODAY, OTHER_SHEET, EARLIER),
                new EducationRecorded(WANDA, LEVEL_2, TODAY, null, EARLIER))) {
            applied.given(later).when(undo()).then(new ImportUndone(SHEET, List.of(WANDA), NOW));
        }
    }

    @Test
    void what_concerns_others_builds_on_nobody() {
        var applied = then(sheet(), apply(entry(WANDA, asIs())));
        var ruths = authorised(new AuthorityId(id(22)), RUTH, onTheRegister(null));
        assertThat(applied.given(new WorkerRegistered(RUTH, null, EARLIER), ruths)
                        .when(undo())
                        .facts())
                .contains(new RegistrationWithdrawn(WANDA, SHEET, NOW));
        assertThat(SheetDecider.evolve(SheetDecider.initialState(), ruths)).isEqualTo(SheetDecider.initialState());
    }

    @Test
    void an_import_is_undone_once() {
        var applied = then(sheet(), apply(entry(WANDA, asIs())));
        then(applied, undo()).when(undo()).thenNothing();
        sheet().when(undo()).thenRefused(SheetRule.IMPORT_NOT_KNOWN);
    }

    @Test
    void after_an_undone_import_the_same_rows_can_be_applied_by_another() {
        var undone = then(then(sheet(), apply(entry(WANDA, asIs()))), undo());
        var again = new ApplySheet(
                EDITH,
                NOW,
                OTHER_SHEET,
                FILE,
                1,
                0,
                List.of(new SheetEntry(WANDA, POST, grant(WANDA, Role.SUPPORT_WORKER), false, asIs())));
        assertThat(undone.when(again).facts())
                .extracting(DomainEvent::getClass)
                .containsExactly(RoleGranted.class, WorkerRegistered.class, PostStarted.class, SheetImported.class);
    }

    @Test
    void the_later_of_two_sheets_is_undone_alone() {
        var first = then(sheet(), apply(entry(WANDA, asIs())));
        var second = then(
                first,
                new ApplySheet(
                        EDITH, NOW, OTHER_SHEET, FILE, 1, 0, List.of(entry(WANDA, row("Falls team", null, null)))));
        second.when(undo()).then(new ImportUndone(SHEET, List.of(WANDA), NOW));
        second.when(new UndoImport(EDITH, NOW, OTHER_SHEET, TOUCHED))
                .then(
                        new PostChanged(SECOND, WANDA, DETAILS, TODAY, OTHER_SHEET, NOW),
                        new ImportUndone(OTHER_SHEET, List.of(), NOW));
    }

    /** Whatever a sheet does to a register, undoing it makes the register say what it said before. */
    @Test
    void undoing_is_the_reverse_of_applying() {
        var chance = new java.util.Random(20261123);
        for (int round = 0; round < 200; round++) {
            var before = wandaInPost();
            if (chance.nextBoolean()) {
                before = before.given(new EducationRecorded(WANDA, LEVEL_2, HIRED, null, EARLIER));
            }
            var entries = new ArrayList<SheetEntry>();
            entries.add(entry(
                    WANDA,
                    row(
                            chance.nextBoolean() ? "Falls team" : "Rehab team",
                            chance.nextBoolean() ? Stage.ENTRY : null,
                            chance.nextBoolean() ? EducationLevel.LEVEL_3 : null)));
            if (chance.nextBoolean()) {
                entries.add(new SheetEntry(ASIF, POST, GRANT, false, row("New team", Stage.ENTRY, null)));
            }
            var apply = apply(entries.toArray(SheetEntry[]::new));
            if (before.when(apply).facts().isEmpty()) {
                continue;
            }
            var after = then(then(before, apply), undo());
            var was = before.state(undo()).worker(WANDA);
            var is = after.state(undo()).worker(WANDA);
            assertThat(is.education()).isEqualTo(was.education());
            assertThat(is.posts().keySet()).isEqualTo(was.posts().keySet());
            is.posts().forEach((post, said) -> {
                assertThat(said.details())
                        .isEqualTo(was.post(post).orElseThrow().details());
                assertThat(said.stage()).isEqualTo(was.post(post).orElseThrow().stage());
            });
            assertThat(after.state(undo()).worker(ASIF).registered()).isFalse();
        }
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(SheetRule.STAGE_MOVES_BY_DECISION.field()).isEqualTo("Stage");
        assertThat(SheetRule.IMPORT_NOT_KNOWN.field()).isNull();
    }
}
