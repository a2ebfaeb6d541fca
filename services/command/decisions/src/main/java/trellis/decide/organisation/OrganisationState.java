package trellis.decide.organisation;

import java.util.Set;
import trellis.decide.Rights;
import trellis.language.organisation.OrganisationEvent;

/** @param recorded what is recorded already, apart from when */
public record OrganisationState(Rights rights, Set<OrganisationEvent> recorded) {
    public OrganisationState {
        recorded = Set.copyOf(recorded);
    }
}
