package trellis.project.signoffhistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.Authority;
import trellis.language.signoff.Evidence;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;
import trellis.project.SkillKey;
import trellis.project.Validity;

/**
 * One fact about a sign-off as an auditor reads it. The fact itself never changes; what came after it is added.
 *
 * @param position in the trust's log
 * @param actor who caused the fact
 * @param terms what was signed and on what; null on a fact that no sign-off stands behind
 * @param changes what has changed since, on the row of the sign-off itself
 */
public record HistoryRow(
        long position,
        Outcome outcome,
        SkillKey skill,
        PersonId actor,
        Instant occurredAt,
        Instant recordedAt,
        boolean seeded,
        @Nullable Stage stage,
        @Nullable RequestId request,
        @Nullable SignOffId signOff,
        @Nullable AssessmentId assessment,
        @Nullable PersonId assessor,
        @Nullable PersonId signatory,
        @Nullable String reason,
        List<Sealed> texts,
        @Nullable Terms terms,
        @Nullable Validity validity,
        List<Since> changes) {
    /** What the fact is. */
    public enum Outcome {
        REQUESTED,
        WITHDRAWN,
        RETURNED,
        SIGNED,
        REVOKED,
        SUPERSEDED,
        LAPSED
    }

    /** The wording, the records and the entitlement that a sign-off names. */
    public record Terms(
            EditionId edition,
            Setting setting,
            Digest criterion,
            List<Evidence> evidence,
            Authority authority,
            Digest declaration,
            @Nullable LocalDate oldestObservationOn) {
        public Terms {
            evidence = List.copyOf(evidence);
        }
    }

    /** What can come after a sign-off. */
    public enum What {
        REVOKED,
        SUPERSEDED,
        LAPSED,
        SIGNED_AGAIN,
        ASSESSED_AGAIN
    }

    /**
     * @param by who caused it
     * @param note what it says: a reason, or how the later answer turned out; null when there is nothing to add
     */
    public record Since(
            What what,
            long position,
            Instant at,
            PersonId by,
            @Nullable String note) {}

    public HistoryRow {
        texts = List.copyOf(texts);
        changes = List.copyOf(changes);
    }

    /** A sign-off that holds on that day; no other fact is ever current. */
    public boolean currentOn(LocalDate day) {
        return outcome == Outcome.SIGNED && validity != null && validity.holdsOn(day);
    }

    HistoryRow since(Since change, @Nullable Validity validity) {
        return new HistoryRow(
                position,
                outcome,
                skill,
                actor,
                occurredAt,
                recordedAt,
                seeded,
                stage,
                request,
                signOff,
                assessment,
                assessor,
                signatory,
                reason,
                texts,
                terms,
                validity,
                Stream.concat(changes.stream(), Stream.of(change)).toList());
    }
}
