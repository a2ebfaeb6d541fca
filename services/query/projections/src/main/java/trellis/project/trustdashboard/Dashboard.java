package trellis.project.trustdashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.project.catalogue.Edition;

/**
 * All figures of one trust on one day.
 *
 * @param figures in the order to show them
 */
public record Dashboard(LocalDate at, List<Figure> figures) {
    public Dashboard {
        figures = List.copyOf(figures);
    }

    /** @param edition whose elements are expected, or null before any is published: then nothing is */
    public static Dashboard of(Counts counts, @Nullable Edition edition) {
        return new Dashboard(
                counts.at(),
                List.of(
                        WorkforceFigures.workers(counts),
                        WorkforceFigures.education(counts),
                        SkillFigures.coverage(counts, edition),
                        SkillFigures.expiring(counts),
                        SignOffFigures.byMonth(counts),
                        SignOffFigures.waiting(counts),
                        SignOffFigures.timeToSignOff(counts)));
    }

    public Optional<Figure> figure(String name) {
        return figures.stream().filter(figure -> figure.name().equals(name)).findFirst();
    }
}
