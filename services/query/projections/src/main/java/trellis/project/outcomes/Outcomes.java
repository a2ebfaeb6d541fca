package trellis.project.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.EditionId;
import trellis.language.Stage;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.workforce.StageBasis;
import trellis.project.outcomes.Counted.Move;
import trellis.project.outcomes.Counted.Person;
import trellis.project.outcomes.Counted.Skill;
import trellis.project.outcomes.Counted.Whole;
import trellis.project.outcomes.PersonPast.Mark;
import trellis.project.outcomes.PostPast.Staged;

/**
 * What came of it in one trust between two positions of its log. A figure depends on the log up to the later position
 * alone: asked for again at any time, it is the same number.
 */
public final class Outcomes {
    /** How long after the baseline somebody is still looked for. */
    public static final int MONTHS = 12;

    private final Collection<PersonPast> people;
    private final Expected expected;

    /** @param people of the whole trust, as they stand at any later position */
    public Outcomes(Collection<PersonPast> people, Expected expected) {
        this.people = List.copyOf(people);
        this.expected = expected;
    }

    /** The moment that a position stands for. */
    public Moment at(long position) {
        return new Moment(
                position,
                marks().filter(mark -> mark.first() <= position)
                        .map(Mark::day)
                        .max(LocalDate::compareTo)
                        .orElse(null));
    }

    /** The last position that was recorded by the end of a day; 0 when there is none. */
    public long positionOn(LocalDate day) {
        return marks().filter(mark -> !mark.day().isAfter(day))
                .mapToLong(Mark::last)
                .max()
                .orElse(0);
    }

    private Stream<Mark> marks() {
        return people.stream().flatMap(person -> person.marks().stream());
    }

    /** The edition that the last sign-off up to the position names, or null before the first. */
    public @Nullable EditionId edition(long position) {
        return people.stream()
                .flatMap(person -> person.signOffs().stream())
                .filter(each -> each.told() <= position)
                .max(Comparator.comparingLong(SignOffPast::told))
                .map(SignOffPast::edition)
                .orElse(null);
    }

    public List<OutcomeFigure> figures(long baseline, long position) {
        return Arrays.stream(OutcomeMeasure.values())
                .map(measure -> figure(measure, baseline, position))
                .toList();
    }

    /** @param baseline no later than the position */
    public OutcomeFigure figure(OutcomeMeasure measure, long baseline, long position) {
        var from = at(baseline);
        if (measure != OutcomeMeasure.RETAINED_AT_12_MONTHS) {
            return new OutcomeFigure(
                    measure, (long) counted(measure, from, at(position)).size(), null);
        }
        var day = from.day();
        var cohort = day == null ? 0L : inPost(day, from).count();
        return new OutcomeFigure(
                measure,
                isDue(from, at(position))
                        ? (long) counted(measure, from, at(position)).size()
                        : null,
                cohort);
    }

    private static boolean isDue(Moment baseline, Moment until) {
        var start = baseline.day();
        var end = until.day();
        return start != null && end != null && !end.isBefore(start.plusMonths(MONTHS));
    }

    /** How much of what was counted at the position is still so at a later one: whether it lasted. */
    public Map<OutcomeMeasure, Long> lasting(long baseline, long position, long later) {
        var now = at(later);
        var found = new EnumMap<OutcomeMeasure, Long>(OutcomeMeasure.class);
        for (var measure : OutcomeMeasure.values()) {
            var still = counted(measure, at(baseline), at(position)).stream()
                    .filter(each -> isStillSo(each, now, edition(position)))
                    .count();
            found.put(measure, still);
        }
        return found;
    }

    private Set<? extends Counted> counted(OutcomeMeasure measure, Moment baseline, Moment until) {
        return switch (measure) {
            case PEOPLE_REACHED -> reached(baseline, until);
            case ELEMENTS_SIGNED_OFF -> signedOff(baseline, until);
            case STAGES_COMPLETED -> completed(baseline, until);
            case MOVES_UP_A_STAGE -> movedUp(baseline, until);
            case RETAINED_AT_12_MONTHS -> retained(baseline, until);
        };
    }

