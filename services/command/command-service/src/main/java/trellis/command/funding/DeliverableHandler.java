package trellis.command.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Problem;
import trellis.command.funding.DeliverableRequests.HandIn;
import trellis.decide.Boundary;
import trellis.decide.funding.DeliverableCommand.AcceptDeliverable;
import trellis.decide.funding.DeliverableCommand.PinnedRegister;
import trellis.decide.funding.DeliverableCommand.ReturnDeliverable;
import trellis.decide.funding.DeliverableCommand.SubmitDeliverable;
import trellis.language.TenantId;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.DeliverableReturnReason;
import trellis.language.funding.Duty;
import trellis.language.funding.FrozenRegister;
import trellis.language.workforce.ScopingEvent;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingEvent.RegisterReopened;
import trellis.language.workforce.ScopingReturnId;

/** Makes the commands about deliverables: a party's in the funder's log, a reviewer's in their own. */
final class DeliverableHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;
    private final National national;

    DeliverableHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts, National national) {
        this.door = door;
        this.duties = duties;
        this.parties = parties;
        this.facts = facts;
        this.national = national;
    }

    Acceptance handIn(Entry asked, String funder, UUID allocation, HandIn body) {
        var party = parties.open(asked, SubmitDeliverable.class, funder, "allocation", allocation);
        var entry = party.entry();
        return door.send(
                entry,
                new SubmitDeliverable(
                        entry.actor(),
                        entry.at(),
                        new DeliverableProofId(entry.id("deliverable-proof")),
                        party.line(),
                        body.deliverable(),
                        national.isTrust(new TenantId(party.line().recipient().value())),
                        body.scopingReturn() == null ? null : frozen(asked.actingFor(), body.scopingReturn()),
                        body.document() == null ? null : body.document().document(),
                        party.grant()));
    }

    private PinnedRegister frozen(TenantId own, UUID id) {
        var scopingReturn = new ScopingReturnId(id);
        @Nullable FrozenRegister frozen = null;
        var reopened = false;
        for (var fact : facts.matching(own, Boundary.of(Boundary.facts(scopingReturn.tag(), ScopingEvent.class)))) {
            switch ((ScopingEvent) fact.event()) {
                case RegisterFrozen e -> frozen = new FrozenRegister(scopingReturn, e.asAt(), fact.position());
                case RegisterReopened _ -> reopened = true;
            }
        }
        if (frozen == null) {
            throw Problem.badField(
                            "scopingReturn",
                            "UNKNOWN_SCOPING_RETURN",
                            "Your organisation has no frozen register with this id.")
                    .asException();
        }
        return new PinnedRegister(frozen, reopened);
    }

    Acceptance accept(Entry entry, UUID proof) {
        duties.require(entry, AcceptDeliverable.class, Duty.VERIFIER);
        var of = submitted(entry, proof);
        return door.send(
                entry,
                new AcceptDeliverable(
                        entry.actor(), entry.at(), of.proof(), of.line(), parties.tiesTo(entry, of.line())));
    }

    Acceptance giveBack(Entry entry, UUID proof, DeliverableReturnReason reason) {
        duties.require(entry, ReturnDeliverable.class, Duty.VERIFIER);
        var of = submitted(entry, proof);
        return door.send(
                entry,
                new ReturnDeliverable(
                        entry.actor(), entry.at(), of.proof(), of.line(), reason, parties.tiesTo(entry, of.line())));
    }

    private DeliverableSubmitted submitted(Entry entry, UUID proof) {
        return facts.founded(entry.tenant(), "deliverable-proof", proof, DeliverableSubmitted.class);
    }
}
