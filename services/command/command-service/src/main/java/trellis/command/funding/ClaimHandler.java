package trellis.command.funding;

import java.util.UUID;
import java.util.stream.IntStream;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.RefusalTexts;
import trellis.command.funding.ClaimRequests.SpendClaim;
import trellis.command.funding.ClaimRequests.Spent;
import trellis.decide.funding.ClaimCommand.ReturnClaim;
import trellis.decide.funding.ClaimCommand.SubmitClaim;
import trellis.decide.funding.ClaimCommand.VerifyClaim;
import trellis.decide.funding.ClaimCommand.WithdrawClaim;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Duty;
import trellis.language.funding.EntryId;

/** Makes the commands about claims: a party's in the funder's log, a verifier's in their own. */
final class ClaimHandler {
    private final Door door;
    private final DutyDoor duties;
    private final PartyDoor parties;
    private final Facts facts;
    private final RefusalTexts texts;

    ClaimHandler(Door door, DutyDoor duties, PartyDoor parties, Facts facts, RefusalTexts texts) {
        this.door = door;
        this.duties = duties;
        this.parties = parties;
        this.facts = facts;
        this.texts = texts;
    }

    Acceptance submit(Entry asked, String funder, UUID allocation, SpendClaim body) {
        var party = parties.open(asked, SubmitClaim.class, funder, "allocation", allocation);
        var entry = party.entry();
        return door.send(
                entry,
                new SubmitClaim(
                        entry.actor(),
                        entry.at(),
                        new ClaimId(entry.id("claim")),
                        party.line(),
                        IntStream.range(0, body.lines().size())
                                .mapToObj(at -> line(at, body.lines().get(at)))
                                .toList(),
                        party.grant()));
    }

    private ClaimLine line(int at, Spent spent) {
        return new ClaimLine(
                at + 1,
                spent.kind(),
                spent.amount().pence("lines[" + at + "].amount", texts),
                spent.incurredOn(),
                spent.evidence().document());
    }

    Acceptance withdraw(Entry asked, String funder, UUID claim) {
        var party = parties.open(asked, WithdrawClaim.class, funder, "claim", claim);
        var entry = party.entry();
        return door.send(
                entry, new WithdrawClaim(entry.actor(), entry.at(), new ClaimId(claim), party.line(), party.grant()));
    }

    Acceptance verify(Entry entry, UUID claim) {
        duties.require(entry, VerifyClaim.class, Duty.VERIFIER);
        var of = submitted(entry, claim);
        return door.send(
                entry,
                new VerifyClaim(
                        entry.actor(),
                        entry.at(),
                        new EntryId(entry.id("entry")),
                        of.claim(),
                        of.line(),
                        parties.tiesTo(entry, of.line())));
    }

    Acceptance giveBack(Entry entry, UUID claim, ClaimReturnReason reason) {
        duties.require(entry, ReturnClaim.class, Duty.VERIFIER);
        var of = submitted(entry, claim);
        return door.send(
                entry,
                new ReturnClaim(
                        entry.actor(), entry.at(), of.claim(), of.line(), reason, parties.tiesTo(entry, of.line())));
    }

    private ClaimSubmitted submitted(Entry entry, UUID claim) {
        return facts.founded(entry.tenant(), "claim", claim, ClaimSubmitted.class);
    }
}
