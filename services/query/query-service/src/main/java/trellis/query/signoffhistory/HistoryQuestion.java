package trellis.query.signoffhistory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.project.signoffhistory.HistoryRow.Outcome;

/**
 * What is asked of the history; null where it does not matter.
 *
 * @param from the first day of the facts, in London
 * @param to the last
 * @param waiting requests that nothing was decided about yet, and nothing else
 * @param currentOn sign-offs that held on this day, and nothing else
 * @param expiresBy sign-offs whose last valid day is this or an earlier one, and nothing else
 */
record HistoryQuestion(
        @Nullable UUID worker,
        @Nullable String element,
        @Nullable UUID assessor,
        @Nullable UUID signatory,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Outcome outcome,
        boolean waiting,
        @Nullable LocalDate currentOn,
        @Nullable LocalDate expiresBy,
        Sort sort) {
    /** What a list is sorted by, the position making it unique. */
    enum Sort {
        NEWEST("occurred_at", "timestamptz", true),
        OLDEST("occurred_at", "timestamptz", false),
        ELEMENT("element", "text", false),
        EXPIRES_SOONEST("last_day", "date", false),
        EXPIRES_LATEST("last_day", "date", true);

        final String column;
        final String type;
        final boolean descending;

        Sort(String column, String type, boolean descending) {
            this.column = column;
            this.type = type;
            this.descending = descending;
        }

        static @Nullable Sort of(@Nullable String asked) {
            return switch (asked) {
                case null -> NEWEST;
                case "-occurredAt" -> NEWEST;
                case "occurredAt" -> OLDEST;
                case "element" -> ELEMENT;
                case "expiresOn" -> EXPIRES_SOONEST;
                case "-expiresOn" -> EXPIRES_LATEST;
                default -> null;
            };
        }
    }
}
