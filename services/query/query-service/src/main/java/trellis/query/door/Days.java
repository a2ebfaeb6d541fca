package trellis.query.door;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;

/** The day that an answer is for. */
public final class Days {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /** Today in London. */
    public LocalDate today() {
        return LondonDay.of(clock.instant());
    }

    /**
     * The day asked for, or today.
     *
     * @throws ProblemException 400 for a day that no record can be about
     */
    public LocalDate or(String field, @Nullable LocalDate asked) {
        if (asked == null) {
            return today();
        }
        if (asked.isBefore(FIRST) || asked.isAfter(LAST)) {
            throw Problem.badField(field, "DATE_OUT_OF_RANGE", "Give a day between 1900 and 2200.")
                    .asException();
        }
        return asked;
    }
}
