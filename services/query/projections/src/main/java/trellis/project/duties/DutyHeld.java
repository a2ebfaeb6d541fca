package trellis.project.duties;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.funding.Duty;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/**
 * One grant of a duty.
 *
 * @param until the last day, or null while no end is set
 * @param withdrawnAt from when it no longer counts, whatever its dates say, or null
 */
public record DutyHeld(
        GrantId grant,
        PersonId person,
        Duty duty,
        OrganisationCode employer,
        LocalDate from,
        @Nullable LocalDate until,
        PersonId grantedBy,
        @Nullable Instant withdrawnAt) {
    /** Within its days, and not withdrawn on that day or before it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (withdrawnAt == null || day.isBefore(LondonDay.of(withdrawnAt)));
    }

    DutyHeld withdrawn(Instant at) {
        return new DutyHeld(grant, person, duty, employer, from, until, grantedBy, at);
    }
}
