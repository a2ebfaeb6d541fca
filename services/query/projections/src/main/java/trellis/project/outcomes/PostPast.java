package trellis.project.outcomes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;

/**
 * A post with everything that was ever told of it, each with the position that told it, so that it can be seen as it was
 * known at any of them.
 *
 * @param told position of its start
 * @param withdrawn position that took the whole registration back, or null
 * @param details as they were told
 * @param stages as they were told
 * @param ends as they were told
 */
public record PostPast(
        PostId post,
        LocalDate startsOn,
        long told,
        @Nullable Long withdrawn,
        List<Detailed> details,
        List<Staged> stages,
        List<End> ends) {
    /** @param minutes contracted a week */
    public record Detailed(long told, LocalDate effectiveOn, ProfessionCode profession, int minutes) {}

    /** @param stage null when it was told not to be set */
    public record Staged(
            long told, LocalDate effectiveOn, @Nullable Stage stage, StageBasis basis) {}

    /**
     * @param on the last day in post; null where an end was taken back
     * @param inError the post was never held
     */
    public record End(long told, @Nullable LocalDate on, boolean inError) {}

    public PostPast {
        details = List.copyOf(details);
        stages = List.copyOf(stages);
        ends = List.copyOf(ends);
    }

    boolean isKnownAt(Moment moment) {
        return told <= moment.position()
                && (withdrawn == null || withdrawn > moment.position())
                && end(moment).filter(End::inError).isEmpty();
    }

    /** Whether it was held on a day, as it was known at the moment. */
    public boolean heldOn(LocalDate day, Moment moment) {
        return isKnownAt(moment)
                && !day.isBefore(startsOn)
                && end(moment)
                        .flatMap(end -> Optional.ofNullable(end.on()))
                        .filter(day::isAfter)
                        .isEmpty();
    }

    private Optional<End> end(Moment moment) {
        return ends.stream().filter(end -> end.told() <= moment.position()).max(Comparator.comparingLong(End::told));
    }

    /** What held on a day, as far as was told by a position. */
    public Optional<Staged> stagedOn(LocalDate day, long toldBy) {
        return stages.stream()
                .filter(each -> each.told() <= toldBy && !each.effectiveOn().isAfter(day))
                .max(Comparator.comparing(Staged::effectiveOn).thenComparingLong(Staged::told));
    }

    /** What the post was on a day, as far as was told by a position. */
    public Optional<Detailed> detailedOn(LocalDate day, long toldBy) {
        return details.stream()
                .filter(each -> each.told() <= toldBy && !each.effectiveOn().isAfter(day))
                .max(Comparator.comparing(Detailed::effectiveOn).thenComparingLong(Detailed::told));
    }

    PostPast with(Detailed detailed) {
        return new PostPast(post, startsOn, told, withdrawn, PersonPast.and(details, detailed), stages, ends);
    }

    PostPast with(Staged staged) {
        return new PostPast(post, startsOn, told, withdrawn, details, PersonPast.and(stages, staged), ends);
    }

    PostPast with(End end) {
        return new PostPast(post, startsOn, told, withdrawn, details, stages, PersonPast.and(ends, end));
    }

    PostPast withdrawn(long at) {
        return new PostPast(post, startsOn, told, withdrawn == null ? at : withdrawn, details, stages, ends);
    }
}
