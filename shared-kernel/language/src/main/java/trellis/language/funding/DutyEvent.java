package trellis.language.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** Who may approve, verify and move money in one organisation, and on which days. Lies in that organisation's log. */
public sealed interface DutyEvent extends DomainEvent {
    PersonId person();

    /**
     * @param employer who employs the person: they decide on none of its money
     * @param until the last day, or null while no end is set
     */
    record DutyGranted(
            GrantId grant,
            PersonId person,
            Duty duty,
            OrganisationCode employer,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId grantedBy,
            Instant occurredAt)
            implements DutyEvent {}

    /** Takes effect at once. */
    record DutyWithdrawn(GrantId grant, PersonId person, Duty duty, String reasonCode, Instant occurredAt)
            implements DutyEvent {}

    @Override
    default Set<Tag> tags() {
        var person = Tag.person(person());
        return switch (this) {
            case DutyGranted e -> Set.of(person, new Tag("duty", e.grant().toString()));
            case DutyWithdrawn _ -> Set.of(person);
        };
    }
}
