package trellis.decide.assessment;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.assessment.AssessmentRule.LATE_ENTRY_NEEDS_A_REASON;
import static trellis.decide.assessment.AssessmentRule.NEXT_STEP_NEEDED;
import static trellis.decide.assessment.AssessmentRule.NOBODY_ASSESSES_THEMSELVES;
import static trellis.decide.assessment.AssessmentRule.NOTHING_ASSESSED;
import static trellis.decide.assessment.AssessmentRule.NOT_EXPECTED_AT_THIS_STAGE;
import static trellis.decide.assessment.AssessmentRule.ONE_OUTCOME_FOR_EACH_ELEMENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import trellis.decide.Authorities.Scope;
import trellis.decide.Decision;
import trellis.decide.Refusal;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.decide.assessment.AssessmentCommand.RecordObservation;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.catalogue.ElementTerms;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;

/** An assessor says what they found on one occasion: every outcome is recorded or none. */
final class Observing {
    private Observing() {}

    static Decision record(RecordObservation command, AssessmentState state) {
        var today = LondonDay.of(command.at());
        var day = command.happenedOn();
        return judge().refuse(NOBODY_ASSESSES_THEMSELVES, () -> command.actor().equals(command.worker()))
                .refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.ASSESSOR, today))
                .refuse(DATE_IN_THE_FUTURE.at("happenedOn"), () -> day.isAfter(today))
                .refuse(LATE_ENTRY_NEEDS_A_REASON, () -> day.isBefore(today) && command.lateReason() == null)
                .refuse(NOTHING_ASSESSED, () -> command.outcomes().isEmpty())
                .refuse(ONE_OUTCOME_FOR_EACH_ELEMENT, () -> namesAnElementTwice(command))
                .check(() -> state.employment().gapOn(today))
                .check(() -> state.employment().gapAt(command.stage(), day))
                .otherwise(() -> record(command, state, today));
    }

    private static boolean namesAnElementTwice(RecordObservation command) {
        return command.outcomes().stream()
                        .map(outcome -> outcome.element().element())
                        .distinct()
                        .count()
                < command.outcomes().size();
    }

    private static Decision record(RecordObservation command, AssessmentState state, LocalDate today) {
        var stage = state.employment().stageAt(command.stage(), command.happenedOn());
        return judge().check(() -> command.outcomes().stream()
                        .flatMap(outcome -> gap(command, outcome, stage, state, today).stream())
                        .findFirst())
                .otherwise(() -> accept(command.outcomes().stream()
                        .flatMap(outcome -> facts(command, outcome, stage, state, today))
                        .toList()));
    }

    private static Optional<Refusal> gap(
            RecordObservation command, Outcome outcome, Stage stage, AssessmentState state, LocalDate today) {
        var terms = outcome.element().at(stage);
        if (terms.isEmpty()) {
            return Optional.of(NOT_EXPECTED_AT_THIS_STAGE);
        }
        var then = scope(command, outcome, stage);
        return state.assessor()
                .gap(then)
                .or(() -> state.assessor().gap(then.on(today)))
                .map(Refusal.class::cast)
                .or(() -> meets(outcome, terms.get()) || outcome.nextStep() != null
                        ? Optional.empty()
                        : Optional.of(NEXT_STEP_NEEDED));
    }

    private static Scope scope(RecordObservation command, Outcome outcome, Stage stage) {
        return new Scope(outcome.element().element(), stage, command.setting(), command.happenedOn());
    }

    private static boolean meets(Outcome outcome, ElementTerms terms) {
        return outcome.rating().atLeast(terms.required());
    }

    private static Stream<DomainEvent> facts(
            RecordObservation command, Outcome outcome, Stage stage, AssessmentState state, LocalDate today) {
        var terms = outcome.element().at(stage).orElseThrow();
        var answer = assessed(command, outcome, terms, state, today);
        return answer.meets() ? Stream.of(answer) : Stream.concat(Stream.of(answer), superseded(answer, state, today));
    }

    /** What was signed off no longer holds once a later answer falls short; the decision itself stays readable. */
    private static Stream<DomainEvent> superseded(CompetencyAssessed answer, AssessmentState state, LocalDate today) {
        return state.signOffs().stream()
                .filter(each -> each.element().equals(answer.element())
                        && each.stage() == answer.stage()
                        && each.setting() == answer.setting()
                        && each.isOvertakenBy(answer.happenedOn(), today))
                .map(each -> new SignOffSuperseded(
                        each.signOff(), answer.worker(), answer.element(), answer.assessment(), answer.occurredAt()));
    }

    private static CompetencyAssessed assessed(
            RecordObservation command, Outcome outcome, ElementTerms terms, AssessmentState state, LocalDate today) {
        return new CompetencyAssessed(
                outcome.assessment(),
                command.observation(),
                command.worker(),
                terms.edition(),
                terms.element(),
                terms.stage(),
                terms.criterion(),
                command.actor(),
                state.assessor().reliedOn(scope(command, outcome, terms.stage())),
                command.method(),
                command.setting(),
                command.happenedOn(),
                command.happenedOn().isBefore(today) ? command.lateReason() : null,
                outcome.rating(),
                meets(outcome, terms),
                outcome.feedback(),
                outcome.nextStep(),
                command.record(),
                command.at());
    }
}
