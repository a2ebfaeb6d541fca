package trellis.web.funding;

import java.time.LocalDate;

/**
 * How near the end of its year some money is.
 *
 * @param year such as 2025/26
 * @param on the day that is asked about
 */
record YearEnd(String year, LocalDate on) {
    LocalDate lastDay() {
        return LocalDate.of(Integer.parseInt(year.substring(0, 4)) + 1, 3, 31);
    }

    /** Money that is not shown to be spent by now was not spent in its year. */
    public boolean over() {
        return on.isAfter(lastDay());
    }

    /** The last quarter of the year, or later: what was paid has to be accounted for now. */
    public boolean urgent() {
        return !on.isBefore(lastDay().withMonth(1).withDayOfMonth(1));
    }

    /** Said before what is at risk. */
    public String says() {
        if (over()) {
            return "Urgent: the year is over.";
        }
        return urgent()
                ? "Urgent: the year ends on 31 March."
                : "The year ends on 31 March; from 1 January this is urgent.";
    }
}
