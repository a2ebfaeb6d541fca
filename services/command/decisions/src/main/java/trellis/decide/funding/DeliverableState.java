package trellis.decide.funding;

import java.util.HashMap;
import java.util.Map;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.Deliverable;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DutyEvent;

/**
 * What is read to decide about what one allocation was given for.
 *
 * @param proofs all that was ever handed in
 */
public record DeliverableState(Dealings dealings, Map<DeliverableProofId, Proof> proofs) {
    static final DeliverableState INITIAL = new DeliverableState(Dealings.NONE, Map.of());

    public DeliverableState {
        proofs = Map.copyOf(proofs);
    }

    /** How a proof stands. */
    public enum Standing {
        WAITING,
        ACCEPTED,
        RETURNED
    }

    public record Proof(Standing standing, Deliverable deliverable, PersonId by) {
        private Proof now(Standing next) {
            return new Proof(next, deliverable, by);
        }
    }

    boolean has(Deliverable deliverable, Standing standing) {
        return proofs.values().stream()
                .anyMatch(each -> each.deliverable() == deliverable && each.standing() == standing);
    }

    static DeliverableState evolve(DeliverableState state, DutyEvent event) {
        return new DeliverableState(Dealings.evolve(state.dealings, event), state.proofs);
    }

    static DeliverableState evolve(DeliverableState state, AllocationEvent event) {
        return new DeliverableState(Dealings.evolve(state.dealings, event), state.proofs);
    }

    static DeliverableState evolve(DeliverableState state, AgreementEvent event) {
        return new DeliverableState(Dealings.evolve(state.dealings, event), state.proofs);
    }

    static DeliverableState evolve(DeliverableState state, DeliverableEvent event) {
        var changed = new HashMap<>(state.proofs);
        switch (event) {
            case DeliverableSubmitted e -> changed.put(e.proof(), new Proof(Standing.WAITING, e.deliverable(), e.by()));
            case DeliverableAccepted e ->
                changed.computeIfPresent(e.proof(), (_, proof) -> proof.now(Standing.ACCEPTED));
            case DeliverableReturned e ->
                changed.computeIfPresent(e.proof(), (_, proof) -> proof.now(Standing.RETURNED));
        }
        return new DeliverableState(state.dealings, changed);
    }
}
