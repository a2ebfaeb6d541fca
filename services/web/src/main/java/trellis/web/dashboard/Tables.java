package trellis.web.dashboard;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.dashboard.Charts.Share;
import trellis.web.dashboard.Dashboard.Figure;
import trellis.web.dashboard.Dashboard.Part;
import trellis.web.dashboard.Shown.Cell;
import trellis.web.dashboard.Shown.Row;
import trellis.web.dashboard.Shown.Table;
import trellis.web.page.Choices;
import trellis.web.page.Option;
import trellis.web.page.Words;

/** Puts the parts of a figure into a table: stages side by side where there are some, else one part to a row. */
final class Tables {
    private static final String STAGE = "stage";
    private static final List<String> STAGES = List.of("ENTRY", "INTERMEDIATE", "ASSISTANT_PRACTITIONER", "NOT_SET");

    private static final List<String> LEVELS =
            Choices.EDUCATION.stream().map(Option::value).toList();

    private final UnaryOperator<String> profession;
    private final UnaryOperator<String> domain;
    private final Records records;

    Tables(UnaryOperator<String> profession, UnaryOperator<String> domain, Records records) {
        this.profession = profession;
        this.domain = domain;
        this.records = records;
    }

    Table of(Figure figure) {
        if (Objects.equals(figure.denominator(), 0L)) {
            return new Table(List.of(), List.of());
        }
        var labels = figure.cells().stream()
                .flatMap(part -> part.by().keySet().stream())
                .filter(label -> !label.equals(STAGE))
                .distinct()
                .toList();
        var label = labels.isEmpty() ? STAGE : labels.getFirst();
        return figure.cells().stream().anyMatch(part -> part.by().containsKey(STAGE)) && !label.equals(STAGE)
                ? byStage(figure, label)
                : byPart(figure, label);
    }

    private Table byStage(Figure figure, String label) {
        var rows = new LinkedHashMap<String, Map<String, Part>>();
        var stages = new LinkedHashSet<String>();
        figure.cells().forEach(part -> {
            rows.computeIfAbsent(part.by(label), _ -> new LinkedHashMap<>()).put(part.by(STAGE), part);
            stages.add(part.by(STAGE));
        });
        var columns = STAGES.stream().filter(stages::contains).toList();
        return new Table(
                Stream.concat(
                                Stream.of(Words.say("label", label)),
                                columns.stream().map(stage -> Words.say(STAGE, stage)))
                        .toList(),
                rows.entrySet().stream()
                        .sorted(Comparator.comparingInt(row -> rank(row.getKey())))
                        .map(row -> new Row(
                                word(label, row.getKey()),
                                columns.stream()
                                        .map(stage ->
                                                cell(figure, row.getValue().get(stage)))
                                        .toList()))
                        .toList());
    }

    /** Levels of education in their order and those not reported last; the rest stays in the order of the figure. */
    private static int rank(String code) {
        return code.equals("NOT_REPORTED") ? LEVELS.size() : LEVELS.indexOf(code);
    }

    private Table byPart(Figure figure, String label) {
        var shares = figure.cells().stream().anyMatch(part -> part.denominator() != null);
        var head = new ArrayList<>(List.of(Words.say("label", label), Words.say("unit", figure.unit())));
        if (shares) {
            head.add("Out of");
            head.add("Share");
        }
        return new Table(
                head,
                figure.cells().stream()
                        .map(part -> new Row(word(label, part.by(label)), cells(figure, part, shares)))
                        .toList());
    }

    private List<Cell> cells(Figure figure, Part part, boolean shares) {
        var count = new Cell(number(part.numerator()), records.behind(figure, part));
        var denominator = part.denominator();
        return !shares
                ? List.of(count)
                : List.of(
                        count,
                        new Cell(denominator == null ? "" : number(denominator), null),
                        new Cell(
                                denominator == null || denominator == 0
                                        ? "–"
                                        : new Share("", part.numerator(), denominator).percent() + "%",
                                null));
    }

    private Cell cell(Figure figure, @Nullable Part part) {
        if (part == null) {
            return new Cell("0", null);
        }
        var denominator = part.denominator();
        return new Cell(
                denominator == null || figure.name().equals("education")
                        ? number(part.numerator())
                        : new Share("", part.numerator(), denominator).words(),
                records.behind(figure, part));
    }

    private String word(String label, String code) {
        return switch (label) {
            case "profession" -> profession.apply(code);
            case "domain" -> domain.apply(code);
            case "highest", "education", "level" -> Words.say("education", code);
            case "month" -> Words.month(YearMonth.parse(code));
            case "days" -> range(code).contains(" to ") || code.endsWith("+") ? range(code) : "Within " + range(code);
            case "age" -> range(code);
            default -> Words.say(label, code);
        };
    }

    /** 0-7 is 0 to 7 days; 29+ is 29 days or more. */
    private static String range(String code) {
        return code.endsWith("+")
                ? code.substring(0, code.length() - 1) + " days or more"
                : code.replace("-", " to ") + " days";
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
