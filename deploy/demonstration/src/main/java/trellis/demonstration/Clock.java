package trellis.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import trellis.language.LondonDay;

/** Times of a story's day, so that what is seen comes before what is asked for, and that before what is signed. */
final class Clock {
    private static final int MINUTES = 150;

    private final Random random;

    Clock(Random random) {
        this.random = random;
    }

    /** Between 8:30 and 11:00. */
    Instant morning(LocalDate day) {
        return at(day, LocalTime.of(8, 30));
    }

    /** Between 11:30 and 14:00. */
    Instant midday(LocalDate day) {
        return at(day, LocalTime.of(11, 30));
    }

    /** Between 14:30 and 17:00. */
    Instant afternoon(LocalDate day) {
        return at(day, LocalTime.of(14, 30));
    }

    private Instant at(LocalDate day, LocalTime from) {
        return exactly(day, from.plusMinutes(random.nextInt(MINUTES)).plusSeconds(random.nextInt(60)));
    }

    static Instant exactly(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(LondonDay.ZONE).toInstant();
    }
}
