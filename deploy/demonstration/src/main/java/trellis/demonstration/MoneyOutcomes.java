package trellis.demonstration;

import static trellis.language.funding.Attribution.ASSOCIATED;
import static trellis.language.funding.Attribution.ATTRIBUTED;

import java.time.LocalDate;
import java.time.Month;
import trellis.language.funding.OutcomeReturnReason;

/**
 * What the trusts say came of the first year's money: RWH's figure is miscounted, given back and sent again, RD8's report
 * comes late, and RWG, which paid for one activity with both its sums, counts fourteen people once and not twice.
 */
final class MoneyOutcomes {
    private static final LocalDate DUE = LocalDate.of(2026, Month.APRIL, 15);

    private MoneyOutcomes() {}

    static void of(Purse purse, String trust) {
        var reports = new PurseReports(purse);
        switch (trust) {
            case "RWH" -> sentAgain(reports, CameOfIt.in(trust));
            case "RD8" -> filed(reports, DUE.plusDays(MoneyStory.DAYS_LATE), CameOfIt.in(trust));
            case "RWG" -> {
                reports.filed(1, DUE, CameOfIt.ACTIVITY.people(ATTRIBUTED));
                reports.accepted(1, DUE.plusDays(5));
            }
            case MoneyStory.AGAIN -> countedOnce(reports);
            default -> filed(reports, DUE, CameOfIt.in(trust));
        }
    }

    private static void filed(PurseReports reports, LocalDate on, CameOfIt came) {
        reports.filed(1, on, came.people(ATTRIBUTED), came.skills(ATTRIBUTED));
        reports.accepted(1, on.plusDays(5));
    }

    private static void sentAgain(PurseReports reports, CameOfIt came) {
        var wrong = came.miscounted();
        reports.filed(1, DUE, wrong.people(ATTRIBUTED), wrong.skills(ATTRIBUTED));
        reports.givenBack(1, DUE.plusDays(6), OutcomeReturnReason.FIGURE_DIFFERS);
        reports.filed(2, DUE.plusDays(9), came.people(ATTRIBUTED), came.skills(ATTRIBUTED));
        reports.accepted(2, DUE.plusDays(13));
    }

    private static void countedOnce(PurseReports reports) {
        reports.filed(1, DUE.plusDays(1), "OUTCOME_COUNTED_ALREADY", CameOfIt.ACTIVITY.people(ATTRIBUTED));
        reports.filed(2, DUE.plusDays(2), CameOfIt.ACTIVITY.people(ASSOCIATED));
        reports.accepted(2, DUE.plusDays(7));
    }
}
