package trellis.project.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodEndsTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    @Test
    void the_last_months_end_is_told_from_the_first_of_the_next_month_on() {
        assertThat(PeriodEnds.last(LocalDate.of(2026, 11, 22))).isEqualTo(OCTOBER);
        assertThat(PeriodEnds.last(LocalDate.of(2026, 11, 1))).isEqualTo(OCTOBER);
        assertThat(PeriodEnds.last(OCTOBER)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void no_other_day_is_told() {
        assertThat(PeriodEnds.isTold(OCTOBER, LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(PeriodEnds.isTold(OCTOBER, OCTOBER)).isFalse();
        assertThat(PeriodEnds.isTold(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 22)))
                .isFalse();
        assertThat(PeriodEnds.isTold(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 22)))
                .isFalse();
        assertThat(PeriodEnds.of(LocalDate.of(2028, 2, 3))).isEqualTo(LocalDate.of(2028, 2, 29));
    }
}
