package trellis.language.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.Tag;

/** Everything that can have happened to assessors' authority and to what workers were found able to do. */
public sealed interface AssessmentEvent extends DomainEvent {

    /**
     * An assessor may assess and, when registered, sign for these elements, stages and settings on these days.
     *
     * @param elements empty means every element
     * @param until the last day, or null while no end is set
     */
    record AssessorAuthorised(
            AuthorityId authority,
            PersonId assessor,
            Registration registration,
            Set<ElementCode> elements,
            Set<Stage> stages,
            Set<Setting> settings,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId authorisedBy,
            Instant occurredAt)
            implements AssessmentEvent {
        public AssessorAuthorised {
            elements = Set.copyOf(elements);
            stages = Set.copyOf(stages);
            settings = Set.copyOf(settings);
        }
    }

    /** The register was looked at again; a lapse is a registration whose validUntil has passed. */
    record RegistrationChecked(PersonId assessor, Registration registration, PersonId checkedBy, Instant occurredAt)
            implements AssessmentEvent {}

    /** Takes effect at once; what was signed before stands. */
    record AuthorityWithdrawn(
            AuthorityId authority, PersonId assessor, String reasonCode, PersonId withdrawnBy, Instant occurredAt)
            implements AssessmentEvent {}

    /** A claim, never competence. */
    record SelfAssessed(
            AssessmentId assessment,
            PersonId worker,
            EditionId edition,
            ElementCode element,
            Stage stage,
            Rating rating,
            @Nullable Sealed comment,
            Instant occurredAt)
            implements AssessmentEvent {}

    /**
     * An assessor's answer about one element. Several elements of one occasion share the observation.
     *
     * @param criterion digest of the exact criterion text
     * @param authority what the assessor relied on
     * @param happenedOn the day it was seen or discussed; recordedAt says when it was entered
     * @param lateReason present when entered after that day
     * @param nextStep present when the stage's required rating is not met
     * @param record digest of the observation record as entered, sealed texts as cipher text
     */
    record CompetencyAssessed(
            AssessmentId assessment,
            ObservationId observation,
            PersonId worker,
            EditionId edition,
            ElementCode element,
            Stage stage,
            Digest criterion,
            PersonId assessor,
            AuthorityId authority,
            Method method,
            Setting setting,
            LocalDate happenedOn,
            @Nullable LateEntryReason lateReason,
            Rating rating,
            boolean meets,
            @Nullable Sealed feedback,
            @Nullable Sealed nextStep,
            Digest record,
            Instant occurredAt)
            implements AssessmentEvent {}

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case AssessorAuthorised e -> Set.of(Tag.assessor(e.assessor()), authority(e.authority()));
            case AuthorityWithdrawn e -> Set.of(Tag.assessor(e.assessor()), authority(e.authority()));
            case RegistrationChecked e -> Set.of(Tag.assessor(e.assessor()));
            case SelfAssessed e -> Set.of(Tag.worker(e.worker()), Tag.skill(e.worker(), e.element()));
            case CompetencyAssessed e ->
                Set.of(
                        Tag.worker(e.worker()),
                        Tag.skill(e.worker(), e.element()),
                        new Tag("observation", e.observation().toString()));
        };
    }

    private static Tag authority(AuthorityId authority) {
        return new Tag("authority", authority.toString());
    }
}
