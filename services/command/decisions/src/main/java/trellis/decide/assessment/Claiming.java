package trellis.decide.assessment;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.assessment.AssessmentRule.NOT_EXPECTED_AT_THIS_STAGE;
import static trellis.decide.assessment.AssessmentRule.ONLY_THE_WORKER_SELF_ASSESSES;

import java.time.LocalDate;
import trellis.decide.Decision;
import trellis.decide.assessment.AssessmentCommand.SelfAssess;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;

/** A worker says how well they do. It is a claim and counts for nothing else. */
final class Claiming {
    private Claiming() {}

    static Decision selfAssess(SelfAssess command, AssessmentState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ONLY_THE_WORKER_SELF_ASSESSES, () -> !command.actor().equals(command.worker()))
                .refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.SUPPORT_WORKER, today))
                .check(() -> state.employment().gapOn(today))
                .check(() -> state.employment().gapAt(command.stage(), today))
                .otherwise(() -> claim(command, state, today));
    }

    private static Decision claim(SelfAssess command, AssessmentState state, LocalDate today) {
        return command.element()
                .at(state.employment().stageAt(command.stage(), today))
                .map(terms -> accept(new SelfAssessed(
                        command.assessment(),
                        command.worker(),
                        terms.edition(),
                        terms.element(),
                        terms.stage(),
                        command.rating(),
                        command.comment(),
                        command.at())))
                .orElseGet(() -> reject(NOT_EXPECTED_AT_THIS_STAGE));
    }
}
