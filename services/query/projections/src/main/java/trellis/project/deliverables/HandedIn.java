package trellis.project.deliverables;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Document;
import trellis.language.funding.FrozenRegister;
import trellis.language.organisation.OrganisationCode;

/**
 * What a party handed in as the proof of a deliverable.
 *
 * @param register or null where a paper shows it
 * @param document or null where a frozen register shows it
 * @param decidedAt when it stopped waiting, or null while it waits
 * @param reason why it was returned, or null
 */
public record HandedIn(
        DeliverableProofId proof,
        Deliverable deliverable,
        OrganisationCode party,
        @Nullable FrozenRegister register,
        @Nullable Document document,
        Standing standing,
        PersonId by,
        Instant handedInAt,
        @Nullable Instant decidedAt,
        @Nullable DeliverableReturnReason reason) {
    public enum Standing {
        WAITING,
        ACCEPTED,
        RETURNED
    }

    HandedIn decided(Standing now, Instant at, @Nullable DeliverableReturnReason because) {
        return new HandedIn(proof, deliverable, party, register, document, now, by, handedInAt, at, because);
    }
}
