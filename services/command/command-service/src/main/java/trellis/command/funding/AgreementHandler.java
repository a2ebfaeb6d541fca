package trellis.command.funding;

import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.RefusalTexts;
import trellis.command.funding.AllocationRequests.DrawUp;
import trellis.command.funding.AllocationRequests.Part;
import trellis.command.funding.AllocationRequests.Vary;
import trellis.decide.funding.AgreementCommand.DrawUpAgreement;
import trellis.decide.funding.AgreementCommand.DrawUpVariation;
import trellis.decide.funding.AgreementCommand.SignAgreement;
import trellis.language.Digest;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementId;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Duty;
import trellis.language.funding.Instalment;

/** Makes the commands about agreements: signed for the funder in its own log, for a party in the funder's. */
final class AgreementHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;
    private final Organisations organisations;
    private final RefusalTexts texts;

    AgreementHandler(
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

    Acceptance drawUp(Entry entry, UUID allocation, DrawUp body) {
        door.require(entry, DrawUpAgreement.class, FACULTY_LEAD, ICS_LEAD);
        var line = facts.founded(entry.tenant(), "allocation", allocation, AllocationProposed.class)
                .line();
        var host = body.host();
        return door.send(
                entry,
                new DrawUpAgreement(
                        entry.actor(),
                        entry.at(),
                        new AgreementId(entry.id("agreement")),
                        line,
                        body.document().document(),
                        host == null ? null : organisations.known("host", host),
                        instalments(body.instalments())));
    }

    Acceptance vary(Entry entry, UUID allocation, Vary body) {
        door.require(entry, DrawUpVariation.class, FACULTY_LEAD, ICS_LEAD);
        var line = facts.founded(entry.tenant(), "allocation", allocation, AllocationProposed.class)
                .line();
        return door.send(
                entry,
                new DrawUpVariation(
                        entry.actor(),
                        entry.at(),
                        new AgreementId(entry.id("agreement")),
                        line,
                        body.document().document(),
                        body.comesTo().pence("comesTo", texts),
                        instalments(body.instalments())));
    }

    private List<Instalment> instalments(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(at -> instalment(at, parts.get(at)))
                .toList();
    }

    private Instalment instalment(int at, Part part) {
        var kinds = Objects.requireNonNullElse(part.conditions(), List.<ConditionKind>of());
        return new Instalment(
                at + 1,
                part.amount().pence("instalments[" + at + "].amount", texts),
                part.dueOn(),
                IntStream.range(0, kinds.size())
                        .mapToObj(each -> new Condition(each + 1, kinds.get(each)))
                        .toList());
    }

    Acceptance sign(Entry entry, UUID agreement, String digest) {
        duties.require(entry, SignAgreement.class, Duty.APPROVER);
        var of = facts.founded(entry.tenant(), "agreement", agreement, AgreementEvent.class);
        return door.send(
                entry,
                new SignAgreement(entry.actor(), entry.at(), of.agreement(), of.line(), new Digest(digest), null));
    }

    Acceptance sign(Entry asked, String funder, UUID agreement, String digest) {
        var party = parties.open(asked, SignAgreement.class, funder, "agreement", agreement);
        var entry = party.entry();
        return door.send(
                entry,
                new SignAgreement(
                        entry.actor(),
                        entry.at(),
                        new AgreementId(agreement),
                        party.line(),
                        new Digest(digest),
                        party.grant()));
    }
}
