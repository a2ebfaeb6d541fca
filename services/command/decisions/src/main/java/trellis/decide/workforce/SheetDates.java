package trellis.decide.workforce;

import static trellis.decide.workforce.Cell.read;
import static trellis.decide.workforce.Cell.write;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import trellis.decide.workforce.SheetProblem.Code;

/** Dates as people in England write them: the day first, or the year first with hyphens; never the month first. */
final class SheetDates {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY_AND_NAME = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?[ -](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00)?)?");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private SheetDates() {}

    /** Such as 03/05/2024. */
    static String written(LocalDate date) {
        return WRITTEN.format(date);
    }

    static Cell<LocalDate> notAfter(LocalDate today, String text) {
        return date(text)
                .map(date -> date.isAfter(today)
                        ? Cell.<LocalDate>write(Code.DATE_IN_THE_FUTURE, "a date up to today, " + written(today), text)
                        : read(date))
                .orElseGet(() -> write(Code.NOT_A_DATE, advice(text), text));
    }

    private static String advice(String text) {
        return match(DAY_FIRST, text)
                .flatMap(parts -> date(number(parts, 3), number(parts, 1), number(parts, 2)))
                .map(date -> "the day first, " + written(date))
                .orElse("a date such as 03/05/2024");
    }

    private static Optional<LocalDate> date(String text) {
        return match(DAY_FIRST, text)
                .flatMap(parts -> date(number(parts, 3), number(parts, 2), number(parts, 1)))
                .or(() -> match(YEAR_FIRST, text)
                        .flatMap(parts -> date(number(parts, 1), number(parts, 2), number(parts, 3))))
                .or(() -> match(DAY_AND_NAME, text)
                        .flatMap(parts -> date(number(parts, 3), month(parts.group(2)), number(parts, 1))));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** From 1, by a name or its beginning of three letters or more; 0 for no month. */
    private static int month(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return MONTHS.stream()
                        .filter(month -> month.startsWith(lower))
                        .findFirst()
                        .map(MONTHS::indexOf)
                        .orElse(-1)
                + 1;
    }

    /** Nothing for the 31st of February. */
    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
