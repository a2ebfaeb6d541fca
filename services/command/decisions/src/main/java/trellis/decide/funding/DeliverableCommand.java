package trellis.decide.funding;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Document;
import trellis.language.funding.FrozenRegister;
import trellis.language.funding.Line;
import trellis.language.organisation.OrganisationCode;

/** What may be asked of a deliverable: by a party's finance lead, and by a verifier of the funder. */
public sealed interface DeliverableCommand extends Command {
    DeliverableProofId proof();

    Line line();

    /**
     * @param toATrust whether the money was given to a trust, as the door found it
     * @param register pinned from the party's own log, or null
     */
    record SubmitDeliverable(
            PersonId actor,
            Instant at,
            DeliverableProofId proof,
            Line line,
            Deliverable deliverable,
            boolean toATrust,
            @Nullable PinnedRegister register,
            @Nullable Document document,
            PartyGrant grant)
            implements DeliverableCommand {}

    /** @param reopened whether it was opened again since */
    record PinnedRegister(FrozenRegister frozen, boolean reopened) {}

    /** @param ties parties where the actor holds a role, as the door found them */
    record AcceptDeliverable(
            PersonId actor, Instant at, DeliverableProofId proof, Line line, Set<OrganisationCode> ties)
            implements DeliverableCommand {
        public AcceptDeliverable {
            ties = Set.copyOf(ties);
        }
    }

    /** @param ties parties where the actor holds a role, as the door found them */
    record ReturnDeliverable(
            PersonId actor,
            Instant at,
            DeliverableProofId proof,
            Line line,
            DeliverableReturnReason reason,
            Set<OrganisationCode> ties)
            implements DeliverableCommand {
        public ReturnDeliverable {
            ties = Set.copyOf(ties);
        }
    }
}
