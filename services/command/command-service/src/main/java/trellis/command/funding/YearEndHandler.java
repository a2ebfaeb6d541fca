package trellis.command.funding;

import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.RefusalTexts;
import trellis.command.funding.YearEndRequests.GiveMoneyBack;
import trellis.command.funding.YearEndRequests.KeepMoney;
import trellis.decide.funding.YearEndCommand.ApproveCarryOver;
import trellis.decide.funding.YearEndCommand.AskToCarryOver;
import trellis.decide.funding.YearEndCommand.RecordReturn;
import trellis.decide.funding.YearEndCommand.RefuseCarryOver;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.Duty;
import trellis.language.funding.EntryId;
import trellis.language.funding.YearEndEvent.CarryOverAsked;

/** Makes the commands about money that was paid and not spent: a party's in the funder's log, the funder's in its own. */
final class YearEndHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;
    private final RefusalTexts texts;

    YearEndHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts, RefusalTexts texts) {
        this.door = door;
        this.duties = duties;
        this.parties = parties;
        this.facts = facts;
        this.texts = texts;
    }

    Acceptance takeBack(Entry entry, UUID allocation, GiveMoneyBack body) {
        duties.require(entry, RecordReturn.class, Duty.FINANCE_LEAD);
        var line = facts.founded(entry.tenant(), "allocation", allocation, AllocationProposed.class)
                .line();
        return door.send(
                entry,
                new RecordReturn(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        line,
                        body.amount().pence("amount", texts),
                        body.reason(),
                        body.returnedOn(),
                        body.reference()));
    }

    Acceptance ask(Entry asked, String funder, UUID allocation, KeepMoney body) {
        var party = parties.open(asked, AskToCarryOver.class, funder, "allocation", allocation);
        var entry = party.entry();
        return door.send(
                entry,
                new AskToCarryOver(
                        entry.actor(),
                        entry.at(),
                        new CarryOverId(entry.id("carry-over")),
                        party.line(),
                        body.amount().pence("amount", texts),
                        body.reason(),
                        body.spendBy(),
                        party.grant()));
    }

    Acceptance approve(Entry entry, UUID carryOver) {
        duties.require(entry, ApproveCarryOver.class, Duty.APPROVER);
        var of = asked(entry, carryOver);
        return door.send(
                entry,
                new ApproveCarryOver(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        of.carryOver(),
                        of.line(),
                        parties.tiesTo(entry, of.line())));
    }

    Acceptance refuse(Entry entry, UUID carryOver, CarryOverRefusal reason) {
        duties.require(entry, RefuseCarryOver.class, Duty.APPROVER);
        var of = asked(entry, carryOver);
        return door.send(
                entry,
                new RefuseCarryOver(
                        entry.actor(),
                        entry.at(),
                        of.carryOver(),
                        of.line(),
                        reason,
                        parties.tiesTo(entry, of.line())));
    }

    private CarryOverAsked asked(Entry entry, UUID carryOver) {
        return facts.founded(entry.tenant(), "carry-over", carryOver, CarryOverAsked.class);
    }
}
