package trellis.project.skills;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.EditionId;
import trellis.language.PersonId;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.SignOffId;
import trellis.project.Validity;

/**
 * One sign-off that was given, whether or not it still holds.
 *
 * @param ended how it ended before its day, or null
 */
public record Held(
        SignOffId signOff,
        EditionId edition,
        Stage stage,
        Setting setting,
        AssessmentId assessment,
        PersonId assessor,
        PersonId signatory,
        Validity validity,
        @Nullable End ended) {
    /** How a sign-off ends by a decision; that its last day is over needs none. */
    public enum EndKind {
        REVOKED,
        SUPERSEDED
    }

    /**
     * @param by who revoked it, or null when an answer superseded it
     * @param reason of a revocation, or null
     * @param answer that superseded it, or null
     */
    public record End(
            EndKind kind,
            LocalDate on,
            Instant at,
            @Nullable PersonId by,
            @Nullable String reason,
            @Nullable AssessmentId answer) {}

    /** What ended it first stands. */
    Held ended(End end) {
        return ended != null
                ? this
                : new Held(
                        signOff,
                        edition,
                        stage,
                        setting,
                        assessment,
                        assessor,
                        signatory,
                        validity.endedOn(end.on()),
                        end);
    }
}
