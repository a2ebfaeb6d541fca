package trellis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.day;

import org.junit.jupiter.api.Test;
import trellis.project.Timeline.Entry;

class TimelineTest {
    final Timeline<String> timeline =
            Timeline.<String>empty().with(day(3, 1), "spring").with(day(1, 1), "winter");

    @Test
    void a_value_holds_from_its_day_until_the_next() {
        assertThat(timeline.on(day(1, 1))).isEqualTo(new Entry<>(day(1, 1), "winter"));
        assertThat(timeline.on(day(2, 28))).isEqualTo(new Entry<>(day(1, 1), "winter"));
        assertThat(timeline.on(day(3, 1))).isEqualTo(new Entry<>(day(3, 1), "spring"));
        assertThat(timeline.on(day(12, 31))).isEqualTo(new Entry<>(day(3, 1), "spring"));
    }

    @Test
    void before_the_first_day_nothing_is_known() {
        assertThat(timeline.on(day(1, 1).minusDays(1))).isNull();
        assertThat(Timeline.empty().on(day(1, 1))).isNull();
    }

    @Test
    void of_two_for_one_day_the_later_told_holds() {
        assertThat(timeline.with(day(3, 1), "thaw").on(day(3, 1))).isEqualTo(new Entry<>(day(3, 1), "thaw"));
        assertThat(timeline.with(day(3, 1), "thaw").entries()).hasSize(2);
    }

    @Test
    void it_turns_where_a_value_begins() {
        assertThat(timeline.turns()).containsExactly(day(1, 1), day(3, 1));
    }
}
