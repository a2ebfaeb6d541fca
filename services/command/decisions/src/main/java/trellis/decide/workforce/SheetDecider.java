package trellis.decide.workforce;

import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.workforce.SheetCommand.ApplySheet;
import trellis.decide.workforce.SheetCommand.UndoImport;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.workforce.ImportId;
import trellis.language.workforce.WorkforceEvent;
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

/** Many workers at once, from a sheet. A sheet speaks of the register as a whole, and is judged against the whole. */
public final class SheetDecider {
    public static final Decider<SheetCommand, SheetState> DECIDER = new Decider<>(
            SheetCommand.class,
            SheetDecider::boundary,
            initialState(),
            new Families<SheetState>()
                    .on(AccessEvent.class, SheetDecider::evolve)
                    .on(WorkforceEvent.class, SheetDecider::evolve)
                    .on(AssessmentEvent.class, SheetDecider::evolve),
            SheetDecider::decide);

    private SheetDecider() {}

    public static Boundary boundary(SheetCommand command) {
        var register = Boundary.facts(
                Tag.register(), WorkforceEvent.class, PersonRecorded.class, RoleGranted.class, RoleWithdrawn.class);
        return switch (command) {
            case ApplySheet _ -> Boundary.of(register);
            case UndoImport c ->
                new Boundary(
                        Stream.concat(Stream.of(register), c.touched().stream().map(SheetDecider::answers))
                                .toList());
        };
    }

    private static Clause answers(PersonId worker) {
        return Boundary.facts(Tag.worker(worker), SelfAssessed.class, CompetencyAssessed.class);
    }

    public static SheetState initialState() {
        return SheetState.INITIAL;
    }

    public static Decision decide(SheetCommand command, SheetState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.EDUCATOR, today))
                .otherwise(() -> switch (command) {
                    case ApplySheet c -> Applying.apply(c, state, today);
                    case UndoImport c -> Undoing.undo(c, state, today);
                });
    }

    public static SheetState evolve(SheetState state, AccessEvent event) {
        var next = state.with(Rights.evolve(state.rights(), event));
        return switch (event) {
            case PersonRecorded e -> next.with(e.person());
            case RoleGranted e -> next.with(e);
            case RoleWithdrawn _, PersonDetailsChanged _, AccountLinked _ -> next;
        };
    }

    public static SheetState evolve(SheetState state, AssessmentEvent event) {
        return switch (event) {
            case SelfAssessed e -> state.builtOn(e.worker(), Set.of());
            case CompetencyAssessed e -> state.builtOn(e.worker(), Set.of());
            case AssessorAuthorised _, AuthorityWithdrawn _, RegistrationChecked _ -> state;
        };
    }

    public static SheetState evolve(SheetState state, WorkforceEvent event) {
        return switch (event) {
            case SheetImported e -> state.with(e.sheet(), false);
            case ImportUndone e -> state.with(e.sheet(), true);
            case WorkerRegistered e -> about(e.worker(), e.sheet(), state, event);
            case PostStarted e -> about(e.worker(), e.sheet(), state, event);
            case PostChanged e -> about(e.worker(), e.sheet(), state, event);
            case PostEnded e -> about(e.worker(), e.sheet(), state, event);
            case PostReopened e -> about(e.worker(), e.sheet(), state, event);
            case StageSet e -> about(e.worker(), e.sheet(), state, event);
            case EducationRecorded e -> about(e.worker(), e.sheet(), state, event);
            case RegistrationWithdrawn e -> about(e.worker(), e.sheet(), state, event);
        };
    }

    private static SheetState about(PersonId id, @Nullable ImportId sheet, SheetState state, WorkforceEvent event) {
        var traced = sheet == null
                ? state.builtOn(id, Set.of())
                : state.touchedBy(sheet, id, event).builtOn(id, Set.of(sheet));
        return traced.with(id, Worker.evolve(traced.worker(id), event));
    }
}
