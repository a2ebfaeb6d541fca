package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.PHYSIO;
import static trellis.decide.Given.TODAY;
import static trellis.decide.workforce.Sheets.WANDAS_ROW;
import static trellis.decide.workforce.Sheets.read;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.decide.workforce.SheetProblem.Code;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.WeeklyHours;

class SheetReadingTest {
    @Test
    void a_row_says_what_its_cells_say() {
        var reading = read("a17|Wanda|Worker|Physiotherapy|Senior support worker|3|Rehab team|Lister|37.5|05/05/2025"
                + "|Level 3|Held|01/02/2020|Working towards|02/03/2021");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows())
                .containsExactly(new SheetRow(
                        2,
                        "A17",
                        "Wanda",
                        "Worker",
                        new RowFacts(
                                PHYSIO,
                                Stage.INTERMEDIATE,
                                new PayBand(3),
                                "Rehab team",
                                "Lister",
                                new WeeklyHours(2250),
                                HIRED,
                                EducationLevel.LEVEL_3,
                                Attainment.HELD,
                                LocalDate.of(2020, 2, 1),
                                Attainment.WORKING_TOWARDS,
                                LocalDate.of(2021, 3, 2))));
    }

    @Test
    void an_empty_cell_says_nothing_where_it_need_not() {
        var reading = read(WANDAS_ROW);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.rows().getFirst().facts())
                .isEqualTo(new RowFacts(
                        PHYSIO,
                        null,
                        null,
                        "Rehab team",
                        "Lister",
                        new WeeklyHours(2250),
                        HIRED,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void every_problem_of_a_row_is_told_by_cell_in_plain_words() {
        var reading =
                read(WANDAS_ROW, "1002|Ann|Other|Physio||B3||Lister|full time|31/02/2025|GCSE|maybe|24/11/2026|?|x");
        assertThat(reading.problems())
                .extracting(SheetProblem::text)
                .containsExactly(
                        "Row 3, Profession: write Physiotherapists, not ‘Physio’",
                        "Row 3, Band: write 3, not ‘B3’",
                        "Row 3, Team: this cell is empty and must not be",
                        "Row 3, Weekly hours: write hours a week such as 37.5, not ‘full time’",
                        "Row 3, Start date: write a date such as 03/05/2024, not ‘31/02/2025’",
                        "Row 3, Education level: write a level from 1 to 7, None or Not reported, not ‘GCSE’",
                        "Row 3, Functional skills: write Held, Working towards, None or Not reported, not ‘maybe’",
                        "Row 3, Functional skills date: write a date up to today, 23/11/2026, not ‘24/11/2026’",
                        "Row 3, Care Certificate: write Held, Working towards, None or Not reported, not ‘?’",
                        "Row 3, Care Certificate date: write a date such as 03/05/2024, not ‘x’");
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.refusedRows()).containsExactly(3);
        assertThat(reading.rowsRead()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=A1", "=VLOOKUP(B2,Staff!A:C,3)", "#N/A", "#REF!", "#NAME?", "#DIV/0!"})
    void a_formula_without_a_result_is_refused_in_whatever_cell(String text) {
        var reading = read(
                WANDAS_ROW,
                text + "|Ann|Other|Physiotherapy|||Team|Site|37|01/02/2025|||||",
                "1003|" + text + "|Other|Physiotherapy||" + text + "|Team|Site|37|01/02/2025|||||");
        assertThat(reading.problems())
                .extracting(SheetProblem::text)
                .containsExactly(
                        "Row 3, Employee number: write the value itself in place of the formula, not ‘" + text + "’",
                        "Row 4, Given name: write the value itself in place of the formula, not ‘" + text + "’",
                        "Row 4, Band: write the value itself in place of the formula, not ‘" + text + "’");
        assertThat(reading.problems()).extracting(SheetProblem::code).containsOnly(Code.NO_RESULT);
        assertThat(reading.employeeNumbers()).containsExactlyInAnyOrder("1001", "1003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "#1 team", "A=B", "N/A", "#N/A team"})
    void what_only_resembles_a_formula_is_a_name(String text) {
        assertThat(read("1003|Ann|Other|Physiotherapy|||" + text + "|Site|37|01/02/2025|||||")
                        .problems())
                .isEmpty();
    }

    @Test
    void a_refused_row_still_mentions_its_worker() {
        assertThat(read("1002|Ann|Other|Physio|||Team|Site|37|01/02/2025|||||").employeeNumbers())
                .containsExactly("1002");
    }

    @Test
    void a_row_without_a_number_mentions_nobody() {
        var reading = read(
                "|Ann|Other|Physiotherapy|||Team|Site|37|01/02/2025|||||",
                "1E9|Ann|Other|Physiotherapy|||Team|Site|37|01/02/2025|||||");
        assertThat(reading.employeeNumbers()).isEmpty();
        assertThat(reading.problems())
                .extracting(SheetProblem::code)
                .containsExactly(Code.CELL_EMPTY, Code.NOT_A_NUMBER_OF_EMPLOYEE);
    }

    @Test
    void a_number_on_two_rows_is_a_problem_on_both() {
        var reading = read(
                WANDAS_ROW,
                "a1|Ann|Other|Physiotherapy|||Team|Site|37|01/02/2025|||||",
                "A1|Ann|Other|Physiotherapy|||Team|Site|37|01/02/2025|||||",
                "A1|Ann|Other|Physio|||Team|Site|37|01/02/2025|||||");
        assertThat(reading.rows()).extracting(SheetRow::employeeNumber).containsExactly("1001");
        assertThat(reading.problems())
                .extracting(SheetProblem::text)
                .containsExactly(
                        "Row 3, Employee number: ‘A1’ is also on row 4, 5",
                        "Row 4, Employee number: ‘A1’ is also on row 3, 5",
                        "Row 5, Employee number: ‘A1’ is also on row 3, 4",
                        "Row 5, Profession: write Physiotherapists, not ‘Physio’");
    }

    @Test
    void two_rows_of_one_number_name_each_other() {
        assertThat(read(WANDAS_ROW, WANDAS_ROW).problems())
                .extracting(SheetProblem::text)
                .containsExactly(
                        "Row 2, Employee number: ‘1001’ is also on row 3",
                        "Row 3, Employee number: ‘1001’ is also on row 2");
    }

    @Test
    void empty_rows_are_passed_over_and_rows_keep_their_numbers() {
        var reading = read("| | |", WANDAS_ROW);
        assertThat(reading.rowsRead()).isEqualTo(1);
        assertThat(reading.rows().getFirst().row()).isEqualTo(3);
    }

    @Test
    void space_around_a_cell_is_none() {
        var reading = read("\u00a01001 |Wanda|Worker|Physiotherapy|||Rehab team | Lister|37.5|05/05/2025|||||");
        assertThat(reading.rows().getFirst().employeeNumber()).isEqualTo("1001");
        assertThat(reading.rows().getFirst().facts().team()).isEqualTo("Rehab team");
    }

    @Test
    void a_short_row_says_no_more_than_it_has() {
        assertThat(read("1001|Wanda|Worker|Physiotherapy|||Rehab team|Lister|37.5|05/05/2025")
                        .rows())
                .hasSize(1);
        assertThat(read("1001|Wanda").problems())
                .extracting(SheetProblem::column)
                .containsExactly(
                        SheetColumn.FAMILY_NAME,
                        SheetColumn.PROFESSION,
                        SheetColumn.TEAM,
                        SheetColumn.SITE,
                        SheetColumn.WEEKLY_HOURS,
                        SheetColumn.START_DATE);
    }

    @Test
    void headings_match_whatever_their_spelling_and_their_order() {
        var matching = SheetMatching.suggestedBy(
                List.of("Notes", "SURNAME", "Staff Number", "AfC band", "Contracted Hours", "Org L7", "", "Last name"));
        assertThat(matching.places())
                .isEqualTo(Map.of(
                        SheetColumn.FAMILY_NAME, 1,
                        SheetColumn.EMPLOYEE_NUMBER, 2,
                        SheetColumn.PAY_BAND, 3,
                        SheetColumn.WEEKLY_HOURS, 4,
                        SheetColumn.TEAM, 5));
        assertThat(matching.missing())
                .containsExactly(
                        SheetColumn.GIVEN_NAME, SheetColumn.PROFESSION, SheetColumn.SITE, SheetColumn.START_DATE);
    }

    @Test
    void each_column_is_found_by_its_own_label_and_by_no_other() {
        var labels = Arrays.stream(SheetColumn.values()).map(SheetColumn::label).toList();
        var matching = SheetMatching.suggestedBy(labels);
        assertThat(matching.missing()).isEmpty();
        for (var column : SheetColumn.values()) {
            assertThat(matching.places().get(column)).isEqualTo(labels.indexOf(column.label()));
        }
    }

    @Test
    void what_was_said_of_a_heading_holds_for_the_next_sheet() {
        var headings = List.of("Who", "Given", "Team", "Ward", "Notes");
        var said = new SheetMatching(
                Map.of(SheetColumn.EMPLOYEE_NUMBER, 0, SheetColumn.GIVEN_NAME, 1, SheetColumn.TEAM, 3));
        assertThat(said.carriedOver(headings, List.of("Surname", "Ward", "Who", "Team"))
                        .places())
                .as("found again elsewhere; a heading that was passed over stays so; a new one is taken as it suggests")
                .isEqualTo(Map.of(SheetColumn.EMPLOYEE_NUMBER, 2, SheetColumn.TEAM, 1, SheetColumn.FAMILY_NAME, 0));
        assertThat(said.carriedOver(headings, headings)).isEqualTo(said);
        var leftOut = new SheetMatching(Map.of(SheetColumn.EMPLOYEE_NUMBER, 0));
        assertThat(leftOut.carriedOver(headings, headings).places())
                .as("a column that was left out is left out again")
                .containsOnlyKeys(SheetColumn.EMPLOYEE_NUMBER);
        assertThat(leftOut.carriedOver(List.of(), headings).places())
                .isEqualTo(SheetMatching.suggestedBy(headings).places());
    }

    @Test
    void a_matching_gives_each_column_its_own_place() {
        assertThatThrownBy(() -> new SheetMatching(Map.of(SheetColumn.TEAM, 1, SheetColumn.SITE, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SheetMatching(Map.of(SheetColumn.TEAM, -1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SheetMatching(Map.of(SheetColumn.TEAM, 0)).missing()).isNotEmpty();
    }

    /** Whatever stands in the cells: each row is either read or refused with a reason, and nothing is thrown. */
    @Test
    void a_row_is_read_or_refused_and_never_both() {
        var chance = new Random(20261123);
        var pieces = List.of(
                "",
                "3",
                "B3",
                "37.5",
                "05/05/2025",
                "32/13/2025",
                "Held",
                "Physiotherapy",
                "1E5",
                "x\ty",
                "Level 3",
                "😀",
                "99999999999999999999999",
                "Support worker");
        for (int round = 0; round < 3_000; round++) {
            var row = chance.ints(15, 0, pieces.size()).mapToObj(pieces::get).toList();
            var reading = SheetReading.of(
                    SheetMatching.suggestedBy(Sheets.HEADINGS), List.of(row), Sheets.PROFESSIONS, TODAY);
            assertThat(reading.rows().size() + reading.refusedRows().size()).isEqualTo(reading.rowsRead());
        }
    }
}
