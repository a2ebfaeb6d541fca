package trellis.decide.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/**
 * A party's finance lead, as granted in the party's own log, read by the door and pinned into a command for the funder's.
 *
 * @param organisation the party, whose log says so
 * @param until the last day, or null while no end is set
 */
public record PartyGrant(
        OrganisationCode organisation,
        GrantId grant,
        PersonId person,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean covers(PersonId actor, LocalDate day) {
        return person.equals(actor) && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
