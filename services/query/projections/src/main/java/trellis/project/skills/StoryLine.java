package trellis.project.skills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.signoff.Authority;
import trellis.language.signoff.Evidence;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;

/**
 * One fact of a skill's story, in full: nothing that a reader would have to look up elsewhere to judge it.
 *
 * @param position in the trust's log
 * @param actor who caused the fact
 * @param detail what the fact says
 * @param texts what was written, sealed
 */
public record StoryLine(
        long position,
        Fact fact,
        PersonId actor,
        Instant occurredAt,
        Instant recordedAt,
        boolean seeded,
        Detail detail,
        List<Text> texts) {
    /** What happened. */
    public enum Fact {
        SELF_ASSESSED,
        ASSESSED,
        REQUESTED,
        WITHDRAWN,
        RETURNED,
        SIGNED,
        REVOKED,
        SUPERSEDED,
        LAPSED
    }

    /** @param label which box it was written in: comment, feedback, nextStep or note */
    public record Text(String label, Sealed sealed) {}

    /** Whatever a fact does not speak of is null. */
    public record Detail(
            @Nullable Stage stage,
            @Nullable EditionId edition,
            @Nullable Digest criterion,
            @Nullable AssessmentId assessment,
            @Nullable Answer answer,
            @Nullable RequestId request,
            @Nullable SignOffId signOff,
            @Nullable PersonId signatory,
            @Nullable Decision decision,
            @Nullable String reason) {}

    /** What an assessor, or for a claim the worker, found. */
    public record Answer(
            Rating rating,
            @Nullable Boolean meets,
            @Nullable PersonId assessor,
            @Nullable AuthorityId authority,
            @Nullable ObservationId observation,
            @Nullable Method method,
            @Nullable Setting setting,
            @Nullable LocalDate happenedOn,
            @Nullable String lateReason,
            @Nullable Digest record) {}

    /** What a sign-off rests on and how long it holds. */
    public record Decision(
            PersonId assessor,
            Setting setting,
            Authority authority,
            List<Evidence> evidence,
            Digest declaration,
            LocalDate signedOn,
            @Nullable LocalDate expiresOn) {
        public Decision {
            evidence = List.copyOf(evidence);
        }
    }

    public StoryLine {
        texts = List.copyOf(texts);
    }
}
