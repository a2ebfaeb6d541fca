package trellis.decide.workforce;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Judgement.judge;
import static trellis.decide.workforce.SheetRule.WORKER_NAMED_TWICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.decide.Decision;
import trellis.decide.workforce.SheetCommand.ApplySheet;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.workforce.Education;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.SheetImported;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** The good rows of a sheet become facts that carry the sheet's id. What they do not change is not said again. */
final class Applying {
    private final ApplySheet command;
    private final SheetState state;
    private final LocalDate today;
    private final List<DomainEvent> facts = new ArrayList<>();
    private int registered;
    private int changed;
    private int unchanged;
    private int refused;

    private Applying(ApplySheet command, SheetState state, LocalDate today) {
        this.command = command;
        this.state = state;
        this.today = today;
    }

    static Decision apply(ApplySheet command, SheetState state, LocalDate today) {
        if (state.applied().containsKey(command.sheet())) {
            return nothingToDo();
        }
        return judge().refuse(WORKER_NAMED_TWICE, () -> namesAWorkerTwice(command))
                .otherwise(() -> new Applying(command, state, today).applied());
    }

    private static boolean namesAWorkerTwice(ApplySheet command) {
        return command.entries().stream().map(SheetEntry::worker).distinct().count()
                < command.entries().size();
    }

    private Decision applied() {
        command.entries().forEach(this::apply);
        if (facts.isEmpty()) {
            return nothingToDo();
        }
        facts.add(new SheetImported(
                command.sheet(),
                command.file(),
                command.rowsRead(),
                registered,
                changed,
                unchanged,
                command.rowsRefused() + refused,
                command.at()));
        return accept(facts);
    }

    private void apply(SheetEntry entry) {
        var worker = entry.worker();
        var effect =
                RowEffect.of(entry.facts(), entry.nameChanged(), command.actor(), worker, state.worker(worker), today);
        switch (effect) {
            case RowEffect.Registers(var details, var education) -> {
                register(entry);
                start(entry, details);
                educate(worker, education.equals(Education.NOT_REPORTED) ? null : education);
                registered++;
            }
            case RowEffect.StartsAgain(var details, var education) -> {
                start(entry, details);
                educate(worker, education);
                rename(entry);
                changed++;
            }
            case RowEffect.Changes changes -> {
                change(worker, changes.post(), changes.details());
                stage(worker, changes.post(), changes.stage(), today);
                educate(worker, changes.education());
                rename(entry);
                changed++;
            }
            case RowEffect.Unchanged _ -> unchanged++;
            case RowEffect.Clashes _ -> refused++;
        }
    }

    private void register(SheetEntry entry) {
        var worker = entry.worker();
        if (!state.people().containsKey(worker)) {
            facts.add(new PersonRecorded(worker, command.at()));
        }
        if (!state.rights().holds(worker, Role.SUPPORT_WORKER, today)) {
            facts.add(new RoleGranted(
                    entry.grant(), worker, Role.SUPPORT_WORKER, today, null, command.actor(), command.at()));
        }
        facts.add(new WorkerRegistered(worker, command.sheet(), command.at()));
    }

    private void start(SheetEntry entry, PostDetails details) {
        var row = entry.facts();
        facts.add(
                new PostStarted(entry.post(), entry.worker(), details, row.startsOn(), command.sheet(), command.at()));
        stage(entry.worker(), entry.post(), row.stage(), row.startsOn());
    }

    private void change(PersonId worker, PostId post, @Nullable PostDetails details) {
        if (details != null) {
            facts.add(new PostChanged(post, worker, details, today, command.sheet(), command.at()));
        }
    }

    private void stage(PersonId worker, PostId post, @Nullable Stage stage, LocalDate from) {
        if (stage != null) {
            facts.add(new StageSet(
                    post,
                    worker,
                    stage,
                    from,
                    StageBasis.RECORDED,
                    command.actor(),
                    null,
                    command.sheet(),
                    command.at()));
        }
    }

    private void educate(PersonId worker, @Nullable Education education) {
        if (education != null) {
            facts.add(new EducationRecorded(worker, education, today, command.sheet(), command.at()));
        }
    }

    private void rename(SheetEntry entry) {
        if (entry.nameChanged()) {
            facts.add(new PersonDetailsChanged(entry.worker(), command.at()));
        }
    }
}
