package trellis.project.trustdashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.project.trustdashboard.Figure.Exclusion;
import trellis.project.trustdashboard.Figure.Part;

/** How sign-offs come about: month by month, what waits, and how long it takes. */
final class SignOffFigures {
    private SignOffFigures() {}

    static Figure byMonth(Counts counts) {
        var parts = months(counts)
                .map(month -> new Part(Map.of("month", month.toString()), counts.flow(month, Measure.SIGNED), null))
                .toList();
        return new Figure(
                "signOffsByMonth",
                "Sign-offs given, month by month",
                "Sign-offs by the month of the day they were given, the twelve months up to the day. What was revoked or"
                        + " superseded later stays counted in the month it was given.",
                1,
                "sign-offs",
                parts.stream().mapToLong(Part::numerator).sum(),
                null,
                null,
                List.of(),
                parts);
    }

    static Figure waiting(Counts counts) {
        var ages = counts.waitingSince().stream()
                .mapToLong(since -> ChronoUnit.DAYS.between(since, counts.at()))
                .toArray();
        var parts = List.of(
                aged("0-7", ages, age -> age <= 7),
                aged("8-14", ages, age -> age > 7 && age <= 14),
                aged("15-28", ages, age -> age > 14 && age <= 28),
                aged("29+", ages, age -> age > 28));
        var oldest = counts.waitingSince().stream().min(LocalDate::compareTo).orElse(null);
        return new Figure(
                "waiting",
                "Requests waiting for a decision",
                "Requests for sign-off made by the day and not yet signed, returned or withdrawn, by full days since the"
                        + " request. The value is the age of the oldest.",
                1,
                "requests",
                ages.length,
                null,
                oldest == null ? null : (double) ChronoUnit.DAYS.between(oldest, counts.at()),
                List.of(),
                parts);
    }

    static Figure timeToSignOff(Counts counts) {
        var days = days(counts);
        var parts = List.of(
                took("0-7", days, 0, 7),
                took("8-14", days, 8, 14),
                took("15-28", days, 15, 28),
                took("29-56", days, 29, 56),
                took("57+", days, 57, Long.MAX_VALUE));
        var timed = days.values().stream().mapToLong(Long::longValue).sum();
        var all = months(counts)
                .mapToLong(month -> counts.flow(month, Measure.SIGNED))
                .sum();
        return new Figure(
                "timeToSignOff",
                "Days from request to sign-off",
                "Median of the days between the request and the sign-off that answered it, for sign-offs given in the"
                        + " twelve months up to the day. Numerator: those with a request; denominator: all given.",
                1,
                "days",
                timed,
                all,
                median(days, timed),
                List.of(
                        new Exclusion("Sign-offs whose request is not in this log", all - timed),
                        new Exclusion("Requests that were returned, withdrawn or still wait", null)),
                parts);
    }

    /** The middle of the sorted durations; of an even number, halfway between the two in the middle. */
    private static @Nullable Double median(NavigableMap<Long, Long> days, long timed) {
        if (timed == 0) {
            return null;
        }
        return (at(days, (timed - 1) / 2) + at(days, timed / 2)) / 2.0;
    }

    private static long at(NavigableMap<Long, Long> days, long index) {
        var passed = 0L;
        for (var entry : days.entrySet()) {
            passed += entry.getValue();
            if (passed > index) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no duration at " + index);
    }

    private static NavigableMap<Long, Long> days(Counts counts) {
        var days = new TreeMap<Long, Long>();
        months(counts)
                .forEach(month -> counts.byMonth().getOrDefault(month, Map.of()).forEach((cell, n) -> {
                    if (cell.measure() == Measure.DAYS_TO_SIGN_OFF) {
                        days.merge(Long.valueOf(cell.first()), n, Long::sum);
                    }
                }));
        return days;
    }

    private static Stream<YearMonth> months(Counts counts) {
        var first = Counts.firstMonth(counts.at());
        return IntStream.range(0, Counts.MONTHS).mapToObj(first::plusMonths);
    }

    private static Part aged(String label, long[] ages, LongPredicate within) {
        return new Part(Map.of("age", label), Arrays.stream(ages).filter(within).count(), null);
    }

    private static Part took(String label, NavigableMap<Long, Long> days, long least, long most) {
        var n = days.subMap(least, true, most, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Part(Map.of("days", label), n, null);
    }
}
