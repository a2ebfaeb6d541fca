package trellis.language.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {
    private static final FinancialYear YEAR = new FinancialYear(2026);

    @Test
    void a_year_begins_on_the_first_of_april_and_ends_on_the_last_of_march() {
        assertThat(YEAR.firstDay()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(YEAR.lastDay()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(FinancialYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FinancialYear(2025));
        assertThat(FinancialYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(YEAR);
        assertThat(YEAR.contains(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(YEAR.contains(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(YEAR.contains(LocalDate.of(2026, 3, 31))).isFalse();
    }

    @Test
    void a_year_is_read_as_it_is_written() {
        assertThat(FinancialYear.read("2026/27")).contains(YEAR);
        assertThat(FinancialYear.read("2099/00")).contains(new FinancialYear(2099));
        assertThat(YEAR).hasToString("2026/27");
        assertThat(new FinancialYear(2099)).hasToString("2099/00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/28", "2026/26", "2026", "2026-27", "26/27", "2026/2027", " 2026/27", "", "9001/02"})
    void what_is_no_year_is_not_bent_into_one(String text) {
        assertThat(FinancialYear.read(text)).isEmpty();
    }

    @Test
    void a_year_has_four_digits() {
        assertThatThrownBy(() -> new FinancialYear(9_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FinancialYear(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
