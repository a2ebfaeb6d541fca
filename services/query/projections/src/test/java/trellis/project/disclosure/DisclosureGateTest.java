package trellis.project.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.project.disclosure.Disclosed.NOT_REPORTED;
import static trellis.project.disclosure.Disclosed.NOT_SHARED;
import static trellis.project.disclosure.Disclosed.NOT_YET;
import static trellis.project.disclosure.Disclosed.SUPPRESSED;
import static trellis.project.disclosure.Disclosed.shown;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.project.disclosure.Disclosed.State;

class DisclosureGateTest {
    private static final DisclosureGate GATE = new DisclosureGate(DisclosurePolicy.STANDARD);

    @ParameterizedTest
    @CsvSource({"0, 0", "8, 10", "12, 10", "13, 15", "17, 15", "18, 20", "412, 410", "413, 415"})
    void a_number_is_rounded_to_five_and_none_stays_none(long people, long told) {
        assertThat(GATE.count(people)).isEqualTo(shown(told));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7})
    void one_to_seven_are_hidden(long people) {
        assertThat(GATE.count(people)).isEqualTo(SUPPRESSED);
    }

    @Test
    void a_number_below_none_is_no_count() {
        assertThatThrownBy(() -> GATE.count(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tables.of(new long[] {3, -1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Tables.of(new long[] {3, 1}, new long[] {3}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(Tables::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_policy_is_configured_within_sense() {
        var finer = new DisclosureGate(new DisclosurePolicy("finer", 2, 4, 1, 3));
        assertThat(finer.count(4)).isEqualTo(SUPPRESSED);
        assertThat(finer.count(5)).isEqualTo(shown(5));
        assertThat(finer.policy().label()).isEqualTo("finer 2");
        assertThatThrownBy(() -> new DisclosurePolicy("none", 1, 0, 5, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosurePolicy("told as none", 1, 1, 5, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new DisclosureGate(new DisclosurePolicy("coarse", 1, 2, 5, 3)).count(3))
                .isEqualTo(shown(5));
    }

    @Test
    void what_is_told_alike_lies_between_the_bounds_of_every_policy() {
        for (var hidden = 1; hidden < 9; hidden++) {
            for (var rounded = 1; rounded <= 2 * hidden + 1; rounded++) {
                var policy = new DisclosurePolicy("any", 1, hidden, rounded, 3);
                for (long people = hidden + 1L; people < 90; people++) {
                    var told = policy.rounded(people);
                    assertThat(told).isPositive();
                    assertThat(people).isBetween(policy.least(told), policy.greatest(told));
                    assertThat(policy.rounded(policy.least(told))).isEqualTo(told);
                    assertThat(policy.rounded(policy.greatest(told))).isEqualTo(told);
                }
            }
        }
    }

    /** 40 and 12 and 3: the 3 alone would be the total less the others. */
    @Test
    void a_number_that_would_give_a_hidden_one_away_is_hidden_with_it() {
        var told = GATE.table(Tables.of(new long[] {40, 12, 3}, new long[] {30, 20, 0}, new long[] {50, 60, 70}));
        assertThat(told.cells())
                .containsExactly(
                        List.of(shown(40), SUPPRESSED, SUPPRESSED),
                        List.of(shown(30), shown(20), shown(0)),
                        List.of(shown(50), SUPPRESSED, SUPPRESSED));
        assertThat(told.rowTotals()).containsExactly(shown(55), shown(50), shown(180));
        assertThat(told.columnTotals()).containsExactly(shown(120), shown(90), shown(75));
        assertThat(told.total()).isEqualTo(shown(285));
    }

    @Test
    void totals_are_rounded_from_the_numbers_as_they_are() {
        var told = GATE.table(Tables.of(new long[] {12, 12, 12}));
        assertThat(told.cells()).containsExactly(List.of(shown(10), shown(10), shown(10)));
        assertThat(told.rowTotals()).containsExactly(shown(35));
    }

    @Test
    void a_total_of_few_is_hidden_with_all_that_makes_it_up() {
        var told = GATE.table(Tables.of(new long[] {3, 0, 2}));
        assertThat(told.cells()).containsExactly(List.of(SUPPRESSED, shown(0), SUPPRESSED));
        assertThat(told.rowTotals()).containsExactly(SUPPRESSED);
        assertThat(told.total()).isEqualTo(SUPPRESSED);
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var table = Tables.of(new long[] {9, 4, 11}, new long[] {6, 8, 20});
        assertThat(GATE.table(table)).isEqualTo(GATE.table(table));
    }

    @Test
    void what_is_counted_of_people_is_hidden_wherever_they_are() {
        var people = GATE.table(Tables.of(new long[] {3, 12, 40}, new long[] {0, 30, 30}));
        var signOffs = GATE.table(Tables.of(new long[] {60, 400, 900}, new long[] {0, 5, 500}), people);
        for (var row = 0; row < 2; row++) {
            for (var column = 0; column < 3; column++) {
                if (!people.cells().get(row).get(column).hasNumber()) {
                    assertThat(signOffs.cells().get(row).get(column)).isEqualTo(SUPPRESSED);
                }
            }
        }
        assertThat(signOffs.cells().get(1).get(0)).isEqualTo(shown(0));
        assertThat(signOffs.cells().get(1).get(1)).as("five of them").isEqualTo(SUPPRESSED);
        assertThat(signOffs.total()).isEqualTo(shown(1865));
    }

    /** Even none of them, where the people are hidden: none would tell something of few. */
    @Test
    void none_is_hidden_too_where_the_people_are() {
        var people = GATE.table(Tables.of(new long[] {3}, new long[] {4}, new long[] {50}));
        var signOffs = GATE.table(Tables.of(new long[] {0}, new long[] {90}, new long[] {0}), people);
        assertThat(signOffs.cells()).containsExactly(List.of(SUPPRESSED), List.of(SUPPRESSED), List.of(shown(0)));
    }

    @ParameterizedTest
    @CsvSource({"12, 40, 25", "8, 13, 67", "0, 9, 0", "40, 40, 100", "13, 200, 8"})
    void a_percentage_comes_from_what_is_told(long part, long whole, long percent) {
        assertThat(GATE.percentage(GATE.count(part), GATE.count(whole))).isEqualTo(shown(percent));
    }

    @Test
    void there_is_no_percentage_of_few_or_of_nobody() {
        assertThat(GATE.percentage(GATE.count(3), GATE.count(40))).isEqualTo(SUPPRESSED);
        assertThat(GATE.percentage(GATE.count(0), GATE.count(5))).isEqualTo(SUPPRESSED);
        assertThat(GATE.percentage(GATE.count(0), GATE.count(0))).isEqualTo(NOT_REPORTED);
        assertThat(GATE.percentage(NOT_SHARED, NOT_SHARED)).isEqualTo(NOT_SHARED);
    }

    @Test
    void a_cost_is_told_from_eight_outcomes_up() {
        assertThat(GATE.costPer(2_500_000, GATE.count(7))).isEqualTo(SUPPRESSED);
        assertThat(GATE.costPer(2_500_000, GATE.count(8))).isEqualTo(shown(250_000));
        assertThat(GATE.costPer(100, GATE.count(14))).as("6.67 pence").isEqualTo(shown(7));
        assertThat(GATE.costPer(97, GATE.count(14))).as("6.47 pence").isEqualTo(shown(6));
        assertThat(GATE.costPer(2_500_000, GATE.count(0))).isEqualTo(NOT_YET);
        assertThat(GATE.costPer(2_500_000, NOT_SHARED)).isEqualTo(NOT_SHARED);
    }

    @Test
    void a_figure_is_a_number_or_the_reason_for_none() {
        assertThat(shown(45).text()).isEqualTo("45");
        assertThat(SUPPRESSED.text()).isEqualTo("*");
        assertThat(NOT_SHARED.text()).isEqualTo("not shared");
        assertThat(NOT_REPORTED.text()).isEqualTo("not reported");
        assertThat(NOT_YET.text()).isEqualTo("not yet");
        assertThatThrownBy(() -> new Disclosed(State.SHOWN, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Disclosed(State.NOT_SHARED, 0L)).isInstanceOf(IllegalArgumentException.class);
    }
}
