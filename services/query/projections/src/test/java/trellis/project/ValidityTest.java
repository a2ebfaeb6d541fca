package trellis.project;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.day;

import org.junit.jupiter.api.Test;

class ValidityTest {
    @Test
    void it_holds_from_the_first_through_the_last_day() {
        var validity = new Validity(day(1, 10), day(1, 20), null);
        assertThat(validity.holdsOn(day(1, 9))).isFalse();
        assertThat(validity.holdsOn(day(1, 10))).isTrue();
        assertThat(validity.holdsOn(day(1, 20))).isTrue();
        assertThat(validity.holdsOn(day(1, 21))).isFalse();
        assertThat(validity.expiredOn(day(1, 20))).isFalse();
        assertThat(validity.expiredOn(day(1, 21))).isTrue();
    }

    @Test
    void without_an_expiry_it_goes_on() {
        var validity = new Validity(day(1, 10), null, null);
        assertThat(validity.holdsOn(day(12, 31))).isTrue();
        assertThat(validity.expiredOn(day(12, 31))).isFalse();
    }

    @Test
    void on_the_day_it_is_ended_it_no_longer_holds_and_it_ends_once() {
        var ended = new Validity(day(1, 10), null, null).endedOn(day(2, 1));
        assertThat(ended.holdsOn(day(1, 31))).isTrue();
        assertThat(ended.holdsOn(day(2, 1))).isFalse();
        assertThat(ended.endedOn(day(3, 1))).isEqualTo(ended);
    }
}
