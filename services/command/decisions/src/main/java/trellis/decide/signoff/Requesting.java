package trellis.decide.signoff;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.signoff.SignOffRule.ALREADY_DECIDED;
import static trellis.decide.signoff.SignOffRule.ALREADY_REQUESTED;
import static trellis.decide.signoff.SignOffRule.ALREADY_SIGNED_OFF;
import static trellis.decide.signoff.SignOffRule.ASSESSMENT_SUPERSEDED;
import static trellis.decide.signoff.SignOffRule.DECLARATION_MISSING;
import static trellis.decide.signoff.SignOffRule.NOBODY_SIGNS_FOR_THEMSELVES;
import static trellis.decide.signoff.SignOffRule.NOT_ASSESSED_YET;
import static trellis.decide.signoff.SignOffRule.NO_SIGN_OFF_REQUESTED;
import static trellis.decide.signoff.SignOffRule.ONLY_THE_WORKER_MAY_REQUEST;
import static trellis.decide.signoff.SignOffRule.ONLY_THE_WORKER_MAY_WITHDRAW;
import static trellis.decide.signoff.SignOffRule.RATING_BELOW_REQUIRED;
import static trellis.decide.signoff.SignOffRule.SELF_ASSESSMENT_IS_NOT_COMPETENCE;

import java.util.Objects;
import java.util.Optional;
import trellis.decide.Decision;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;

/** A worker asks for a sign-off, and may think better of it. */
final class Requesting {
    private Requesting() {}

    static Decision request(RequestSignOff command, SignOffState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ONLY_THE_WORKER_MAY_REQUEST, () -> !command.actor().equals(command.worker()))
                .refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.SUPPORT_WORKER, today))
                .refuse(DECLARATION_MISSING, () -> command.declaration() == null)
                .refuse(NOBODY_SIGNS_FOR_THEMSELVES, () -> command.worker().equals(command.signatory()))
                .check(() -> state.employment().gapOn(today))
                .otherwise(() -> answerAskedAbout(command, state)
                        .map(answer -> request(command, answer, state))
                        .orElseGet(() -> reject(
                                isAClaim(command, state) ? SELF_ASSESSMENT_IS_NOT_COMPETENCE : NOT_ASSESSED_YET)));
    }

    private static Optional<Answer> answerAskedAbout(RequestSignOff command, SignOffState state) {
        return command.assessment() == null
                ? state.answers().latest()
                : state.answers().find(command.assessment());
    }

    private static boolean isAClaim(RequestSignOff command, SignOffState state) {
        return command.assessment() == null
                ? !state.claims().isEmpty()
                : state.claims().contains(command.assessment());
    }

    private static Decision request(RequestSignOff command, Answer answer, SignOffState state) {
        return judge().check(() -> state.decisionOn(answer.id()).map(Requesting::decided))
                .refuse(ASSESSMENT_SUPERSEDED, () -> !state.answers().isLatest(answer))
                .refuse(RATING_BELOW_REQUIRED, () -> !answer.meets())
                .otherwise(() -> state.waitingFor(answer)
                        .map(waiting -> again(command, answer, waiting))
                        .orElseGet(() -> accept(requested(command, answer))));
    }

    private static SignOffRule decided(Request request) {
        return request.fate() instanceof Request.Signed ? ALREADY_SIGNED_OFF : ALREADY_DECIDED;
    }

    /** A request about an answer that has since been overtaken gives way to one about the later answer. */
    private static Decision again(RequestSignOff command, Answer answer, Request waiting) {
        if (!waiting.assessment().equals(answer.id())) {
            return accept(
                    new SignOffRequestWithdrawn(waiting.id(), command.worker(), command.element(), command.at()),
                    requested(command, answer));
        }
        return Objects.equals(waiting.signatory(), command.signatory()) ? nothingToDo() : reject(ALREADY_REQUESTED);
    }

    private static SignOffRequested requested(RequestSignOff command, Answer answer) {
        return new SignOffRequested(
                command.request(),
                command.worker(),
                command.element(),
                answer.stage(),
                answer.id(),
                command.signatory(),
                Objects.requireNonNull(command.declaration(), "declaration"),
                command.at());
    }

    static Decision withdraw(WithdrawRequest command, SignOffState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ONLY_THE_WORKER_MAY_WITHDRAW, () -> !command.actor().equals(command.worker()))
                .refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.SUPPORT_WORKER, today))
                .otherwise(() -> state.request(command.request())
                        .map(request -> withdraw(command, request))
                        .orElseGet(() -> reject(NO_SIGN_OFF_REQUESTED)));
    }

    private static Decision withdraw(WithdrawRequest command, Request request) {
        return switch (request.fate()) {
            case Request.Pending _ ->
                accept(new SignOffRequestWithdrawn(request.id(), command.worker(), command.element(), command.at()));
            case Request.Withdrawn _ -> nothingToDo();
            case Request.Returned _ -> reject(ALREADY_DECIDED);
            case Request.Signed _ -> reject(ALREADY_SIGNED_OFF);
        };
    }
}
