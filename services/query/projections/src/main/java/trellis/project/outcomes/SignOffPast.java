package trellis.project.outcomes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.Stage;
import trellis.language.signoff.SignOffId;
import trellis.project.Validity;

/**
 * A sign-off, with the positions that told it and its end.
 *
 * @param endTold position that revoked or superseded it, or null
 */
public record SignOffPast(
        SignOffId signOff,
        ElementCode element,
        Stage stage,
        EditionId edition,
        Validity validity,
        long told,
        @Nullable Long endTold) {
    boolean isToldBetween(Moment baseline, Moment until) {
        return told > baseline.position() && told <= until.position();
    }

    /** On the moment's day, as it was known then. */
    boolean holdsAt(Moment moment) {
        var day = moment.day();
        var known = endTold != null && endTold > moment.position()
                ? new Validity(validity.signedOn(), validity.expiresOn(), null)
                : validity;
        return day != null && told <= moment.position() && known.holdsOn(day);
    }

    SignOffPast ended(LocalDate on, long at) {
        return new SignOffPast(
                signOff, element, stage, edition, validity.endedOn(on), told, endTold == null ? at : endTold);
    }
}
