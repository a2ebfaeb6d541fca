package trellis.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AgreementId;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Attribution;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.ClaimId;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.EntryId;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Instalment;
import trellis.language.funding.Line;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.OutcomeClaim;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.OutcomeReportId;
import trellis.language.funding.OutcomeReturnReason;
import trellis.language.funding.PartyRole;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.ReturnCause;
import trellis.language.funding.SpendKind;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;
import trellis.testkit.history.FundingPurse.Stage;

/** What may happen to the money of one programme, in an order that could have been; the same for the same seed. */
public final class RandomFunding {
    private static final FinancialYear YEAR = new FinancialYear(2025);

    private final Random chance;
    private final OrganisationCode funder;
    private final List<OrganisationCode> recipients;
    private final List<DomainEvent> facts = new ArrayList<>();
    private final List<FundingPurse> purses = new ArrayList<>();
    private final ProgrammeId programme;
    private final StreamId stream;
    private final Dice dice;
    private final RandomYearEnd end;

    private RandomFunding(long seed, OrganisationCode funder, List<OrganisationCode> recipients) {
        chance = new Random(seed);
        dice = new Dice(chance);
        end = new RandomYearEnd(chance, dice, facts);
        this.funder = funder;
        this.recipients = recipients;
        programme = new ProgrammeId(dice.id());
        stream = new StreamId(dice.id());
        facts.addAll(RandomProgramme.opened(dice, YEAR, funder, programme, stream));
    }

    /** @param steps how often something happens */
    public static List<DomainEvent> history(
            long seed, int steps, OrganisationCode funder, List<OrganisationCode> recipients) {
        var funding = new RandomFunding(seed, funder, recipients);
        recipients.forEach(funding::propose);
        for (var i = 0; i < steps; i++) {
            funding.step();
        }
        funding.reportOutcomes();
        funding.facts.addAll(RandomDeliverables.of(
                funding.dice,
                funding.purses.stream()
                        .filter(purse -> purse.released > 0)
                        .map(purse -> purse.line)
                        .toList()));
        return List.copyOf(funding.facts);
    }

    /** At the end, so that what is drawn before is the same with and without it. */
    private void reportOutcomes() {
        var spent = purses.stream().filter(purse -> purse.released > 0).toList();
        for (var i = 0; i < spent.size(); i++) {
            reportOutcomes(spent.get(i), i);
        }
    }

    private void reportOutcomes(FundingPurse purse, int number) {
        var report = new OutcomeReportId(dice.id());
        var recipient = purse.line.recipient();
        var attributed = number == 0 ? Attribution.ATTRIBUTED : Attribution.ASSOCIATED;
        var outcomes = List.of(new OutcomeClaim(OutcomeMeasure.PEOPLE_REACHED, 1, 2, number, attributed));
        facts.add(new OutcomesReported(
                report, purse.line, recipient, outcomes, dice.grant(), dice.person(), dice.later()));
        switch (number % 3) {
            case 0 -> facts.add(new OutcomeReportAccepted(report, purse.line, recipient, dice.person(), dice.later()));
            case 1 ->
                facts.add(new OutcomeReportReturned(
                        report,
                        purse.line,
                        recipient,
                        List.of(),
                        OutcomeReturnReason.TOO_EARLY,
                        dice.person(),
                        dice.later()));
            default -> {}
        }
    }

    private void step() {
        if (chance.nextInt(12) == 0 && purses.size() < 60) {
            propose(recipients.get(chance.nextInt(recipients.size())));
            return;
        }
        var purse = purses.get(chance.nextInt(purses.size()));
        switch (purse.stage) {
            case PROPOSED -> decide(purse);
            case SENT_BACK -> proposed(purse);
            case OFFERED -> answer(purse);
            case ACCEPTED -> drawUp(purse);
            case DRAWN_UP -> sign(purse);
            case IN_FORCE -> spend(purse);
            case OVER -> {}
        }
    }

    private void propose(OrganisationCode recipient) {
        var purse = new FundingPurse(new Line(new AllocationId(dice.id()), programme, stream, recipient, YEAR));
        purses.add(purse);
        proposed(purse);
    }

