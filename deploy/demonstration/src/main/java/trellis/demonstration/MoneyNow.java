package trellis.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import trellis.language.funding.SpendKind;

/** Still open at the story's end: one agreement unsigned, one claim waiting, one sum at risk, one offer unanswered. */
record MoneyNow(MoneyPeople people, MoneyPot pot) {
    List<Step> tell() {
        var unsigned = purse("RGT", 20_000, 1);
        offered(unsigned);
        unsigned.accepted(LocalDate.of(2026, Month.MAY, 6));
        unsigned.drawnUp(
                LocalDate.of(2026, Month.OCTOBER, 5),
                LocalDate.of(2026, Month.NOVEMBER, 2),
                LocalDate.of(2027, Month.FEBRUARY, 1));
        unsigned.signedByTheFunder(LocalDate.of(2026, Month.OCTOBER, 8));

        var waiting = purse("RC9", 15_000, 2);
        offered(waiting);
        underWay(waiting);
        waiting.claimed(1, LocalDate.of(2026, Month.NOVEMBER, 16), 7_400, SpendKind.TRAINING);

        var atRisk = purse("RD8", 9_000, 3);
        offered(atRisk);
        underWay(atRisk);
        givenUp(atRisk);

        var unanswered = purse("RWH", 12_000, 4);
        unanswered.offered(LocalDate.of(2026, Month.NOVEMBER, 10), LocalDate.of(2026, Month.DECEMBER, 11));

        return Stream.of(unsigned, waiting, atRisk, unanswered)
                .flatMap(purse -> purse.steps().stream())
                .toList();
    }

    private Purse purse(String trust, int pounds, int place) {
        return new Purse(people, pot, trust, pounds, place);
    }

    private static void offered(Purse purse) {
        purse.offered(LocalDate.of(2026, Month.APRIL, 20), LocalDate.of(2026, Month.MAY, 15));
    }

    private static void underWay(Purse purse) {
        purse.accepted(LocalDate.of(2026, Month.MAY, 5));
        purse.drawnUp(
                LocalDate.of(2026, Month.MAY, 18),
                LocalDate.of(2026, Month.JUNE, 1),
                LocalDate.of(2026, Month.DECEMBER, 1));
        purse.signedByTheParty(LocalDate.of(2026, Month.MAY, 21));
        purse.signedByTheFunder(LocalDate.of(2026, Month.MAY, 22));
        purse.paid(1, LocalDate.of(2026, Month.JUNE, 2));
    }

    /** A course is not run: RD8 signs that £1,600 of what it has not been paid are the stream's again. */
    private static void givenUp(Purse purse) {
        var varied = new PurseVariation(purse);
        varied.drawnUp(LocalDate.of(2026, Month.OCTOBER, 12), 7_400, 2_000, LocalDate.of(2026, Month.DECEMBER, 1));
        varied.signedByTheParty(LocalDate.of(2026, Month.OCTOBER, 15));
        varied.signedByTheFunder(LocalDate.of(2026, Month.OCTOBER, 16));
    }
}
