package trellis.project.trustdashboard;

import static trellis.project.trustdashboard.Cell.STAGE_NOT_SET;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trellis.language.Stage;
import trellis.language.workforce.EducationLevel;
import trellis.project.trustdashboard.Figure.Exclusion;
import trellis.project.trustdashboard.Figure.Part;

/** Who is in post: by profession and stage, and by education. */
final class WorkforceFigures {
    private WorkforceFigures() {}

    static Figure workers(Counts counts) {
        var all = counts.stock(Cell.inPost());
        return new Figure(
                "workers",
                "Support workers in post, by profession and stage",
                "Workers who hold a post on the day, each once a profession and stage; the numerator is those with a"
                        + " stage, the denominator all, each once. A stage or pay band is never guessed.",
                1,
                "workers",
                withStage(counts),
                all,
                null,
                List.of(
                        new Exclusion("Stage not set: shown, not in the numerator", counts.stock(Cell.byStage(null))),
                        new Exclusion(
                                "Pay band not reported: counted all the same", counts.stock(Cell.bandNotReported())),
                        new Exclusion("Posts that ended, have not begun or were entered in error", null)),
                parts(counts, Measure.BY_PROFESSION, "profession", "stage"));
    }

    static Figure education(Counts counts) {
        var notReported =
                sum(counts, Measure.BY_EDUCATION, cell -> cell.second().equals(Counts.EDUCATION_NOT_REPORTED));
        var all = sum(counts, Measure.BY_EDUCATION, _ -> true);
        return new Figure(
                "education",
                "Support workers in post, by stage and highest education",
                "Workers who hold a post on the day, each once a stage, by the highest education known by then; the"
                        + " numerator is those with a report. Not reported is never none.",
                1,
                "workers",
                all - notReported,
                all,
                null,
                List.of(new Exclusion("Education not reported: shown, not in the numerator", notReported)),
                parts(counts, Measure.BY_EDUCATION, "stage", "level"));
    }

    /** Each worker once, though they hold posts at several stages or one without. */
    private static long withStage(Counts counts) {
        return counts.stock(Cell.withStage());
    }

    private static List<Part> parts(Counts counts, Measure measure, String first, String second) {
        return counts.standing().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == measure && entry.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((Cell cell) -> order(cell.first()))
                        .thenComparing(cell -> order(cell.second()))))
                .map(entry -> {
                    var by = new LinkedHashMap<String, String>();
                    by.put(first, entry.getKey().first());
                    by.put(second, entry.getKey().second());
                    return new Part(by, entry.getValue(), null);
                })
                .toList();
    }

    /** Stages and levels in their own order, what is missing last; all else by its code. */
    private static String order(String code) {
        var known = Stream.concat(
                        Stream.of(Stage.values()).map(Enum::name),
                        Stream.concat(
                                Stream.of(STAGE_NOT_SET),
                                Stream.of(EducationLevel.values()).skip(1).map(Enum::name)))
                .toList();
        if (code.equals(Counts.EDUCATION_NOT_REPORTED)) {
            return "~";
        }
        return known.contains(code) ? "%03d".formatted(known.indexOf(code)) : code;
    }

    private static long sum(Counts counts, Measure measure, Predicate<Cell> which) {
        return counts.standing().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == measure && which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
