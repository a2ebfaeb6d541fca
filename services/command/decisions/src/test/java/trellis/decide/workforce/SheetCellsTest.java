package trellis.decide.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.decide.workforce.SheetProblem.Code;
import trellis.language.ProfessionCode;
import trellis.language.Stage;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.WeeklyHours;

class SheetCellsTest {
    private static final SheetProfessions PROFESSIONS = new SheetProfessions(Map.of(
            new ProfessionCode("PHY"), "Physiotherapists",
            new ProfessionCode("POD"), "Podiatrists (chiropodists)",
            new ProfessionCode("OCC"), "Occupational therapists",
            new ProfessionCode("DIE"), "Dietitians",
            new ProfessionCode("ORT"), "Orthoptists",
            new ProfessionCode("PRO"), "Prosthetists and orthotists",
            new ProfessionCode("RAD"), "Radiographers",
            new ProfessionCode("RAD-D"), "Diagnostic radiographers"));

    private static <T> void wrong(Cell<T> cell, Code code, String advice) {
        assertThat(cell).isEqualTo(new Cell.Wrong<>(code, advice));
    }

    @ParameterizedTest
    @CsvSource({"3,3", "1,1", "9,9", "3.0,3", "4.00,4"})
    void a_band_is_a_number(String text, int band) {
        assertThat(SheetCells.band(text)).isEqualTo(Cell.read(new PayBand(band)));
    }

