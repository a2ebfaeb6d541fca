package trellis.query.fundingledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.SpendKind;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.Claim.Standing;
import trellis.project.outcomes.CostPerOutcome;
import trellis.project.outcomes.CostPerOutcome.Untold;
import trellis.project.outcomes.OutcomeFigure;
import trellis.project.outcomes.Outcomes;
import trellis.query.door.AsOf;
import trellis.query.fundingledger.LedgerView.AllocationLine;

/**
 * From the pounds of one allocation to what came of them.
 *
 * @param activities what the money was spent on, as verified
 * @param counted between which two moments of the recipient's log outcomes are counted; null where they are not shared
 * @param outcomes one for each measure
 * @param formula how a cost is worked out
 */
record PracticeView(
        AsOf asOf,
        AllocationLine allocation,
        List<Activity> activities,
        @Nullable Counted counted,
        List<OutcomeOfMoney> outcomes,
        String formula) {
    record Activity(SpendKind kind, long verified) {}

    /** @param since null before the first fact about anybody */
    record Counted(
            long baseline,
            @Nullable LocalDate since,
            long position,
            @Nullable LocalDate until) {}

    /**
     * @param shared whether the recipient shares it with the reader
     * @param count null where it is not shared or not due
     * @param stillSo how many of those counted are so now; null where the count is
     * @param pence what one cost, or null where that is not told
     * @param untold why not, or null
     */
    record OutcomeOfMoney(
            OutcomeMeasure measure,
            boolean shared,
            @Nullable Long count,
            @Nullable Long stillSo,
            @Nullable Long pence,
            @Nullable Untold untold) {}

    /** As somebody of another organisation than the one whose people they are reads it. */
    static PracticeView notShared(AsOf asOf, AllocationLine line, Allocation allocation) {
        var outcomes = Arrays.stream(OutcomeMeasure.values())
                .map(measure -> new OutcomeOfMoney(measure, false, null, null, null, Untold.NOT_SHARED))
                .toList();
        return new PracticeView(asOf, line, activities(allocation), null, outcomes, CostPerOutcome.FORMULA);
    }

    /** From the day before the agreement came into force until now. */
    static PracticeView own(AsOf asOf, AllocationLine line, Allocation allocation, Outcomes outcomes, long head) {
        var agreed = allocation.agreedOn();
        var baseline = agreed == null ? head : outcomes.positionOn(agreed.minusDays(1));
        var lasting = outcomes.lasting(baseline, head, head);
        return new PracticeView(
                asOf,
                line,
                activities(allocation),
                new Counted(
                        baseline,
                        outcomes.at(baseline).day(),
                        head,
                        outcomes.at(head).day()),
                outcomes.figures(baseline, head).stream()
                        .map(figure -> of(figure, line.figures().verified(), lasting.get(figure.measure())))
                        .toList(),
                CostPerOutcome.FORMULA);
    }

    private static OutcomeOfMoney of(OutcomeFigure figure, long verified, @Nullable Long lasting) {
        var cost = CostPerOutcome.of(verified, figure.count());
        return new OutcomeOfMoney(
                figure.measure(),
                true,
                figure.count(),
                figure.count() == null ? null : lasting,
                cost.pence(),
                cost.because());
    }

    private static List<Activity> activities(Allocation allocation) {
        return Arrays.stream(SpendKind.values())
                .map(kind -> new Activity(
                        kind,
                        allocation.claims().stream()
                                .filter(claim -> claim.standing() == Standing.VERIFIED)
                                .flatMap(claim -> claim.lines().stream())
                                .filter(line -> line.kind() == kind)
                                .mapToLong(line -> line.amount().value())
                                .sum()))
                .filter(activity -> activity.verified() > 0)
                .toList();
    }
}
