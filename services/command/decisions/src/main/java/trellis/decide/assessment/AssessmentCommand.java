package trellis.decide.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.decide.PinnedElement;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.LateEntryReason;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;

/** What may be said about how well a worker does an element. */
public sealed interface AssessmentCommand extends Command {
    PersonId worker();

    /**
     * The worker's own claim.
     *
     * @param stage null for the stage of the worker's post
     */
    record SelfAssess(
            PersonId actor,
            Instant at,
            AssessmentId assessment,
            PersonId worker,
            PinnedElement element,
            @Nullable Stage stage,
            Rating rating,
            @Nullable Sealed comment)
            implements AssessmentCommand {}

    /**
     * What an assessor found on one occasion. All of its outcomes are recorded or none.
     *
     * @param stage null for the stage of the worker's post on the day
     * @param lateReason needed when {@code happenedOn} is before the day of entry
     * @param record digest of the observation as entered, sealed texts as cipher text
     */
    record RecordObservation(
            PersonId actor,
            Instant at,
            ObservationId observation,
            PersonId worker,
            @Nullable Stage stage,
            LocalDate happenedOn,
            Method method,
            Setting setting,
            @Nullable LateEntryReason lateReason,
            Digest record,
            List<Outcome> outcomes)
            implements AssessmentCommand {
        public RecordObservation {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** @param nextStep needed when the rating is below what the stage requires */
    record Outcome(
            AssessmentId assessment,
            PinnedElement element,
            Rating rating,
            @Nullable Sealed feedback,
            @Nullable Sealed nextStep) {}
}
