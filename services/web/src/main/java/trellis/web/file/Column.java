package trellis.web.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.web.page.Words;

/**
 * What stands in one column of a table.
 *
 * @param meaning for the data dictionary: what is counted, by which rule
 */
public record Column(String title, Kind kind, String meaning) {
    /** How a cell is held, and what the data dictionary says of it. */
    public enum Kind {
        TEXT("text"),
        /** A {@link LocalDate}. */
        DAY("date, year-month-day"),
        /** A whole number of pence. */
        POUNDS("pounds sterling with two decimals"),
        NUMBER("whole number");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    public static Column text(String title, String meaning) {
        return new Column(title, Kind.TEXT, meaning);
    }

    public static Column day(String title, String meaning) {
        return new Column(title, Kind.DAY, meaning);
    }

    public static Column pounds(String title, String meaning) {
        return new Column(title, Kind.POUNDS, meaning);
    }

    public static Column number(String title, String meaning) {
        return new Column(title, Kind.NUMBER, meaning);
    }

    public boolean isNumeric() {
        return kind == Kind.POUNDS || kind == Kind.NUMBER;
    }

    /** As a page says it. */
    public String said(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> Words.day(day);
            case Long pence when kind == Kind.POUNDS -> Words.pounds(pence);
            case Object other -> other.toString();
        };
    }

    /** As another program reads it. */
    public String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Long pence when kind == Kind.POUNDS -> pounds(pence).toPlainString();
            case Object other -> other.toString();
        };
    }

    static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence, 2);
    }
}
