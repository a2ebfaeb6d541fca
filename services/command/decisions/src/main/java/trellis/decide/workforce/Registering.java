package trellis.decide.workforce;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.workforce.WorkforceRule.DATE_BEFORE_THE_LAST_CHANGE;
import static trellis.decide.workforce.WorkforceRule.WORKER_ALREADY_REGISTERED;
import static trellis.decide.workforce.WorkforceRule.WORKER_NOT_REGISTERED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.decide.Decision;
import trellis.decide.Refusal;
import trellis.decide.workforce.WorkforceCommand.RecordEducation;
import trellis.decide.workforce.WorkforceCommand.RegisterWorker;
import trellis.language.DomainEvent;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.workforce.Education;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** A support worker comes onto the register, with what is known of their education. */
final class Registering {
    private Registering() {}

    static Decision register(RegisterWorker command, WorkforceState state, LocalDate today) {
        var worker = command.worker();
        if (state.worker().posts().containsKey(command.post())) {
            return nothingToDo();
        }
        return judge().refuse(WORKER_ALREADY_REGISTERED, () -> state.worker().registered())
                .check(() -> Posting.gap(worker, command.details(), state))
                .check(() -> Posting.startGap(worker, command.actor(), command.stage(), command.startsOn(), today))
                .check(() -> futureDate(command.education(), today))
                .otherwise(() -> accept(registered(command, state, today)));
    }

    private static List<DomainEvent> registered(RegisterWorker command, WorkforceState state, LocalDate today) {
        var worker = command.worker();
        var at = command.at();
        var facts = new ArrayList<DomainEvent>();
        if (!state.people().contains(worker)) {
            facts.add(new PersonRecorded(worker, at));
        }
        if (command.account() != null && !state.accounts().contains(command.account())) {
            facts.add(new AccountLinked(worker, command.account(), at));
        }
        if (!state.rights().holds(worker, Role.SUPPORT_WORKER, today)) {
            facts.add(new RoleGranted(command.grant(), worker, Role.SUPPORT_WORKER, today, null, command.actor(), at));
        }
        facts.add(new WorkerRegistered(worker, null, at));
        facts.addAll(Posting.started(
                worker, command.post(), command.details(), command.stage(), command.startsOn(), command));
        if (!command.education().equals(Education.NOT_REPORTED)) {
            facts.add(new EducationRecorded(worker, command.education(), today, null, at));
        }
        return facts;
    }

    static Decision educate(RecordEducation command, WorkforceState state, LocalDate today) {
        var former = state.worker().educationAsOf();
        return judge().refuse(WORKER_NOT_REGISTERED, () -> !state.worker().registered())
                .refuse(DATE_IN_THE_FUTURE.at("asOf"), () -> command.asOf().isAfter(today))
                .check(() -> futureDate(command.education(), today))
                .otherwise(() -> {
                    if (command.education().equals(state.worker().education())) {
                        return nothingToDo();
                    }
                    return former != null && command.asOf().isBefore(former)
                            ? reject(DATE_BEFORE_THE_LAST_CHANGE)
                            : accept(new EducationRecorded(
                                    command.worker(), command.education(), command.asOf(), null, command.at()));
                });
    }

    private static Optional<Refusal> futureDate(Education education, LocalDate today) {
        if (isAfter(education.functionalSkillsOn(), today)) {
            return Optional.of(DATE_IN_THE_FUTURE.at("functionalSkillsOn"));
        }
        return isAfter(education.careCertificateOn(), today)
                ? Optional.of(DATE_IN_THE_FUTURE.at("careCertificateOn"))
                : Optional.empty();
    }

    private static boolean isAfter(@Nullable LocalDate date, LocalDate today) {
        return date != null && date.isAfter(today);
    }
}
