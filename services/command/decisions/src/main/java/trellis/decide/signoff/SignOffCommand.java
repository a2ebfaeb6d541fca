package trellis.decide.signoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.PinnedElement;
import trellis.language.Digest;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.assessment.AssessmentId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffId;

/**
 * What may be asked of the sign-off of one worker's competence in one element. The door finds worker and element of a
 * request or sign-off by its id.
 */
public sealed interface SignOffCommand extends Command {
    PersonId worker();

    ElementCode element();

    /**
     * @param assessment the answer to be signed off, or null for the latest
     * @param signatory whom the worker asks, or null for any who may sign
     * @param declaration digest of the words declared, or null when they were not
     */
    record RequestSignOff(
            PersonId actor,
            Instant at,
            RequestId request,
            PersonId worker,
            ElementCode element,
            @Nullable AssessmentId assessment,
            @Nullable PersonId signatory,
            @Nullable Digest declaration)
            implements SignOffCommand {}

    record WithdrawRequest(PersonId actor, Instant at, RequestId request, PersonId worker, ElementCode element)
            implements SignOffCommand {}

    /**
     * @param terms what the edition says about the element
     * @param declaration digest of the words declared, or null when they were not
     */
    record SignOff(
            PersonId actor,
            Instant at,
            SignOffId signOff,
            RequestId request,
            PersonId worker,
            PinnedElement terms,
            @Nullable Digest declaration)
            implements SignOffCommand {
        @Override
        public ElementCode element() {
            return terms.element();
        }
    }

    /** @param nextStep needed unless the request was for somebody else to decide */
    record ReturnRequest(
            PersonId actor,
            Instant at,
            RequestId request,
            PersonId worker,
            ElementCode element,
            ReturnReason reason,
            @Nullable Sealed comment,
            @Nullable Sealed nextStep)
            implements SignOffCommand {}

    record RevokeSignOff(
            PersonId actor,
            Instant at,
            SignOffId signOff,
            PersonId worker,
            ElementCode element,
            RevocationReason reason,
            @Nullable Sealed note)
            implements SignOffCommand {}

    /** Sent by the platform when the last valid day is over; says nothing that the date did not. */
    record LapseSignOff(PersonId actor, Instant at, SignOffId signOff, PersonId worker, ElementCode element)
            implements SignOffCommand {}
}
