package trellis.project.skills;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.Stage;
import trellis.language.catalogue.FrameworkElement;

/**
 * "Your 56 skills: n signed, n waiting and with whom, n not yet, the next one to do."
 *
 * @param skills each expected element in the framework's order
 */
public record SkillSummary(List<Line> skills) {
    /** @param skill null when nothing was ever said about it */
    public record Line(FrameworkElement element, @Nullable Skill skill, SkillStatus status) {}

    public SkillSummary {
        skills = List.copyOf(skills);
    }

    /**
     * @param expected what the edition expects at the stage, in its order
     * @param standing what was ever said about the worker's skills
     * @param stage of the worker's post, or null while it is not set
     */
    public static SkillSummary of(
            List<FrameworkElement> expected, Map<ElementCode, Skill> standing, @Nullable Stage stage, LocalDate on) {
        return new SkillSummary(expected.stream()
                .map(element -> {
                    var skill = standing.get(element.code());
                    return new Line(element, skill, SkillStatus.of(skill, stage, on));
                })
                .toList());
    }

    public long signedOff() {
        return count(SkillStatus.SIGNED_OFF);
    }

    public long waiting() {
        return count(SkillStatus.WAITING);
    }

    /** Whatever is neither signed off nor waiting, so that the three add up to all. */
    public long notYet() {
        return skills.size() - signedOff() - waiting();
    }

    public Map<SkillStatus, Long> byStatus() {
        var counts = new EnumMap<SkillStatus, Long>(SkillStatus.class);
        skills.forEach(line -> counts.merge(line.status(), 1L, Long::sum));
        return counts;
    }

    /** How many requests wait with whom; with nobody in particular where the key is empty. */
    public Map<Optional<PersonId>, Long> waitingWith() {
        var counts = new LinkedHashMap<Optional<PersonId>, Long>();
        skills.stream()
                .filter(line -> line.status() == SkillStatus.WAITING)
                .flatMap(line -> line.skill() == null ? Stream.of() : line.skill().waiting().stream())
                .forEach(request -> counts.merge(Optional.ofNullable(request.signatory()), 1L, Long::sum));
        return counts;
    }

    /** What the worker can move on soonest: the nearest to a signature, and of those the framework's first. */
    public Optional<Line> next() {
        return skills.stream()
                .filter(line -> line.status().holder() == SkillStatus.Holder.WORKER)
                .min(Comparator.comparing(Line::status));
    }

    private long count(SkillStatus status) {
        return skills.stream().filter(line -> line.status() == status).count();
    }
}
