package trellis.language.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.ProfessionCode;
import trellis.language.Tag;

/** The national log's facts about organisations. Links and successions carry dates; nothing is overwritten. */
public sealed interface OrganisationEvent extends DomainEvent {
    /** Where the fact was read. */
    String source();

    record RegionRecorded(OrganisationCode region, String name, String onsCode, String source, Instant occurredAt)
            implements OrganisationEvent {}

    /** @param validTo the last day, or null while it stands */
    record IcsRecorded(
            OrganisationCode ics,
            String name,
            String icbName,
            OrganisationCode region,
            String onsCode,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            Instant occurredAt)
            implements OrganisationEvent {}

    /** Many to many: one ICS may split, several may merge. Funds and duties do not follow by themselves. */
    record IcsSucceeded(
            OrganisationCode predecessor,
            OrganisationCode successor,
            LocalDate effective,
            String kind,
            List<OrganisationCode> evidenceTrusts,
            String source,
            Instant occurredAt)
            implements OrganisationEvent {
        public IcsSucceeded {
            evidenceTrusts = List.copyOf(evidenceTrusts);
        }
    }

    record TrustRecorded(
            OrganisationCode trust,
            String name,
            String type,
            @Nullable LocalDate openDate,
            @Nullable LocalDate closeDate,
            String source,
            Instant occurredAt)
            implements OrganisationEvent {}

    /** @param until the last day of the link, or null while it stands */
    record TrustLinkedToIcs(
            OrganisationCode trust,
            OrganisationCode ics,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source,
            Instant occurredAt)
            implements OrganisationEvent {}

    record TrustRenamed(
            OrganisationCode trust,
            String formerName,
            String name,
            LocalDate effective,
            String source,
            Instant occurredAt)
            implements OrganisationEvent {}

    record ProfessionRecorded(
            ProfessionCode profession,
            String name,
            @Nullable String regulator,
            @Nullable ProfessionCode parent,
            boolean countsTowardsFourteen,
            @Nullable String note,
            String source,
            Instant occurredAt)
            implements OrganisationEvent {}

    @Override
    default Set<Tag> tags() {
        return switch (this) {
            case RegionRecorded e -> organisations(e.region());
            case IcsRecorded e -> organisations(e.ics());
            case IcsSucceeded e -> organisations(e.predecessor(), e.successor());
            case TrustRecorded e -> organisations(e.trust());
            case TrustLinkedToIcs e -> organisations(e.trust(), e.ics());
            case TrustRenamed e -> organisations(e.trust());
            case ProfessionRecorded e ->
                Set.of(new Tag("profession", e.profession().toString()));
        };
    }

    private static Set<Tag> organisations(OrganisationCode... codes) {
        return Arrays.stream(codes)
                .map(code -> new Tag("organisation", code.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
