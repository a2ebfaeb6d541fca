package trellis.project.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.RecordedEvent;
import trellis.language.Stage;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.project.InMemory;
import trellis.testkit.history.Cuts;
import trellis.testkit.history.RandomTrust;

/** Every outcome, for any baseline and position, against a count of the two prefixes of the log. */
class OutcomesRecountTest {
    /** Little is expected, so that stages are completed in a short history; nothing at the last stage. */
    private record Few(List<ElementCode> elements) implements Expected {
        @Override
        public Set<ElementCode> at(EditionId edition, Stage stage) {
            return switch (stage) {
                case ENTRY -> Set.of(elements.getFirst());
                case INTERMEDIATE -> Set.copyOf(elements);
                case ASSISTANT_PRACTITIONER -> Set.of();
            };
        }
    }

    private static List<RecordedEvent<?>> history(long seed) {
        return RandomTrust.history(seed, 700).stream()
                .<RecordedEvent<?>>map(OutcomesRecountTest::sometimesCorrected)
                .toList();
    }

    /** The random trust records every stage; here each fifth is the correction of a record. */
    private static RecordedEvent<?> sometimesCorrected(RecordedEvent<?> fact) {
        if (!(fact.event() instanceof StageSet e) || fact.position() % 5 != 0) {
            return fact;
        }
        var corrected = new StageSet(
                e.post(),
                e.worker(),
                e.stage(),
                e.effectiveOn(),
                StageBasis.CORRECTED,
                e.approver(),
                e.reason(),
                e.sheet(),
                e.occurredAt());
        return new RecordedEvent<>(
                fact.tenant(),
                fact.position(),
                fact.eventId(),
                fact.commandId(),
                fact.actor(),
                fact.actingFor(),
                fact.recordedAt(),
                fact.seeded(),
                corrected);
    }

    private static Few few(List<RecordedEvent<?>> log) {
        return new Few(log.stream()
                .flatMap(fact -> fact.event() instanceof CompetencySignedOff e
                        ? Stream.of(e.element())
                        : Stream.<ElementCode>empty())
                .distinct()
                .limit(2)
                .toList());
    }

    private static Collection<PersonPast> folded(List<RecordedEvent<?>> log, long seed) {
        return InMemory.fold(new OutcomesProjection(), Cuts.batches(log, seed)).values();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_figure_between_any_two_positions_equals_a_recount(long seed) {
        var log = history(seed);
        var expected = few(log);
        var outcomes = new Outcomes(folded(log, seed), expected);
        var naive = new NaiveOutcomes(log, expected);
        var chance = new Random(seed);
        for (var i = 0; i < 12; i++) {
            var position = chance.nextInt(log.size() + 1);
            var baseline = chance.nextInt(position + 1);
            var later = position + chance.nextInt(log.size() - position + 1);
            compare(outcomes, naive, baseline, position);
            outcomes.lasting(baseline, position, later)
                    .forEach((measure, still) -> assertThat(still)
                            .as("%s lasting from %d by %d at %d", measure, baseline, position, later)
                            .isEqualTo(naive.lasting(measure, baseline, position, later)));
        }
    }

    private static void compare(Outcomes outcomes, NaiveOutcomes naive, long baseline, long position) {
        for (var figure : outcomes.figures(baseline, position)) {
            assertThat(figure.count())
                    .as("%s from %d by %d", figure.measure(), baseline, position)
                    .isEqualTo(naive.count(figure.measure(), baseline, position));
        }
        assertThat(outcomes.figure(OutcomeMeasure.RETAINED_AT_12_MONTHS, baseline, position)
                        .of())
                .isEqualTo((long) naive.cohort(baseline).size());
    }

    /** What is claimed today can be counted again from any later log, to the same number. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatever_is_recorded_later_changes_no_figure(long seed) {
        var log = history(seed);
        var expected = few(log);
        var whole = new Outcomes(folded(log, seed), expected);
        var chance = new Random(seed);
        for (var i = 0; i < 20; i++) {
            var position = 1 + chance.nextInt(log.size());
            var baseline = chance.nextInt(position + 1);
            var then = new Outcomes(folded(log.subList(0, position), seed), expected);
            assertThat(whole.figures(baseline, position)).isEqualTo(then.figures(baseline, position));
            assertThat(whole.at(position)).isEqualTo(then.at(position));
        }
    }

    @Test
    void the_histories_hold_each_outcome_some_that_did_not_last_and_people_who_left() {
        Map<OutcomeMeasure, Long> counted = new EnumMap<>(OutcomeMeasure.class);
        Map<OutcomeMeasure, Long> lost = new EnumMap<>(OutcomeMeasure.class);
        for (var seed = 1L; seed <= 8; seed++) {
            var log = history(seed);
            var outcomes = new Outcomes(folded(log, seed), few(log));
            var baseline = log.size() / 10;
            var position = log.size() * 7L / 10;
            var lasting = outcomes.lasting(baseline, position, log.size());
            for (var figure : outcomes.figures(baseline, position)) {
                var count = Objects.requireNonNullElse(figure.count(), 0L);
                counted.merge(figure.measure(), count, Long::sum);
                var stays = figure.of() == null ? lasting.getOrDefault(figure.measure(), 0L) : count;
                lost.merge(figure.measure(), (figure.of() == null ? count : figure.of()) - stays, Long::sum);
            }
        }
        assertThat(counted.values()).hasSize(OutcomeMeasure.values().length).allMatch(n -> n > 0);
        assertThat(lost.values()).hasSize(OutcomeMeasure.values().length).allMatch(n -> n > 0);
    }

    @Test
    void a_recount_that_misses_a_fact_is_noticed() {
        var log = history(1);
        var expected = few(log);
        var outcomes = new Outcomes(folded(log, 1), expected);
        var without = new ArrayList<RecordedEvent<?>>(log);
        var gone = without.stream()
                .filter(fact -> fact.event() instanceof StageSet)
                .collect(Collectors.toSet());
        without.replaceAll(fact -> gone.contains(fact) ? log.getFirst() : fact);
        assertThatThrownBy(() -> compare(outcomes, new NaiveOutcomes(without, expected), 0, log.size()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void a_position_stands_for_its_day_and_a_day_for_its_last_position() {
        var log = history(2);
        var outcomes = new Outcomes(folded(log, 2), few(log));
        assertThat(outcomes.at(0).day()).isNull();
        assertThat(outcomes.edition(0)).isNull();
        for (var position : List.of(log.size() / 3L, log.size() / 2L, (long) log.size())) {
            var day = Objects.requireNonNull(outcomes.at(position).day());
            var last = outcomes.positionOn(day);
            assertThat(outcomes.at(last).day()).isEqualTo(day);
            assertThat(outcomes.at(last + 1).day()).isAfterOrEqualTo(day);
            assertThat(outcomes.positionOn(day.minusYears(10))).isZero();
        }
    }

    @Test
    void each_figure_says_how_it_is_counted() {
        var outcomes = new Outcomes(List.of(), few(history(1)));
        assertThat(outcomes.figures(0, 0))
                .extracting(OutcomeFigure::rule)
                .hasSize(OutcomeMeasure.values().length)
                .doesNotHaveDuplicates()
                .allMatch(rule -> !rule.isBlank());
        assertThat(outcomes.figure(OutcomeMeasure.RETAINED_AT_12_MONTHS, 0, 0).count())
                .isNull();
    }
}
