package trellis.web.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import trellis.web.dashboard.Charts.Share;
import trellis.web.dashboard.Dashboard.Figure;
import trellis.web.dashboard.Dashboard.Part;
import trellis.web.page.TableView;
import trellis.web.page.Words;

/** Puts each figure into words, a chart and a table. */
final class Figures {
    private final UnaryOperator<String> profession;
    private final UnaryOperator<String> domain;

    Figures(UnaryOperator<String> profession, UnaryOperator<String> domain) {
        this.profession = profession;
        this.domain = domain;
    }

    Shown shown(Figure figure) {
        return new Shown(
                figure.name(),
                figure.title(),
                headline(figure),
                figure.name().equals("coverage") ? Charts.bars("Coverage by domain", byDomain(figure)) : null,
                figure.name().equals("signOffsByMonth") && figure.cells().size() > 1
                        ? Charts.line("Sign-offs month by month", figure.cells())
                        : null,
                table(figure),
                explained(figure));
    }

    private static String headline(Figure figure) {
        var denominator = figure.denominator();
        return switch (figure.name()) {
            case "waiting" ->
                figure.value() == null
                        ? "Nothing is waiting"
                        : "%,d waiting, the oldest for %s"
                                .formatted(
                                        figure.numerator(),
                                        Words.count(figure.value().longValue(), "day", "days"));
            case "timeToSignOff" ->
                figure.value() == null
                        ? "No sign-off has been timed yet"
                        : "Median of " + plain(figure.value()) + " days";
            default ->
                denominator == null
                        ? String.format(Locale.UK, "%,d %s", figure.numerator(), figure.unit())
                        : new Share("", figure.numerator(), denominator).words();
        };
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

    private TableView table(Figure figure) {
        var labels = figure.cells().isEmpty()
                ? List.<String>of()
                : List.copyOf(figure.cells().getFirst().by().keySet());
        var shares = figure.cells().stream().anyMatch(part -> part.denominator() != null);
        var head = new ArrayList<String>();
        labels.forEach(label -> head.add(Words.say("label", label)));
        head.add(Words.say("unit", figure.unit()));
        if (shares) {
            head.add("Out of");
            head.add("Share");
        }
        return new TableView(
                figure.title(),
                "s",
                true,
                labels.size(),
                head,
                figure.cells().stream().map(part -> row(part, labels, shares)).toList());
    }

    private List<String> row(Part part, List<String> labels, boolean shares) {
        var row = new ArrayList<String>();
        labels.forEach(label -> row.add(word(label).apply(part.by(label))));
        row.add(String.format(Locale.UK, "%,d", part.numerator()));
        if (shares) {
            row.add(number(part.denominator()));
            row.add(share(part));
        }
        return row;
    }

    private static String share(Part part) {
        var denominator = part.denominator();
        return denominator == null || denominator == 0 ? "–" : Math.round(100.0 * part.numerator() / denominator) + "%";
    }

    private Function<String, String> word(String label) {
        return switch (label) {
            case "profession" -> profession;
            case "domain" -> domain;
            case "stage" -> code -> Words.say("stage", code);
            case "highest", "education", "level" -> code -> Words.say("education", code);
            case "month" -> month -> Words.month(YearMonth.parse(month));
            case "days" ->
                days -> days.contains("-") || days.contains("+") ? days + " days" : "within " + days + " days";
            case "age" -> age -> age + " days";
            default -> code -> Words.say(label, code);
        };
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
