package trellis.command.signoff;

import static java.util.Objects.requireNonNullElse;
import static trellis.language.Role.ASSESSOR;

import java.util.ArrayList;
import java.util.UUID;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Problem;
import trellis.command.door.ProblemException;
import trellis.command.door.RefusalTexts;
import trellis.command.signoff.SignOffReplies.Decided;
import trellis.command.signoff.SignOffReplies.DecisionOutcome;
import trellis.command.signoff.SignOffReplies.Ended;
import trellis.command.signoff.SignOffRequests.DecideSeveral;
import trellis.command.signoff.SignOffRequests.GiveBack;
import trellis.command.signoff.SignOffRequests.OneDecision;
import trellis.command.store.Answer;
import trellis.decide.Command;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;

/** Several requests decided at once, each for itself: one refusal stops no other, and a retry repeats none. */
final class SeveralDecisions {
    private final Door door;
    private final SignOffHandler one;
    private final RefusalTexts texts;

    SeveralDecisions(Door door, SignOffHandler one, RefusalTexts texts) {
        this.door = door;
        this.one = one;
        this.texts = texts;
    }

    Decided decide(Entry entry, DecideSeveral asked) {
        door.require(entry, SignOff.class, ASSESSOR);
        door.keepKey(entry);
        var outcomes = new ArrayList<DecisionOutcome>();
        var position = 0L;
        for (var decision : asked.decisions()) {
            var part = entry.part(outcomes.size());
            Answer answer;
            try {
                answer = door.judge(part, command(part, decision, asked.declared()), null);
            } catch (ProblemException unknown) {
                outcomes.add(refused(decision.request(), unknown.problem()));
                continue;
            }
            position = answer instanceof Answer.Accepted yes ? Math.max(position, yes.position()) : position;
            outcomes.add(outcome(decision, answer));
        }
        return new Decided(entry.tenant().value(), position, outcomes);
    }

    private Command command(Entry part, OneDecision decision, boolean declared) {
        var of = one.requested(part, decision.request());
        return switch (decision.outcome()) {
            case SIGN -> one.signing(part, of, declared);
            case RETURN ->
                one.returning(
                        part,
                        of,
                        new GiveBack(
                                requireNonNullElse(decision.reason(), ReturnReason.MORE_PRACTICE_NEEDED),
                                decision.comment(),
                                decision.nextStep()));
        };
    }

    private DecisionOutcome outcome(OneDecision decision, Answer answer) {
        if (!(answer instanceof Answer.Accepted accepted)) {
            return refused(decision.request(), texts.problemOf(answer));
        }
        for (var event : accepted.events()) {
            if (event instanceof CompetencySignedOff signed) {
                return new DecisionOutcome(
                        decision.request(), Ended.SIGNED, signed.signOff().value(), signed.expiresOn(), null, null);
            }
        }
        var ended = switch (decision.outcome()) {
            case SIGN -> Ended.SIGNED;
            case RETURN -> Ended.RETURNED;
        };
        return new DecisionOutcome(decision.request(), ended, null, null, null, null);
    }

    private static DecisionOutcome refused(UUID request, Problem problem) {
        return new DecisionOutcome(request, Ended.REFUSED, null, null, problem.code(), problem.detail());
    }
}
