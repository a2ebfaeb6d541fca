package trellis.decide.organisation;

import java.time.Instant;
import java.util.List;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.organisation.OrganisationEvent;

/** What may be asked of the national register of organisations. */
public sealed interface OrganisationCommand extends Command {
    /**
     * Records what is not yet recorded; said again it changes nothing. Asked by an operator or by the platform itself.
     *
     * @param facts in any order; their own times are replaced by {@code at}
     */
    record RecordOrganisations(PersonId actor, Instant at, List<OrganisationEvent> facts)
            implements OrganisationCommand {
        public RecordOrganisations {
            facts = List.copyOf(facts);
        }
    }
}
