package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.TODAY;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.decide.workforce.SheetProblem.Code;

class SheetDatesTest {
    private static final LocalDate THIRD_OF_MAY = LocalDate.of(2024, 5, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/05/2024",
                "3/5/2024",
                "03-05-2024",
                "03.05.2024",
                "3 May 2024",
                "03 may 2024",
                "3-May-2024",
                "2024-05-03",
                "2024-05-03T00:00",
                "2024-05-03 00:00:00"
            })
    void the_day_comes_first_or_the_year(String text) {
        assertThat(SheetDates.notAfter(TODAY, text)).isEqualTo(Cell.read(THIRD_OF_MAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 Sep 2024", "3 Sept 2024", "3 Sept. 2024", "3 September 2024", "3-SEP-2024"})
    void a_month_has_its_name_or_its_beginning(String text) {
        assertThat(SheetDates.notAfter(TODAY, text)).isEqualTo(Cell.read(LocalDate.of(2024, 9, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/05/24",
                "45415",
                "31/02/2024",
                "2024-02-31",
                "3 Foo 2024",
                "3 Mayo 2024",
                "03/05",
                "May 2024",
                "00/05/2024",
                "2024/05/03",
                "2024-05-03T12:30"
            })
    void what_is_no_date_is_not_guessed(String text) {
        assertThat(SheetDates.notAfter(TODAY, text))
                .isEqualTo(new Cell.Wrong<>(Code.NOT_A_DATE, "write a date such as 03/05/2024, not ‘" + text + "’"));
    }

    @Test
    void a_month_that_comes_first_is_put_right() {
        assertThat(SheetDates.notAfter(TODAY, "05/13/2024"))
                .isEqualTo(new Cell.Wrong<>(Code.NOT_A_DATE, "write the day first, 13/05/2024, not ‘05/13/2024’"));
    }

    @Test
    void a_date_is_today_or_before() {
        assertThat(SheetDates.notAfter(TODAY, "23/11/2026")).isEqualTo(Cell.read(TODAY));
        assertThat(SheetDates.notAfter(TODAY, "24/11/2026"))
                .isEqualTo(new Cell.Wrong<>(
                        Code.DATE_IN_THE_FUTURE, "write a date up to today, 23/11/2026, not ‘24/11/2026’"));
    }

    /** However a day is written, it is read as that day. */
    @Test
    void every_day_is_read_as_it_was_written() {
        var ways = List.of("dd/MM/yyyy", "d/M/yyyy", "dd.MM.yyyy", "d-M-yyyy", "d MMMM yyyy", "uuuu-MM-dd").stream()
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                .toList();
        var chance = new Random(20261123);
        for (int round = 0; round < 2_000; round++) {
            var day = LocalDate.of(1950, 1, 1).plusDays(chance.nextInt(28_000));
            for (var way : ways) {
                assertThat(SheetDates.notAfter(TODAY, way.format(day))).isEqualTo(Cell.read(day));
            }
            assertThat(SheetDates.notAfter(TODAY, SheetDates.written(day))).isEqualTo(Cell.read(day));
        }
    }
}
