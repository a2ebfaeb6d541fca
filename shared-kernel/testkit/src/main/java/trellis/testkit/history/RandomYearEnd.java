package trellis.testkit.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.EntryId;
import trellis.language.funding.MoneyReturnReason;
import trellis.language.funding.Pence;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;

/** What may become of money that was paid and that nobody spoke for. */
final class RandomYearEnd {
    private final Random chance;
    private final Dice dice;
    private final List<DomainEvent> facts;

    RandomYearEnd(Random chance, Dice dice, List<DomainEvent> facts) {
        this.chance = chance;
        this.dice = dice;
        this.facts = facts;
    }

    void giveBack(FundingPurse purse) {
        if (purse.unspent() == 0) {
            return;
        }
        var amount = part(purse);
        var at = dice.later();
        purse.lapsed += amount;
        facts.add(new MoneyReturned(
                new EntryId(dice.id()),
                purse.line,
                new Pence(amount),
                chance.nextBoolean() ? MoneyReturnReason.UNDERSPEND : MoneyReturnReason.SPEND_NOT_SHOWN,
                LondonDay.of(at),
                "BACK-" + facts.size(),
                dice.person(),
                at));
    }

    void ask(FundingPurse purse) {
        if (purse.unspent() == 0) {
            return;
        }
        var amount = part(purse);
        var asked = new CarryOverAsked(
                new CarryOverId(dice.id()),
                purse.line,
                new Pence(amount),
                CarryOverReason.COURSE_RUNS_ON,
                LocalDate.of(2026, 6, 30),
                dice.grant(),
                dice.person(),
                dice.later());
        purse.askedToCarryOver += amount;
        purse.asked.add(asked);
        facts.add(asked);
    }

    void decide(FundingPurse purse) {
        if (purse.asked.isEmpty()) {
            return;
        }
        var asked = purse.asked.removeFirst();
        purse.askedToCarryOver -= asked.amount().value();
        if (chance.nextInt(3) == 0) {
            facts.add(new CarryOverRefused(
                    asked.carryOver(),
                    purse.line,
                    asked.amount(),
                    CarryOverRefusal.NOT_COMMITTED,
                    dice.person(),
                    dice.later()));
            return;
        }
        purse.lapsed += asked.amount().value();
        facts.add(new CarryOverApproved(
                new EntryId(dice.id()), asked.carryOver(), purse.line, asked.amount(), dice.person(), dice.later()));
    }

    /** All of it as often as not. */
    private long part(FundingPurse purse) {
        return chance.nextBoolean() ? purse.unspent() : 1 + chance.nextLong(purse.unspent());
    }
}
