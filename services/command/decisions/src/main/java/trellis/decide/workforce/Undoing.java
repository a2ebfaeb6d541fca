package trellis.decide.workforce;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.workforce.SheetRule.IMPORT_NOT_KNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.decide.Decision;
import trellis.decide.workforce.SheetCommand.UndoImport;
import trellis.decide.workforce.SheetState.Trace;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.ImportUndone;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;

/** What a sheet caused is taken back by further facts, until the register says what it said before. */
final class Undoing {
    private final UndoImport command;
    private final SheetState state;
    private final LocalDate today;
    private final List<DomainEvent> facts = new ArrayList<>();
    private final List<PersonId> leftAlone = new ArrayList<>();

    private Undoing(UndoImport command, SheetState state, LocalDate today) {
        this.command = command;
        this.state = state;
        this.today = today;
    }

    static Decision undo(UndoImport command, SheetState state, LocalDate today) {
        var undone = state.applied().get(command.sheet());
        if (undone == null) {
            return reject(IMPORT_NOT_KNOWN);
        }
        return undone ? nothingToDo() : new Undoing(command, state, today).undone();
    }

    private Decision undone() {
        state.traces().getOrDefault(command.sheet(), Map.of()).forEach(this::takeBack);
        facts.add(new ImportUndone(command.sheet(), leftAlone, command.at()));
        return accept(facts);
    }

    private void takeBack(PersonId id, Trace trace) {
        if (trace.builtOn() || !command.touched().contains(id)) {
            leftAlone.add(id);
        } else if (!trace.before().registered()) {
            unregister(id, trace.role());
        } else {
            restore(id, trace.before(), state.worker(id));
        }
    }

    /** @param role that the sheet gave; one that the worker held before stays, and one that was withdrawn since is gone */
    private void unregister(PersonId id, @Nullable GrantId role) {
        facts.add(new RegistrationWithdrawn(id, command.sheet(), command.at()));
        if (role != null && state.rights().grants().containsKey(role)) {
            facts.add(new RoleWithdrawn(role, id, Role.SUPPORT_WORKER, "IMPORT_UNDONE", command.at()));
        }
    }

    private void restore(PersonId id, Worker before, Worker now) {
        now.posts()
                .forEach((post, details) -> before.post(post)
                        .ifPresentOrElse(
                                former -> restore(id, post, former, details),
                                () -> facts.add(new PostEnded(
                                        post,
                                        id,
                                        details.startsOn(),
                                        PostEndReason.ENTERED_IN_ERROR,
                                        command.sheet(),
                                        command.at()))));
        if (!before.education().equals(now.education())) {
            facts.add(new EducationRecorded(id, before.education(), today, command.sheet(), command.at()));
        }
    }

    private void restore(PersonId id, PostId post, Post before, Post now) {
        if (!before.details().equals(now.details())) {
            facts.add(new PostChanged(post, id, before.details(), today, command.sheet(), command.at()));
        }
        var stagedOn = now.stagedOn();
        if (before.stage() != now.stage() && stagedOn != null) {
            facts.add(new StageSet(
                    post,
                    id,
                    before.stage(),
                    stagedOn,
                    StageBasis.CORRECTED,
                    command.actor(),
                    null,
                    command.sheet(),
                    command.at()));
        }
    }
}
