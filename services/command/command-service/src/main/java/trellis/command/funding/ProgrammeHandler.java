package trellis.command.funding;

import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;

import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.RefusalTexts;
import trellis.command.funding.ProgrammeRequests.Budget;
import trellis.command.funding.ProgrammeRequests.NewProgramme;
import trellis.command.funding.ProgrammeRequests.NewStream;
import trellis.command.funding.ProgrammeRequests.Share;
import trellis.decide.funding.ProgrammeCommand.AddBudget;
import trellis.decide.funding.ProgrammeCommand.FundStream;
import trellis.decide.funding.ProgrammeCommand.OpenProgramme;
import trellis.decide.funding.ProgrammeCommand.OpenStream;
import trellis.decide.funding.ProgrammeCommand.ReduceBudget;
import trellis.decide.funding.ProgrammeCommand.ReduceStream;
import trellis.language.funding.Duty;
import trellis.language.funding.EntryId;
import trellis.language.funding.Label;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ProgrammeTerms;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;

/** Makes the commands about programmes, all in the log of the organisation that the caller acts for: the funder's. */
final class ProgrammeHandler {
    private final Door door;
    private final DutyDoor duties;
    private final Facts facts;
    private final RefusalTexts texts;

    ProgrammeHandler(Door door, DutyDoor duties, Facts facts, RefusalTexts texts) {
        this.door = door;
        this.duties = duties;
        this.facts = facts;
        this.texts = texts;
    }

    Acceptance open(Entry entry, NewProgramme body) {
        door.require(entry, OpenProgramme.class, FACULTY_LEAD, ICS_LEAD);
        var above = body.secondApproverAbove();
        return door.send(
                entry,
                new OpenProgramme(
                        entry.actor(),
                        entry.at(),
                        new ProgrammeId(entry.id("programme")),
                        body.financialYear(),
                        new Label(body.name().strip()),
                        new Label(body.purpose().strip()),
                        new OrganisationCode(entry.tenant().value()),
                        new ProgrammeTerms(
                                above == null ? null : above.pence("secondApproverAbove", texts), body.claimsUntil())));
    }

    Acceptance add(Entry entry, UUID programme, Budget body) {
        duties.require(entry, AddBudget.class, Duty.FINANCE_LEAD);
        return door.send(
                entry,
                new AddBudget(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        opened(entry, programme),
                        body.amount().pence("amount", texts),
                        body.award().document()));
    }

    Acceptance reduce(Entry entry, UUID programme, Budget body) {
        duties.require(entry, ReduceBudget.class, Duty.FINANCE_LEAD);
        return door.send(
                entry,
                new ReduceBudget(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        opened(entry, programme),
                        body.amount().pence("amount", texts),
                        body.award().document()));
    }

    Acceptance openStream(Entry entry, UUID programme, NewStream body) {
        door.require(entry, OpenStream.class, FACULTY_LEAD, ICS_LEAD);
        return door.send(
                entry,
                new OpenStream(
                        entry.actor(),
                        entry.at(),
                        new StreamId(entry.id("stream")),
                        opened(entry, programme),
                        new Label(body.name().strip())));
    }

    Acceptance fund(Entry entry, UUID stream, Share body) {
        duties.require(entry, FundStream.class, Duty.FINANCE_LEAD);
        var of = stream(entry, stream);
        return door.send(
                entry,
                new FundStream(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        of.programme(),
                        of.stream(),
                        body.amount().pence("amount", texts)));
    }

    Acceptance reduceStream(Entry entry, UUID stream, Share body) {
        duties.require(entry, ReduceStream.class, Duty.FINANCE_LEAD);
        var of = stream(entry, stream);
        return door.send(
                entry,
                new ReduceStream(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        of.programme(),
                        of.stream(),
                        body.amount().pence("amount", texts)));
    }

    private ProgrammeId opened(Entry entry, UUID programme) {
        return facts.founded(entry.tenant(), "programme", programme, ProgrammeOpened.class)
                .programme();
    }

    private StreamOpened stream(Entry entry, UUID stream) {
        return facts.founded(entry.tenant(), "stream", stream, StreamOpened.class);
    }
}
