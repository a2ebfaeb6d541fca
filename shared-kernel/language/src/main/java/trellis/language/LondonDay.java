package trellis.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that dates are judged by. */
public final class LondonDay {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private LondonDay() {}

    /** The day in London at this instant. */
    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
