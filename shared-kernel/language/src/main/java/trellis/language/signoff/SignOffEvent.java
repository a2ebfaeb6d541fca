package trellis.language.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.Tag;
import trellis.language.assessment.AssessmentId;

/** Everything that can have happened to the sign-off of one worker's competence in one element. */
public sealed interface SignOffEvent extends DomainEvent {
    PersonId worker();

    ElementCode element();

    /**
     * @param assessment the exact version that a decision is asked for
     * @param signatory whom the worker asks, or null for any who may sign
     * @param declaration digest of the words that the worker declared
     */
    record SignOffRequested(
            RequestId request,
            PersonId worker,
            ElementCode element,
            Stage stage,
            AssessmentId assessment,
            @Nullable PersonId signatory,
            Digest declaration,
            Instant occurredAt)
            implements SignOffEvent {}

    record SignOffRequestWithdrawn(RequestId request, PersonId worker, ElementCode element, Instant occurredAt)
            implements SignOffEvent {}

    record SignOffReturned(
            RequestId request,
            PersonId worker,
            ElementCode element,
            AssessmentId assessment,
            PersonId signatory,
            ReturnReason reason,
            @Nullable Sealed comment,
            @Nullable Sealed nextStep,
            Instant occurredAt)
            implements SignOffEvent {}

    /**
     * Holds for the stated stage and setting only.
     *
     * @param evidence identified records relied on, each with its digest
     * @param assessor who assessed; the signatory when they signed what they observed
     * @param declaration digest of the words that the signatory declared
     * @param oldestObservationOn the oldest direct observation relied on, or null where none was needed
     * @param expiresOn the last valid day (Europe/London), or null when it does not expire
     */
    record CompetencySignedOff(
            SignOffId signOff,
            RequestId request,
            PersonId worker,
            EditionId edition,
            ElementCode element,
            Stage stage,
            Setting setting,
            Digest criterion,
            AssessmentId assessment,
            List<Evidence> evidence,
            PersonId assessor,
            PersonId signatory,
            Authority authority,
            Digest declaration,
            LocalDate signedOn,
            @Nullable LocalDate oldestObservationOn,
            @Nullable LocalDate expiresOn,
            Instant occurredAt)
            implements SignOffEvent {
        public CompetencySignedOff {
            evidence = List.copyOf(evidence);
        }
    }

    record SignOffRevoked(
            SignOffId signOff,
            PersonId worker,
            ElementCode element,
            PersonId revokedBy,
            RevocationReason reason,
            @Nullable Sealed note,
            Instant occurredAt)
            implements SignOffEvent {}

    /** A later answer took the place of the one relied on; the former decision stays readable. */
    record SignOffSuperseded(
            SignOffId signOff, PersonId worker, ElementCode element, AssessmentId by, Instant occurredAt)
            implements SignOffEvent {}

    /** Confirms that the last valid day is over. Changes no figure: currency follows from expiresOn. */
    record SignOffLapsed(
            SignOffId signOff, PersonId worker, ElementCode element, LocalDate expiredOn, Instant occurredAt)
            implements SignOffEvent {}

    @Override
    default Set<Tag> tags() {
        var worker = Tag.worker(worker());
        var skill = Tag.skill(worker(), element());
        return switch (this) {
            case SignOffRequested e ->
                Set.of(worker, skill, new Tag("request", e.request().toString()));
            case CompetencySignedOff e ->
                Set.of(worker, skill, new Tag("sign-off", e.signOff().toString()));
            case SignOffRequestWithdrawn _, SignOffReturned _, SignOffRevoked _, SignOffSuperseded _, SignOffLapsed _ ->
                Set.of(worker, skill);
        };
    }
}