    private void proposed(FundingPurse purse) {
        purse.amount = 1 + chance.nextLong(1_000_000);
        purse.stage = Stage.PROPOSED;
        facts.add(new AllocationProposed(
                purse.line, new Pence(purse.amount), LocalDate.of(2025, 12, 31), dice.person(), dice.later()));
    }

    private void decide(FundingPurse purse) {
        var amount = new Pence(purse.amount);
        if (chance.nextInt(4) == 0) {
            purse.stage = Stage.SENT_BACK;
            facts.add(new AllocationSentBack(purse.line, ReturnCause.AMOUNT_TOO_HIGH, dice.person(), dice.later()));
            return;
        }
        if (purse.amount > 500_000) {
            facts.add(new AllocationApproved(purse.line, amount, false, dice.person(), dice.later()));
        }
        facts.add(new AllocationApproved(purse.line, amount, true, dice.person(), dice.later()));
        facts.add(new AllocationOffered(purse.line, amount, LocalDate.of(2025, 12, 31), dice.person(), dice.later()));
        facts.add(new PartyNamed(purse.line, purse.line.recipient(), PartyRole.RECIPIENT, dice.person(), dice.later()));
        purse.stage = Stage.OFFERED;
    }

    private void answer(FundingPurse purse) {
        var offered = new Pence(purse.amount);
        switch (chance.nextInt(6)) {
            case 0 -> {
                facts.add(new OfferDeclined(
                        purse.line, offered, OfferEnd.NOT_NEEDED, dice.grant(), dice.person(), dice.later()));
                purse.stage = Stage.OVER;
            }
            case 1 -> {
                facts.add(new OfferWithdrawn(purse.line, offered, OfferEnd.NOT_ANSWERED, dice.person(), dice.later()));
                purse.stage = Stage.OVER;
            }
            default -> {
                purse.accepted = chance.nextBoolean() ? purse.amount : 1 + purse.amount / 2;
                facts.add(new OfferAccepted(
                        purse.line, offered, new Pence(purse.accepted), dice.grant(), dice.person(), dice.later()));
                purse.stage = Stage.ACCEPTED;
            }
        }
    }

    private void drawUp(FundingPurse purse) {
        var first = purse.accepted / 2;
        var conditions = List.of(new Condition(1, ConditionKind.MILESTONE));
        purse.instalments = first == 0
                ? List.of(new Instalment(1, new Pence(purse.accepted), LocalDate.of(2025, 6, 1), List.of()))
                : List.of(
                        new Instalment(1, new Pence(first), LocalDate.of(2025, 6, 1), List.of()),
                        new Instalment(2, new Pence(purse.accepted - first), LocalDate.of(2025, 10, 1), conditions));
        purse.agreement = new AgreementId(dice.id());
        facts.add(new AgreementDrawnUp(
                purse.agreement,
                purse.line,
                dice.paper(),
                List.of(funder, purse.line.recipient()),
                null,
                purse.instalments,
                dice.person(),
                dice.later()));
        purse.stage = Stage.DRAWN_UP;
    }

    private void sign(FundingPurse purse) {
        if (chance.nextInt(5) == 0) {
            drawUp(purse);
            return;
        }
        var digest = dice.digest();
        facts.add(new AgreementSigned(
                purse.agreement,
                purse.line,
                digest,
                purse.line.recipient(),
                dice.grant(),
                false,
                dice.person(),
                dice.later()));
        facts.add(new AgreementSigned(
                purse.agreement, purse.line, digest, funder, dice.grant(), true, dice.person(), dice.later()));
        purse.stage = Stage.IN_FORCE;
    }

    private void spend(FundingPurse purse) {
        switch (chance.nextInt(9)) {
            case 0 -> release(purse);
            case 1, 2 -> claim(purse);
            case 3 -> judge(purse);
            case 4 -> end.giveBack(purse);
            case 5 -> end.ask(purse);
            case 6 -> end.decide(purse);
            case 7 -> vary(purse);
            default -> close(purse);
        }
    }

