package trellis.decide.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.Line;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.Pence;
import trellis.language.funding.ReturnCause;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of one allocation, by the funder's people and by its recipient's. */
public sealed interface AllocationCommand extends Command {
    Line line();

    record ProposeAllocation(PersonId actor, Instant at, Line line, Pence amount, LocalDate answerBy)
            implements AllocationCommand {}

    /** @param ties organisations other than the funder where the actor holds a role, as the door found them */
    record ApproveAllocation(PersonId actor, Instant at, Line line, Set<OrganisationCode> ties)
            implements AllocationCommand {
        public ApproveAllocation {
            ties = Set.copyOf(ties);
        }
    }

    record SendBackAllocation(PersonId actor, Instant at, Line line, ReturnCause reason) implements AllocationCommand {}

    record WithdrawOffer(PersonId actor, Instant at, Line line, OfferEnd reason) implements AllocationCommand {}

    record AcceptOffer(PersonId actor, Instant at, Line line, Pence amount, PartyGrant grant)
            implements AllocationCommand {}

    record DeclineOffer(PersonId actor, Instant at, Line line, OfferEnd reason, PartyGrant grant)
            implements AllocationCommand {}
}
