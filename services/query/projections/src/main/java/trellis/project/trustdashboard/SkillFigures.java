package trellis.project.trustdashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.Stage;
import trellis.project.catalogue.Edition;
import trellis.project.trustdashboard.Figure.Exclusion;
import trellis.project.trustdashboard.Figure.Part;

/** How much of what is expected is signed off, and what of it runs out. */
final class SkillFigures {
    private SkillFigures() {}

    static Figure coverage(Counts counts, @Nullable Edition edition) {
        var parts = edition == null ? List.<Part>of() : coverageParts(counts, edition);
        return new Figure(
                "coverage",
                "Skills signed off, by domain and stage",
                "Numerator: pairs of a worker in post and an element expected at the stage of their post, with a sign-off"
                        + " at that stage that holds on the day. Denominator: workers at the stage × elements expected"
                        + " at it by the current edition. A whole is the ratio of sums.",
                1,
                "skills",
                parts.stream().mapToLong(Part::numerator).sum(),
                parts.stream()
                        .mapToLong(part -> part.denominator() == null ? 0 : part.denominator())
                        .sum(),
                null,
                List.of(
                        new Exclusion(
                                "Workers whose stage is not set: nothing is expected of them",
                                counts.stock(Cell.byStage(null))),
                        new Exclusion("Sign-offs at another stage than the post's", null),
                        new Exclusion("Sign-offs that expired, were revoked or superseded", null),
                        new Exclusion("Self-assessments: a claim is never competence", null)),
                parts);
    }

    static Figure expiring(Counts counts) {
        var parts = Stream.of(30, 60, 90)
                .map(days ->
                        new Part(Map.of("days", String.valueOf(days)), expiringWithin(counts, days), covered(counts)))
                .toList();
        return new Figure(
                "expiring",
                "Sign-offs that expire soon",
                "Of the skills that are signed off, those whose last valid day is within so many days after the day, and"
                        + " that no other sign-off holds for longer. 60 includes 30, 90 includes both.",
                1,
                "skills",
                expiringWithin(counts, Counts.DAYS_AHEAD),
                covered(counts),
                null,
                List.of(
                        new Exclusion("Sign-offs without an expiry", null),
                        new Exclusion("Workers who are no longer in post, or at another stage", null)),
                parts);
    }

    private static List<Part> coverageParts(Counts counts, Edition edition) {
        var parts = new ArrayList<Part>();
        for (var domain : edition.domains()) {
            for (var stage : Stage.values()) {
                var expected = domain.elements().stream()
                        .filter(element -> element.expectations().containsKey(stage))
                        .toList();
                var covered = expected.stream()
                        .mapToLong(element -> counts.stock(Cell.covered(element.code(), stage)))
                        .sum();
                var by = new LinkedHashMap<String, String>();
                by.put("domain", domain.code());
                by.put("stage", stage.name());
                parts.add(new Part(by, covered, counts.stock(Cell.byStage(stage)) * expected.size()));
            }
        }
        return parts;
    }

    private static long covered(Counts counts) {
        return counts.standing().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.COVERED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long expiringWithin(Counts counts, int days) {
        var last = counts.at().plusDays(days);
        return counts.standing().entrySet().stream()
                .filter(entry -> entry.getKey().measure() == Measure.EXPIRING)
                .filter(entry -> !LocalDate.parse(entry.getKey().first()).isAfter(last))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