    private Set<Person> reached(Moment baseline, Moment until) {
        return people.stream()
                .filter(person -> person.signOffs().stream().anyMatch(each -> each.isToldBetween(baseline, until)))
                .map(person -> new Person(person.person()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Skill> signedOff(Moment baseline, Moment until) {
        return people.stream()
                .flatMap(person -> person.signOffs().stream()
                        .filter(each -> each.isToldBetween(baseline, until) && each.holdsAt(until))
                        .filter(each -> !person.heldAt(each.stage(), baseline).contains(each.element()))
                        .map(each -> new Skill(person.person(), each.element(), each.stage())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Whole> completed(Moment baseline, Moment until) {
        var edition = edition(until.position());
        return people.stream()
                .flatMap(person -> Arrays.stream(Stage.values())
                        .filter(stage -> isComplete(person, stage, until, edition)
                                && !isComplete(person, stage, baseline, edition))
                        .map(stage -> new Whole(person.person(), stage)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isComplete(PersonPast person, Stage stage, Moment moment, @Nullable EditionId edition) {
        if (edition == null) {
            return false;
        }
        var all = expected.at(edition, stage);
        return !all.isEmpty() && person.heldAt(stage, moment).containsAll(all);
    }

    private Set<Move> movedUp(Moment baseline, Moment until) {
        return people.stream()
                .flatMap(person -> person.posts().stream()
                        .filter(post -> post.isKnownAt(until))
                        .flatMap(post -> post.stages().stream()
                                .filter(each -> each.told() > baseline.position() && each.told() <= until.position())
                                .filter(each -> isMoveUp(post, each, until))
                                .map(each -> new Move(person.person(), post.post(), each.told(), stageOf(each)))))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stage stageOf(Staged each) {
        return Objects.requireNonNull(each.stage());
    }

    private static boolean isMoveUp(PostPast post, Staged to, Moment until) {
        var day = until.day();
        var from = post.stagedOn(to.effectiveOn(), to.told() - 1).flatMap(each -> Optional.ofNullable(each.stage()));
        return to.stage() != null
                && to.basis() != StageBasis.CORRECTED
                && day != null
                && !to.effectiveOn().isAfter(day)
                && from.filter(stage -> stage.compareTo(stageOf(to)) < 0).isPresent()
                && post.stagedOn(to.effectiveOn(), until.position())
                        .filter(to::equals)
                        .isPresent();
    }

    private Set<Person> retained(Moment baseline, Moment until) {
        var day = baseline.day();
        return day == null || !isDue(baseline, until)
                ? Set.of()
                : inPost(day, baseline)
                        .filter(person -> person.inPostOn(day.plusMonths(MONTHS), until))
                        .map(person -> new Person(person.person()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<PersonPast> inPost(LocalDate day, Moment moment) {
        return people.stream().filter(person -> person.inPostOn(day, moment));
    }

    private boolean isStillSo(Counted counted, Moment now, @Nullable EditionId edition) {
        var day = now.day();
        return day != null
                && people.stream()
                        .filter(person -> person.person().equals(counted.person()))
                        .anyMatch(person -> switch (counted) {
                            case Person _ -> person.inPostOn(day, now);
                            case Skill skill ->
                                person.heldAt(skill.stage(), now).contains(skill.element());
                            case Whole whole -> isComplete(person, whole.stage(), now, edition);
                            case Move move -> isStillMoved(person, move, day, now);
                        });
    }

    private static boolean isStillMoved(PersonPast person, Move move, LocalDate day, Moment now) {
        return person.posts().stream()
                .filter(post -> post.post().equals(move.post()) && post.heldOn(day, now))
                .flatMap(post -> post.stagedOn(day, now.position()).stream())
                .flatMap(staged -> Stream.ofNullable(staged.stage()))
                .anyMatch(stage -> stage.compareTo(move.stage()) >= 0);
    }
}
