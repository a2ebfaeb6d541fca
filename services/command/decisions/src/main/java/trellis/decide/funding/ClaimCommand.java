package trellis.decide.funding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.EntryId;
import trellis.language.funding.Line;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of a claim: by the recipient's or the host's finance lead, and by a verifier of the funder. */
public sealed interface ClaimCommand extends Command {
    ClaimId claim();

    Line line();

    record SubmitClaim(PersonId actor, Instant at, ClaimId claim, Line line, List<ClaimLine> lines, PartyGrant grant)
            implements ClaimCommand {
        public SubmitClaim {
            lines = List.copyOf(lines);
        }
    }

    record WithdrawClaim(PersonId actor, Instant at, ClaimId claim, Line line, PartyGrant grant)
            implements ClaimCommand {}

    /** @param ties parties where the actor holds a role, as the door found them */
    record VerifyClaim(PersonId actor, Instant at, EntryId entry, ClaimId claim, Line line, Set<OrganisationCode> ties)
            implements ClaimCommand {
        public VerifyClaim {
            ties = Set.copyOf(ties);
        }
    }

    /** @param ties parties where the actor holds a role, as the door found them */
    record ReturnClaim(
            PersonId actor, Instant at, ClaimId claim, Line line, ClaimReturnReason reason, Set<OrganisationCode> ties)
            implements ClaimCommand {
        public ReturnClaim {
            ties = Set.copyOf(ties);
        }
    }
}
