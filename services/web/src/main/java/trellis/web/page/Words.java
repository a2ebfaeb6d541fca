package trellis.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Dates, times and codes as people say them. */
public final class Words {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("d M uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm", Locale.UK);
    private static final Properties SAYINGS = sayings();

    /** For templates, which speak to objects. */
    static final Words WORDS = new Words();

    private Words() {}

    /** 22 November 2026. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** 22 11 2026, as a form asks for it. */
    public static String digits(LocalDate day) {
        return DIGITS.format(day);
    }

    /** November 2026. */
    public static String month(@Nullable YearMonth month) {
        return month == null ? "" : MONTH.format(month);
    }

    /** Nov 2026. */
    public static String shortMonth(YearMonth month) {
        return SHORT_MONTH.format(month);
    }

    /** 8:14pm. */
    public static String time(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        var local = at.atZone(LONDON);
        return TIME.format(local) + (local.getHour() < 12 ? "am" : "pm");
    }

    /** 22 November 2026 at 8:14pm. */
    public static String moment(@Nullable Instant at) {
        return at == null ? "" : dayOf(at) + " at " + time(at);
    }

    /** The day in London. */
    public static String dayOf(@Nullable Instant at) {
        return at == null ? "" : DAY.format(at.atZone(LONDON));
    }

    public static LocalDate londonDay(Instant at) {
        return LocalDate.ofInstant(at, LONDON);
    }

    /** 1 skill, 2 skills. */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** The words for a code; a code without words is shown in small letters rather than hidden. */
    public static String say(String kind, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "";
        }
        var known = SAYINGS.getProperty(kind + "." + code);
        return known == null ? plain(code) : known;
    }

    /** The words for a code, or null when there are none. */
    public static @Nullable String sayIfKnown(String kind, String code) {
        return SAYINGS.getProperty(kind + "." + code);
    }

    /** Minutes a week as hours: 2250 is 37.5. */
    public static String hours(@Nullable Integer minutes) {
        if (minutes == null) {
            return "";
        }
        return minutes % 60 == 0 ? Integer.toString(minutes / 60) : "%.1f".formatted(minutes / 60.0);
    }

    /** Pence as pounds: 2500000 is £25,000, and 50 is £0.50. */
    public static String pounds(long pence) {
        return pence % 100 == 0 ? "£%,d".formatted(pence / 100) : "£%,d.%02d".formatted(pence / 100, pence % 100);
    }

    private static String plain(String code) {
        var words = code.replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.UK)
                .replace('_', ' ')
                .replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Properties sayings() {
        var sayings = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/words.properties")), StandardCharsets.UTF_8)) {
            sayings.load(text);
            return sayings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
