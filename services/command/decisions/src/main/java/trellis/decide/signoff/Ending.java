package trellis.decide.signoff;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.signoff.SignOffRule.NOTHING_TO_LAPSE;
import static trellis.decide.signoff.SignOffRule.NOTHING_TO_REVOKE;
import static trellis.decide.signoff.SignOffRule.NOT_YET_EXPIRED;
import static trellis.decide.signoff.SignOffRule.ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES;

import java.time.LocalDate;
import trellis.decide.Decision;
import trellis.decide.signoff.SignOffCommand.LapseSignOff;
import trellis.decide.signoff.SignOffCommand.RevokeSignOff;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;

/** A sign-off is taken back by those who answer for it, or its last valid day is over. */
final class Ending {
    private Ending() {}

    static Decision revoke(RevokeSignOff command, SignOffState state) {
        return state.signOff(command.signOff())
                .map(signOff -> revoke(command, signOff, state))
                .orElseGet(() -> reject(NOTHING_TO_REVOKE));
    }

    private static Decision revoke(RevokeSignOff command, Standing signOff, SignOffState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ONLY_THE_SIGNATORY_OR_AN_EDUCATOR_REVOKES, () -> !mayRevoke(command, signOff, state, today))
                .otherwise(() -> switch (signOff.fate()) {
                    case Standing.Stands _ ->
                        signOff.hasExpiredBy(today) ? reject(NOTHING_TO_REVOKE) : accept(revoked(command));
                    case Standing.Revoked(var by, var reason) ->
                        by.equals(command.actor()) && reason == command.reason()
                                ? nothingToDo()
                                : reject(NOTHING_TO_REVOKE);
                    case Standing.Superseded _, Standing.Lapsed _ -> reject(NOTHING_TO_REVOKE);
                });
    }

    private static boolean mayRevoke(RevokeSignOff command, Standing signOff, SignOffState state, LocalDate today) {
        var actor = command.actor();
        return state.rights().holds(actor, Role.EDUCATOR, today)
                || (signOff.signatory().equals(actor) && state.rights().holds(actor, Role.ASSESSOR, today));
    }

    private static SignOffRevoked revoked(RevokeSignOff command) {
        return new SignOffRevoked(
                command.signOff(),
                command.worker(),
                command.element(),
                command.actor(),
                command.reason(),
                command.note(),
                command.at());
    }

    static Decision lapse(LapseSignOff command, SignOffState state) {
        return judge().refuse(ROLE_NOT_HELD, () -> !command.actor().equals(RecordedEvent.SYSTEM))
                .otherwise(() -> state.signOff(command.signOff())
                        .map(signOff -> lapse(command, signOff))
                        .orElseGet(() -> reject(NOTHING_TO_LAPSE)));
    }

    private static Decision lapse(LapseSignOff command, Standing signOff) {
        return switch (signOff.fate()) {
            case Standing.Stands _ -> lapseIfOver(command, signOff);
            case Standing.Revoked _, Standing.Superseded _, Standing.Lapsed _ -> nothingToDo();
        };
    }

    /** Happened when the day after the last valid one began, however late the platform noticed. */
    private static Decision lapseIfOver(LapseSignOff command, Standing signOff) {
        var last = signOff.expiresOn();
        return last == null || !signOff.hasExpiredBy(LondonDay.of(command.at()))
                ? reject(NOT_YET_EXPIRED)
                : accept(new SignOffLapsed(
                        signOff.id(),
                        command.worker(),
                        command.element(),
                        last,
                        last.plusDays(1).atStartOfDay(LondonDay.ZONE).toInstant()));
    }
}