    /** What is not paid is paid at once, or a half of it is given up. */
    private void vary(FundingPurse purse) {
        var left = purse.accepted - purse.released;
        var part = chance.nextBoolean() ? left : left / 2;
        if (purse.instalments.isEmpty() || part == 0) {
            return;
        }
        var variation = new AgreementId(dice.id());
        var paper = dice.paper();
        var number = purse.instalments.getLast().number() + 1;
        purse.instalments = List.of(new Instalment(number, new Pence(part), LocalDate.of(2025, 11, 1), List.of()));
        facts.add(new VariationDrawnUp(
                variation,
                purse.agreement,
                purse.line,
                paper,
                new Pence(purse.released + part),
                purse.instalments,
                dice.person(),
                dice.later()));
        for (var party : List.of(purse.line.recipient(), funder)) {
            facts.add(new AgreementSigned(
                    variation,
                    purse.line,
                    paper.digest(),
                    party,
                    dice.grant(),
                    party.equals(funder),
                    dice.person(),
                    dice.later()));
        }
        if (part < left) {
            facts.add(new AllocationReduced(purse.line, new Pence(left - part), dice.person(), dice.later()));
        }
        purse.agreement = variation;
        purse.accepted = purse.released + part;
    }

    private void release(FundingPurse purse) {
        if (purse.instalments.isEmpty()) {
            return;
        }
        var next = purse.instalments.getFirst();
        purse.instalments = purse.instalments.subList(1, purse.instalments.size());
        for (var condition : next.conditions()) {
            facts.add(new ConditionMet(
                    purse.agreement, purse.line, next.number(), condition.number(), null, dice.person(), dice.later()));
        }
        purse.released += next.amount().value();
        var at = dice.later();
        facts.add(new InstalmentReleased(
                new EntryId(dice.id()),
                purse.agreement,
                purse.line,
                next.number(),
                next.amount(),
                LondonDay.of(at),
                "PAY-" + facts.size(),
                dice.person(),
                at));
    }

    private void claim(FundingPurse purse) {
        var left = purse.unspent();
        if (left == 0) {
            return;
        }
        var amount = 1 + chance.nextLong(left);
        var at = dice.later();
        var line = new ClaimLine(
                1,
                chance.nextBoolean() ? SpendKind.TRAINING : SpendKind.BACKFILL,
                new Pence(amount),
                LondonDay.of(at),
                dice.paper());
        var claim = new ClaimSubmitted(
                new ClaimId(dice.id()), purse.line, new Pence(amount), List.of(line), dice.grant(), dice.person(), at);
        purse.claimed += amount;
        purse.waiting.add(claim);
        facts.add(claim);
    }

    private void judge(FundingPurse purse) {
        if (purse.waiting.isEmpty()) {
            return;
        }
        var claim = purse.waiting.removeFirst();
        var amount = claim.claimed();
        switch (chance.nextInt(5)) {
            case 0 -> {
                purse.claimed -= amount.value();
                facts.add(new ClaimReturned(
                        claim.claim(),
                        purse.line,
                        amount,
                        claim.evidence(),
                        ClaimReturnReason.EVIDENCE_MISSING,
                        dice.person(),
                        dice.later()));
            }
            case 1 -> {
                purse.claimed -= amount.value();
                facts.add(new ClaimWithdrawn(
                        claim.claim(),
                        purse.line,
                        amount,
                        claim.evidence(),
                        dice.grant(),
                        dice.person(),
                        dice.later()));
            }
            default -> {
                purse.verified += amount.value();
                facts.add(new ClaimVerified(
                        new EntryId(dice.id()), claim.claim(), purse.line, amount, dice.person(), dice.later()));
            }
        }
    }

    private void close(FundingPurse purse) {
        if (!purse.waiting.isEmpty() || !purse.asked.isEmpty() || purse.unspent() > 0 || purse.released == 0) {
            return;
        }
        purse.stage = Stage.OVER;
        facts.add(new AllocationClosed(
                purse.line,
                new Pence(purse.released),
                new Pence(purse.verified),
                new Pence(purse.accepted - purse.released),
                dice.person(),
                dice.later()));
    }
}
