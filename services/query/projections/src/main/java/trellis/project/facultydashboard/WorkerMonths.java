package trellis.project.facultydashboard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trellis.project.trustdashboard.WorkerLedger;

/**
 * What one worker adds to what is told of the trust.
 *
 * @param ledger as known now
 * @param knownBy the end of the month in which the ledger was last added to
 * @param closed the steps as known by the ends of months before; each place once, none of zero
 */
public record WorkerMonths(WorkerLedger ledger, LocalDate knownBy, List<MonthStep> closed) {
    public WorkerMonths {
        closed = List.copyOf(closed);
    }

    WorkerMonths with(WorkerLedger later, LocalDate by) {
        return new WorkerMonths(later, by, by.equals(knownBy) ? closed : steps());
    }

    /** Those of months before, and whatever makes them the ledger's own: reckoned when they are written, not at each fact. */
    public List<MonthStep> steps() {
        var sums = new HashMap<MonthStep, Integer>();
        MonthEnds.of(ledger, knownBy).forEach(step -> sums.merge(step.place(), step.n(), Integer::sum));
        for (var step : closed) {
            sums.merge(step.place(), step.n(), Integer::sum);
            sums.merge(step.asKnownBy(knownBy).place(), -step.n(), Integer::sum);
        }
        return steps(sums);
    }

    static List<MonthStep> steps(Map<MonthStep, Integer> sums) {
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> entry.getKey().with(entry.getValue()))
                .sorted(MonthStep.ORDER)
                .toList();
    }
}
