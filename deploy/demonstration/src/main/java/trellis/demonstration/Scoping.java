package trellis.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import trellis.decide.workforce.ScopingCommand.FreezeRegister;
import trellis.decide.workforce.ScopingCommand.ReopenRegister;
import trellis.language.PersonId;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingReturnId;

/** A trust's scoping return of the end of the year; one froze its register too early and froze it again. */
record Scoping(String ods, PersonId educator) {
    private static final LocalDate YEAR_END = LocalDate.of(2026, Month.MARCH, 31);
    private static final String TOO_EARLY = "RD8";

    List<Step> steps() {
        return ods.equals(TOO_EARLY)
                ? List.of(frozen(YEAR_END.plusDays(2)), reopened(YEAR_END.plusDays(15)), frozen(YEAR_END.plusDays(16)))
                : List.of(frozen(YEAR_END.plusDays(6)));
    }

    private Step frozen(LocalDate on) {
        var at = Clock.exactly(on, LocalTime.of(11, 0));
        return new Step.Ask(at, null, _ -> new FreezeRegister(educator, at, id(on), YEAR_END));
    }

    private Step reopened(LocalDate on) {
        var at = Clock.exactly(on, LocalTime.of(11, 0));
        return new Step.Ask(
                at, null, _ -> new ReopenRegister(educator, at, id(YEAR_END.plusDays(2)), ReopenReason.PEOPLE_MISSING));
    }

    private ScopingReturnId id(LocalDate frozenOn) {
        return new ScopingReturnId(Ids.of(ods, "scoping return", frozenOn));
    }
}
