package trellis.web.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.web.dashboard.Charts.Share;
import trellis.web.dashboard.Dashboard.Figure;
import trellis.web.page.Words;

/** Puts each figure into words, a chart and a table. */
final class Figures {
    private static final String NOBODY = "Nobody is in post";

    private final UnaryOperator<String> domain;
    private final Tables tables;
    private final Records records;

    Figures(UnaryOperator<String> profession, UnaryOperator<String> domain, Records records) {
        this.domain = domain;
        this.tables = new Tables(profession, domain, records);
        this.records = records;
    }

    Shown shown(Figure figure) {
        return new Shown(
                figure.name(),
                figure.title(),
                headline(figure),
                figure.name().equals("coverage") && !Objects.equals(figure.denominator(), 0L)
                        ? Charts.bars("Coverage by domain", byDomain(figure))
                        : null,
                figure.name().equals("signOffsByMonth") && figure.cells().size() > 1 && figure.numerator() > 0
                        ? Charts.line("Sign-offs month by month", figure.cells())
                        : null,
                tables.of(figure),
                explained(figure),
                records.behind(figure));
    }

    private String headline(Figure figure) {
        var numerator = figure.numerator();
        var whole = Objects.requireNonNullElse(figure.denominator(), 0L);
        var value = figure.value();
        return switch (figure.name()) {
            case "workers" ->
                whole == 0
                        ? NOBODY
                        : "%,d in post: %,d with a stage, %,d whose stage is not set"
                                .formatted(whole, numerator, whole - numerator);
            case "education" ->
                whole == 0
                        ? NOBODY
                        : "Education is reported for %s; %,d not reported"
                                .formatted(new Share("", numerator, whole).words(), whole - numerator);
            case "coverage" -> whole == 0 ? "No skill is expected of anybody" : new Share("", numerator, whole).words();
            case "expiring" ->
                figure.cells().stream().allMatch(part -> part.numerator() == 0)
                        ? "None within 90 days"
                        : figure.cells().stream()
                                .map(part -> "%,d within %s days".formatted(part.numerator(), part.by("days")))
                                .collect(Collectors.joining(", "));
            case "signOffsByMonth" ->
                numerator == 0
                        ? "None in twelve months"
                        : Words.count(numerator, "sign-off", "sign-offs") + " in twelve months" + unfinished();
            case "waiting" ->
                value == null
                        ? "Nothing is waiting"
                        : "%,d waiting, the oldest for %s"
                                .formatted(numerator, Words.count(value.longValue(), "day", "days"));
            case "timeToSignOff" ->
                value == null ? "No sign-off has been timed yet" : "Half were decided within " + plain(value) + " days";
            default ->
                figure.denominator() == null
                        ? number(numerator) + " " + figure.unit()
                        : new Share("", numerator, whole).words();
        };
    }

    /** A month that is not over looks like a fall where there is none. */
    private String unfinished() {
        var month = YearMonth.from(records.at());
        return records.at().equals(month.atEndOfMonth()) ? "" : "; " + Words.month(month) + " is not over";
    }

    private List<Share> byDomain(Figure figure) {
        var sums = new LinkedHashMap<String, long[]>();
        for (var part : figure.cells()) {
            var sum = sums.computeIfAbsent(part.by("domain"), code -> new long[2]);
            sum[0] += part.numerator();
            sum[1] += Objects.requireNonNullElse(part.denominator(), 0L);
        }
        return sums.entrySet().stream()
                .map(each -> new Share(domain.apply(each.getKey()), each.getValue()[0], each.getValue()[1]))
                .toList();
    }

    private static List<String> explained(Figure figure) {
        var lines = new ArrayList<String>();
        lines.add(figure.rule() + " (rule version " + figure.version() + ")");
        lines.add("Numerator " + number(figure.numerator())
                + (figure.denominator() == null
                        ? ", no denominator"
                        : ", denominator " + number(figure.denominator())));
        for (var exclusion : Objects.requireNonNullElse(figure.exclusions(), List.<Dashboard.Exclusion>of())) {
            lines.add("Left out: " + exclusion.what()
                    + (exclusion.count() == null ? "" : " (" + number(exclusion.count()) + ")"));
        }
        return lines;
    }

    private static String number(@Nullable Long number) {
        return number == null ? "" : String.format(Locale.UK, "%,d", number);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.UK, "%.1f", value);
    }
}
