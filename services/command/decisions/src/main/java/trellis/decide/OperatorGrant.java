package trellis.decide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.organisation.GrantId;

/**
 * A grant of the operator's role, read from the national log by the door and pinned into a command for a trust's log.
 *
 * @param until the last day, or null while no end is set
 */
public record OperatorGrant(
        GrantId grant,
        PersonId person,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean covers(PersonId actor, LocalDate day) {
        return person.equals(actor) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
