package trellis.command.funding;

import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.funding.ClaimRequests.Meet;
import trellis.command.funding.ClaimRequests.Release;
import trellis.decide.funding.PaymentCommand.CloseAllocation;
import trellis.decide.funding.PaymentCommand.MeetCondition;
import trellis.decide.funding.PaymentCommand.ReleaseInstalment;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.Duty;
import trellis.language.funding.EntryId;
import trellis.language.funding.Line;

/** Makes the commands about payments, all in the funder's own log. */
final class PaymentHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;

    PaymentHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts) {
        this.door = door;
        this.duties = duties;
        this.parties = parties;
        this.facts = facts;
    }

    Acceptance meet(Entry entry, UUID allocation, Meet body) {
        duties.require(entry, MeetCondition.class, Duty.VERIFIER);
        var line = line(entry, allocation);
        var proof = body.proof();
        return door.send(
                entry,
                new MeetCondition(
                        entry.actor(),
                        entry.at(),
                        line,
                        body.instalment(),
                        body.condition(),
                        proof == null ? null : proof.document(),
                        parties.tiesTo(entry, line)));
    }

    Acceptance release(Entry entry, UUID allocation, Release body) {
        duties.require(entry, ReleaseInstalment.class, Duty.FINANCE_LEAD);
        return door.send(
                entry,
                new ReleaseInstalment(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        line(entry, allocation),
                        body.instalment(),
                        body.releasedOn(),
                        body.reference()));
    }

    Acceptance close(Entry entry, UUID allocation) {
        duties.require(entry, CloseAllocation.class, Duty.FINANCE_LEAD);
        return door.send(entry, new CloseAllocation(entry.actor(), entry.at(), line(entry, allocation)));
    }

    private Line line(Entry entry, UUID allocation) {
        return facts.founded(entry.tenant(), "allocation", allocation, AllocationProposed.class)
                .line();
    }
}
