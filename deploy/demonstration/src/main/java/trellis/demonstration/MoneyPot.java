package trellis.demonstration;

import trellis.language.funding.FinancialYear;
import trellis.language.funding.ProgrammeId;
import trellis.language.funding.StreamId;

/** The stream of a year's programme that money is given from. */
record MoneyPot(FinancialYear year, ProgrammeId programme, StreamId stream) {
    static MoneyPot of(int startsIn, String stream) {
        return new MoneyPot(
                new FinancialYear(startsIn),
                new ProgrammeId(Ids.of("programme", startsIn)),
                new StreamId(Ids.of("stream", startsIn, stream)));
    }
}
