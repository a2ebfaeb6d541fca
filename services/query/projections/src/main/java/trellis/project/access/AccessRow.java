package trellis.project.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Role;

/** What is known of a person, an account or a grant. */
public sealed interface AccessRow {
    PersonId person();

    /** @param since when the organisation first recorded the person */
    record Known(PersonId person, Instant since) implements AccessRow {}

    /** The account signs in as this person. */
    record Account(PersonId person, Instant linkedAt) implements AccessRow {}

    /**
     * @param until the last day, or null while no end is set
     * @param withdrawnAt from when it no longer counts, whatever its dates say, or null
     */
    record Grant(
            PersonId person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId grantedBy,
            Instant grantedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause)
            implements AccessRow {
        /** Within its days, and not withdrawn on that day or before it. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || !day.isAfter(until))
                    && (withdrawnAt == null || day.isBefore(LondonDay.of(withdrawnAt)));
        }

        Grant withdrawn(Instant at, String because) {
            return new Grant(person, role, from, until, grantedBy, grantedAt, at, because);
        }
    }
}
