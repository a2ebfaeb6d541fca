package trellis.decide.signoff;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.signoff.SignOffRule.ALREADY_DECIDED;
import static trellis.decide.signoff.SignOffRule.ALREADY_SIGNED_OFF;
import static trellis.decide.signoff.SignOffRule.NEXT_STEP_NEEDED;
import static trellis.decide.signoff.SignOffRule.NOBODY_SIGNS_FOR_THEMSELVES;
import static trellis.decide.signoff.SignOffRule.NOT_THE_NAMED_SIGNATORY;
import static trellis.decide.signoff.SignOffRule.NO_SIGN_OFF_REQUESTED;

import java.util.Optional;
import trellis.decide.Authorities.Scope;
import trellis.decide.AuthorityRule;
import trellis.decide.Decision;
import trellis.decide.signoff.SignOffCommand.ReturnRequest;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.SignOffEvent.SignOffReturned;

/** A signatory gives a request back to the worker, who learns why and what to do next. */
final class Returning {
    private Returning() {}

    static Decision giveBack(ReturnRequest command, SignOffState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(NOBODY_SIGNS_FOR_THEMSELVES, () -> command.actor().equals(command.worker()))
                .refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.ASSESSOR, today))
                .otherwise(() -> state.request(command.request())
                        .map(request -> giveBack(command, request, state))
                        .orElseGet(() -> reject(NO_SIGN_OFF_REQUESTED)));
    }

    private static Decision giveBack(ReturnRequest command, Request request, SignOffState state) {
        return switch (request.fate()) {
            case Request.Pending _ -> decide(command, request, state);
            case Request.Withdrawn _ -> reject(NO_SIGN_OFF_REQUESTED);
            case Request.Returned(var by, var reason) ->
                by.equals(command.actor()) && reason == command.reason() ? nothingToDo() : reject(ALREADY_DECIDED);
            case Request.Signed _ -> reject(ALREADY_SIGNED_OFF);
        };
    }

    private static Decision decide(ReturnRequest command, Request request, SignOffState state) {
        return judge().refuse(
                        NOT_THE_NAMED_SIGNATORY,
                        () -> request.signatory() != null
                                && !request.signatory().equals(command.actor()))
                .check(() -> authorityGap(command, request, state))
                .refuse(
                        NEXT_STEP_NEEDED,
                        () -> saysMoreIsNeeded(command.reason())
                                && command.comment() == null
                                && command.nextStep() == null)
                .otherwise(() -> accept(new SignOffReturned(
                        request.id(),
                        command.worker(),
                        command.element(),
                        request.assessment(),
                        command.actor(),
                        command.reason(),
                        command.comment(),
                        command.nextStep(),
                        command.at())));
    }

    /** Who may not sign may still say so. */
    private static Optional<AuthorityRule> authorityGap(ReturnRequest command, Request request, SignOffState state) {
        return command.reason() == ReturnReason.NOT_MINE_TO_SIGN
                ? Optional.empty()
                : state.answers()
                        .find(request.assessment())
                        .flatMap(answer -> state.signatory()
                                .gap(new Scope(
                                        command.element(),
                                        answer.stage(),
                                        answer.setting(),
                                        LondonDay.of(command.at()))));
    }

    private static boolean saysMoreIsNeeded(ReturnReason reason) {
        return switch (reason) {
            case MORE_PRACTICE_NEEDED, OBSERVATION_NEEDED, EVIDENCE_UNCLEAR, OTHER -> true;
            case WRONG_ELEMENT_OR_STAGE, NOT_MINE_TO_SIGN -> false;
        };
    }
}
