package trellis.decide.funding;

import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.id;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.funding.DeliverableCommand.AcceptDeliverable;
import trellis.decide.funding.DeliverableCommand.PinnedRegister;
import trellis.decide.funding.DeliverableCommand.ReturnDeliverable;
import trellis.decide.funding.DeliverableCommand.SubmitDeliverable;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Document;
import trellis.language.funding.FrozenRegister;
import trellis.language.organisation.OrganisationCode;
import trellis.language.workforce.ScopingReturnId;

/** Rita hands in for the trust what £200 were given for: a register that was frozen at 400, or a paper. */
final class Proofs {
    static final DeliverableProofId PROOF = new DeliverableProofId(id(811));
    static final FrozenRegister FROZEN = new FrozenRegister(new ScopingReturnId(id(91)), TODAY.minusDays(3), 400);
    static final PinnedRegister PINNED = new PinnedRegister(FROZEN, false);
    static final Document PAPER = new Document(new Digest("paper"), "TNA-1");

    private Proofs() {}

    static SubmitDeliverable submit(Deliverable deliverable) {
        return submit(deliverable, deliverable.code().startsWith("T"));
    }

    static SubmitDeliverable submit(Deliverable deliverable, boolean toATrust) {
        var byRegister = deliverable.proof() == Deliverable.Proof.FROZEN_REGISTER;
        return submit(deliverable, toATrust, byRegister ? PINNED : null, byRegister ? null : PAPER);
    }

    static SubmitDeliverable submit(
            Deliverable deliverable, boolean toATrust, @Nullable PinnedRegister register, @Nullable Document paper) {
        return new SubmitDeliverable(RITA, NOW, PROOF, LINE, deliverable, toATrust, register, paper, RITAS);
    }

    static SubmitDeliverable submitAs(PersonId by, PartyGrant grant) {
        return new SubmitDeliverable(by, NOW, PROOF, LINE, Deliverable.SCOPE, true, PINNED, null, grant);
    }

    static DeliverableSubmitted submitted(Deliverable deliverable, DeliverableProofId proof) {
        var byRegister = deliverable.proof() == Deliverable.Proof.FROZEN_REGISTER;
        return new DeliverableSubmitted(
                proof,
                LINE,
                TRUST,
                deliverable,
                byRegister ? FROZEN : null,
                byRegister ? null : PAPER,
                RITAS.grant(),
                RITA,
                EARLIER);
    }

    static DeliverableAccepted accepted(Deliverable deliverable, DeliverableProofId proof) {
        return new DeliverableAccepted(proof, LINE, deliverable, VERA, EARLIER);
    }

    static DeliverableReturned returned(Deliverable deliverable, DeliverableProofId proof) {
        return new DeliverableReturned(proof, LINE, deliverable, DeliverableReturnReason.NOT_COMPLETE, VERA, EARLIER);
    }

    static AcceptDeliverable accept(PersonId by, OrganisationCode... ties) {
        return new AcceptDeliverable(by, NOW, PROOF, LINE, Set.of(ties));
    }

    static ReturnDeliverable giveBack(PersonId by, OrganisationCode... ties) {
        return new ReturnDeliverable(by, NOW, PROOF, LINE, DeliverableReturnReason.NOT_COMPLETE, Set.of(ties));
    }
}
