package trellis.project.trustdashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import trellis.language.workforce.EducationLevel;

/**
 * What the dashboard of one day is made from.
 *
 * @param at the day
 * @param standing each stock cell as it counts on that day; {@link Measure#EXPIRING} only for the days shown
 * @param byMonth each flow cell by month, up to that day, for the months shown
 * @param waitingSince the day of each request that waits on that day
 */
public record Counts(
        LocalDate at, Map<Cell, Long> standing, Map<YearMonth, Map<Cell, Long>> byMonth, List<LocalDate> waitingSince) {
    /** How far ahead expiring sign-offs are looked for. */
    public static final int DAYS_AHEAD = 90;

    /** How many months are shown, with the day's own. */
    public static final int MONTHS = 12;

    public Counts {
        standing = Map.copyOf(standing);
        byMonth = Map.copyOf(byMonth);
        waitingSince = List.copyOf(waitingSince);
    }

    /** The first month shown. */
    public static YearMonth firstMonth(LocalDate at) {
        return YearMonth.from(at).minusMonths(MONTHS - 1);
    }

    long stock(Cell cell) {
        return standing.getOrDefault(cell, 0L);
    }

    long flow(YearMonth month, Measure measure) {
        return byMonth.getOrDefault(month, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().measure() == measure)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The level that stands for an education nobody reported. */
    static final String EDUCATION_NOT_REPORTED = EducationLevel.NOT_REPORTED.name();
}