    @Test
    void a_band_with_more_than_a_number_is_told_the_number() {
        wrong(SheetCells.band("B3"), Code.NOT_A_BAND, "write 3, not ‘B3’");
        wrong(SheetCells.band("Band 4"), Code.NOT_A_BAND, "write 4, not ‘Band 4’");
        wrong(SheetCells.band("8a"), Code.NOT_A_BAND, "write 8, not ‘8a’");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "2-3", "three", "2/3"})
    void a_band_that_could_be_any_is_not_guessed(String text) {
        wrong(SheetCells.band(text), Code.NOT_A_BAND, "write a number from 1 to 9, not ‘" + text + "’");
    }

    @ParameterizedTest
    @CsvSource({"37.5,2250", "37,2220", "0,0", "60,3600", "22.33,1340", "37:30,2250", "7:05,425", "37:30:00,2250"})
    void hours_are_decimal_or_by_the_clock(String text, int minutes) {
        assertThat(SheetCells.hours(text)).isEqualTo(Cell.read(new WeeklyHours(minutes)));
    }

    @Test
    void hours_are_those_of_a_week() {
        wrong(SheetCells.hours("60.01"), Code.NOT_HOURS, "write hours a week, at most 60, not ‘60.01’");
        wrong(SheetCells.hours("1950"), Code.NOT_HOURS, "write hours a week, at most 60, not ‘1950’");
        wrong(SheetCells.hours("61:00"), Code.NOT_HOURS, "write hours a week, at most 60, not ‘61:00’");
        wrong(SheetCells.hours("full time"), Code.NOT_HOURS, "write hours a week such as 37.5, not ‘full time’");
        wrong(SheetCells.hours("37,5"), Code.NOT_HOURS, "write 37.5, not ‘37,5’");
        wrong(SheetCells.hours("37:75"), Code.NOT_HOURS, "write hours a week such as 37.5, not ‘37:75’");
    }

    @ParameterizedTest
    @CsvSource({
        "Support worker,ENTRY",
        "Support worker (entry),ENTRY",
        "ENTRY,ENTRY",
        "Senior support worker,INTERMEDIATE",
        "senior support worker (intermediate),INTERMEDIATE",
        "Intermediate,INTERMEDIATE",
        "ASSISTANT_PRACTITIONER,ASSISTANT_PRACTITIONER",
        "Assistant Practitioner,ASSISTANT_PRACTITIONER"
    })
    void a_stage_has_its_name(String text, Stage stage) {
        assertThat(SheetCells.stage(text)).isEqualTo(Cell.read(stage));
    }

    @Test
    void a_stage_is_not_a_band() {
        wrong(
                SheetCells.stage("Band 3"),
                Code.NOT_A_STAGE,
                "write Support worker, Senior support worker or Assistant practitioner, not ‘Band 3’");
    }

    @ParameterizedTest
    @CsvSource({
        "Held,HELD",
        "yes,HELD",
        "Y,HELD",
        "Achieved,HELD",
        "completed,HELD",
        "Working towards,WORKING_TOWARDS",
        "in progress,WORKING_TOWARDS",
        "None,NONE",
        "no,NONE",
        "N,NONE",
        "Not reported,NOT_REPORTED",
        "not known,NOT_REPORTED"
    })
    void a_certificate_is_held_worked_towards_or_not(String text, Attainment attainment) {
        assertThat(SheetCells.attainment(text)).isEqualTo(Cell.read(attainment));
    }

    @Test
    void a_certificate_is_not_a_date() {
        wrong(
                SheetCells.attainment("2019"),
                Code.NOT_AN_ATTAINMENT,
                "write Held, Working towards, None or Not reported, not ‘2019’");
    }

    @ParameterizedTest
    @CsvSource({
        "3,LEVEL_3",
        "Level 3,LEVEL_3",
        "level5,LEVEL_5",
        "RQF 2,LEVEL_2",
        "rqf level 4,LEVEL_4",
        "NVQ level 2,LEVEL_2",
        "7.0,LEVEL_7",
        "None,NONE",
        "Not reported,NOT_REPORTED",
        "not known,NOT_REPORTED"
    })
    void an_education_level_is_a_level(String text, EducationLevel level) {
        assertThat(SheetCells.educationLevel(text)).isEqualTo(Cell.read(level));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0", "GCSE", "Level 3 or 4"})
    void an_education_level_that_is_none_is_not_guessed(String text) {
        wrong(
                SheetCells.educationLevel(text),
                Code.NOT_AN_EDUCATION_LEVEL,
                "write a level from 1 to 7, None or Not reported, not ‘" + text + "’");
    }

    @Test
    void an_employee_number_is_compared_in_capitals_with_its_zeros() {
        assertThat(SheetCells.employeeNumber("00a 17")).isEqualTo(Cell.read("00A17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.23E+07", "2E7", "1.5e10"})
    void a_number_that_a_spreadsheet_shortened_is_lost(String text) {
        wrong(
                SheetCells.employeeNumber(text),
                Code.NOT_A_NUMBER_OF_EMPLOYEE,
                "write the whole number in a column formatted as text, not ‘" + text + "’");
    }

    @Test
    void a_text_has_its_length() {
        var twenty = "12345678901234567890";
        assertThat(SheetCells.employeeNumber(twenty)).isEqualTo(Cell.read(twenty));
        wrong(
                SheetCells.employeeNumber(twenty + "1"),
                Code.TOO_LONG,
                "write at most 20 characters, not ‘" + twenty + "1’");
        assertThat(SheetCells.name("x".repeat(80))).isEqualTo(Cell.read("x".repeat(80)));
        wrong(
                SheetCells.stage("x".repeat(40)),
                Code.NOT_A_STAGE,
                "write Support worker, Senior support worker or Assistant practitioner, not ‘" + "x".repeat(40) + "’");
        wrong(
                SheetCells.name("x".repeat(81)),
                Code.TOO_LONG,
                "write at most 80 characters, not ‘" + "x".repeat(40) + "…’");
    }

    @Test
    void a_text_has_no_line_break() {
        wrong(
                SheetCells.name("Rehab\nteam"),
                Code.STRANGE_CHARACTER,
                "remove the line break or other invisible character");
    }

    @ParameterizedTest
    @CsvSource({
        "PHY,PHY",
        "phy,PHY",
        "Physiotherapists,PHY",
        "physiotherapist,PHY",
        "Physiotherapy,PHY",
        "Podiatry,POD",
        "Podiatrists (chiropodists),POD",
        "Occupational Therapy,OCC",
        "occupational-therapist,OCC",
        "Radiography,RAD",
        "Diagnostic radiography,RAD-D",
        "Orthoptics,ORT"
    })
    void a_profession_has_its_code_or_its_name(String text, String code) {
        assertThat(PROFESSIONS.profession(text)).isEqualTo(Cell.read(new ProfessionCode(code)));
    }

    @Test
    void a_profession_that_could_be_meant_is_suggested_and_not_guessed() {
        wrong(PROFESSIONS.profession("Physio"), Code.NOT_A_PROFESSION, "write Physiotherapists, not ‘Physio’");
        wrong(PROFESSIONS.profession("Dia"), Code.NOT_A_PROFESSION, "write Diagnostic radiographers, not ‘Dia’");
        wrong(PROFESSIONS.profession("Dietetics"), Code.NOT_A_PROFESSION, "write Dietitians, not ‘Dietetics’");
        wrong(PROFESSIONS.profession("Orthotists"), Code.NOT_A_PROFESSION, "write Orthoptists, not ‘Orthotists’");
        wrong(
                PROFESSIONS.profession("Nursing"),
                Code.NOT_A_PROFESSION,
                "write the name of a profession such as Physiotherapists, not ‘Nursing’");
        wrong(
                PROFESSIONS.profession("Physiotherapy and rehabilitation"),
                Code.NOT_A_PROFESSION,
                "write Physiotherapists, not ‘Physiotherapy and rehabilitation’");
    }
}
