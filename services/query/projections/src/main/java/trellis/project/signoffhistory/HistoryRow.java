package trellis.project.signoffhistory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
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
 * @param awaited a request that nothing has answered yet
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
        boolean awaited,
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
        ASSESSED_AGAIN,
        /** The authority that the signatory relied on was taken back: what was signed stands. */
        AUTHORITY_WITHDRAWN,
        /** Somebody looked the signatory up in the register again. */
        REGISTRATION_CHECKED,
        /** The last day that the register had named for the signatory was over. */
        REGISTRATION_LAPSED,
        /** A post of the worker ended. */
        POST_ENDED,
        POST_REOPENED,
        NEWER_EDITION
    }

    /**
     * @param on the day that it is about
     * @param at when it came about
     * @param position in the trust's log; null for what a date brings and for what the catalogue published
     * @param by who caused it; null where nobody of the trust did
     * @param note what it says: a reason, how the later answer turned out, what the register said, whether the wording
     *     changed; null when there is nothing to add
     */
    public record Since(
            What what,
            LocalDate on,
            Instant at,
            @Nullable Long position,
            @Nullable PersonId by,
            @Nullable String note) {
        static Since of(What what, RecordedEvent<?> fact, @Nullable String note) {
            var at = fact.event().occurredAt();
            return new Since(what, LondonDay.of(at), at, fact.position(), fact.actor(), note);
        }

        /** What that day brings by itself. */
        static Since by(What what, LocalDate day) {
            return new Since(what, day, day.atStartOfDay(LondonDay.ZONE).toInstant(), null, null, null);
        }

        Since on(LocalDate day) {
            return new Since(what, day, at, position, by, note);
        }

        boolean isAfter(long signed) {
            return position != null && position > signed;
        }
    }

    public HistoryRow {
        texts = List.copyOf(texts);
        changes = List.copyOf(changes);
    }

    /** A sign-off that holds on that day; no other fact is ever current. */
    public boolean currentOn(LocalDate day) {
        return outcome == Outcome.SIGNED && validity != null && validity.holdsOn(day);
    }

    /** Whether a later fact may still change it, or be told with what it says. */
    public boolean mayChange() {
        return awaited || outcome == Outcome.SIGNED;
    }

    HistoryRow answered() {
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
                false,
                signOff,
                assessment,
                assessor,
                signatory,
                reason,
                texts,
                terms,
                validity,
                changes);
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
                awaited,
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
