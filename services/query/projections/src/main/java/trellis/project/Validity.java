package trellis.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a sign-off holds. Read for any day, so that nothing has to happen overnight for it to lapse.
 *
 * @param signedOn the first valid day
 * @param expiresOn the last valid day, or null when it does not expire
 * @param endedOn the day it was revoked or superseded, which no longer counts; null while it was not
 */
public record Validity(
        LocalDate signedOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate endedOn) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(signedOn) && !expiredOn(day) && (endedOn == null || day.isBefore(endedOn));
    }

    /** The last valid day is over, whether or not something else ended it before. */
    public boolean expiredOn(LocalDate day) {
        return expiresOn != null && day.isAfter(expiresOn);
    }

    /** What ends first stands: a sign-off ends once. */
    public Validity endedOn(LocalDate day) {
        return endedOn == null ? new Validity(signedOn, expiresOn, day) : this;
    }
}
