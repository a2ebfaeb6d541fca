package trellis.project.facultydashboard;

import java.time.LocalDate;
import java.util.Comparator;
import trellis.language.privacy.SharedFigures;

/**
 * From this month's end on, {@code n} more are counted, as known by the end of another month. What counts for a month's
 * end as it was known then is the sum of the steps with both up to it, so that a late entry never changes what was told.
 *
 * @param figures under whose agreement it may be told
 * @param stage its name, or {@link #STAGE_NOT_SET}
 */
public record MonthStep(SharedFigures figures, String stage, LocalDate monthEnd, LocalDate knownBy, int n) {
    public static final String STAGE_NOT_SET = "NOT_SET";

    static final Comparator<MonthStep> ORDER = Comparator.comparing(MonthStep::knownBy)
            .thenComparing(MonthStep::monthEnd)
            .thenComparing(MonthStep::figures)
            .thenComparing(MonthStep::stage);

    /** The same place, whatever it adds. */
    public MonthStep place() {
        return with(0);
    }

    public MonthStep with(int other) {
        return new MonthStep(figures, stage, monthEnd, knownBy, other);
    }

    MonthStep asKnownBy(LocalDate by) {
        return new MonthStep(figures, stage, monthEnd, by, n);
    }
}
