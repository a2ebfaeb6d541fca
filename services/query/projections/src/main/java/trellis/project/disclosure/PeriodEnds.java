package trellis.project.disclosure;

import java.time.LocalDate;

/** The days for which numbers of people are told outside their organisation: the last of each month, once it is over. */
public final class PeriodEnds {
    private PeriodEnds() {}

    /** The newest that is told. */
    public static LocalDate last(LocalDate today) {
        return today.withDayOfMonth(1).minusDays(1);
    }

    public static boolean isTold(LocalDate day, LocalDate today) {
        return day.equals(of(day)) && day.isBefore(today);
    }

    /** The end of the period that the day lies in. */
    public static LocalDate of(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth());
    }
}
