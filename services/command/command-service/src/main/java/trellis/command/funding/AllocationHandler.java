package trellis.command.funding;

import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;

import java.util.UUID;
import java.util.stream.Stream;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.Problem;
import trellis.command.door.RefusalTexts;
import trellis.command.funding.AllocationRequests.Propose;
import trellis.command.funding.AllocationRequests.ProposeAgain;
import trellis.decide.funding.AllocationCommand.AcceptOffer;
import trellis.decide.funding.AllocationCommand.ApproveAllocation;
import trellis.decide.funding.AllocationCommand.DeclineOffer;
import trellis.decide.funding.AllocationCommand.ProposeAllocation;
import trellis.decide.funding.AllocationCommand.SendBackAllocation;
import trellis.decide.funding.AllocationCommand.WithdrawOffer;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Duty;
import trellis.language.funding.Line;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ReturnCause;
import trellis.language.funding.StreamId;

/** Makes the commands about allocations: the funder's in its own log, the recipient's as a party in the funder's. */
final class AllocationHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;
    private final Organisations organisations;
    private final RefusalTexts texts;

    AllocationHandler(
            Door door,
            DutyDoor duties,
            PartyDoor parties,
            Facts facts,
            Organisations organisations,
            RefusalTexts texts) {
        this.door = door;
        this.duties = duties;
        this.parties = parties;
        this.facts = facts;
        this.organisations = organisations;
        this.texts = texts;
    }

    Acceptance propose(Entry entry, Propose body) {
        door.require(entry, ProposeAllocation.class, FACULTY_LEAD, ICS_LEAD);
        var stream = facts.founding(entry.tenant(), new StreamId(body.stream()).tag(), StreamOpened.class)
                .orElseThrow(() -> Problem.badField("stream", "UNKNOWN_STREAM", "There is no stream with this id.")
                        .asException());
        var programme = facts.founded(entry.tenant(), "programme", stream.programme(), ProgrammeOpened.class);
        var line = new Line(
                new AllocationId(entry.id("allocation")),
                programme.programme(),
                stream.stream(),
                organisations.known("recipient", body.recipient()),
                programme.year());
        return door.send(
                entry,
                new ProposeAllocation(
                        entry.actor(), entry.at(), line, body.amount().pence("amount", texts), body.answerBy()));
    }

    Acceptance proposeAgain(Entry entry, UUID allocation, ProposeAgain body) {
        door.require(entry, ProposeAllocation.class, FACULTY_LEAD, ICS_LEAD);
        return door.send(
                entry,
                new ProposeAllocation(
                        entry.actor(),
                        entry.at(),
                        line(entry, allocation),
                        body.amount().pence("amount", texts),
                        body.answerBy()));
    }

    Acceptance approve(Entry entry, UUID allocation) {
        duties.require(entry, ApproveAllocation.class, Duty.APPROVER);
        var line = line(entry, allocation);
        return door.send(
                entry,
                new ApproveAllocation(
                        entry.actor(), entry.at(), line, parties.ties(entry, Stream.of(line.recipient()))));
    }

    Acceptance sendBack(Entry entry, UUID allocation, ReturnCause reason) {
        duties.require(entry, SendBackAllocation.class, Duty.APPROVER);
        return door.send(entry, new SendBackAllocation(entry.actor(), entry.at(), line(entry, allocation), reason));
    }

    Acceptance withdraw(Entry entry, UUID allocation, OfferEnd reason) {
        door.require(entry, WithdrawOffer.class, FACULTY_LEAD, ICS_LEAD);
        return door.send(entry, new WithdrawOffer(entry.actor(), entry.at(), line(entry, allocation), reason));
    }

    Acceptance accept(Entry asked, String funder, UUID allocation, Money amount) {
        var party = parties.open(asked, AcceptOffer.class, funder, "allocation", allocation);
        var entry = party.entry();
        return door.send(
                entry,
                new AcceptOffer(entry.actor(), entry.at(), party.line(), amount.pence("amount", texts), party.grant()));
    }

    Acceptance decline(Entry asked, String funder, UUID allocation, OfferEnd reason) {
        var party = parties.open(asked, DeclineOffer.class, funder, "allocation", allocation);
        var entry = party.entry();
        return door.send(entry, new DeclineOffer(entry.actor(), entry.at(), party.line(), reason, party.grant()));
    }

    private Line line(Entry entry, UUID allocation) {
        return facts.founded(entry.tenant(), "allocation", allocation, AllocationProposed.class)
                .line();
    }
}
