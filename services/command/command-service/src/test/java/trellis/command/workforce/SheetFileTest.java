package trellis.command.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.command.door.ProblemException;

class SheetFileTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void text_is_read_whatever_separates_its_cells(String separator) {
        var text = String.join(separator, "Name", "Town") + "\r\n" + String.join(separator, "\"Böhm\nZoë\"", "York");
        var file = SheetFile.read("text/csv", text.getBytes(StandardCharsets.UTF_8));
        assertThat(file.headings()).containsExactly("Name", "Town");
        assertThat(file.rows().getFirst()).containsExactly("Böhm\nZoë", "York");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void both_spellings_of_letters_are_known(String charset) {
        var file = SheetFile.read("text/csv; charset=x", "Name\nZoë’s\n".getBytes(Charset.forName(charset)));
        assertThat(file.rows().getFirst()).containsExactly("Zoë’s");
    }

    @Test
    void a_mark_of_the_byte_order_and_empty_lines_change_no_number() {
        var file = SheetFile.read("text/csv", "\uFEFFName\n\nAnn\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.headings()).containsExactly("Name");
        assertThat(file.rows().get(1)).containsExactly("Ann");
    }

    @Test
    void a_workbook_is_read_as_people_see_it() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Staff");
            sheet.value(0, 0, "Number");
            sheet.value(0, 1, "Start");
            sheet.value(0, 2, "Hours");
            sheet.value(2, 0, 12345678901L);
            sheet.value(2, 1, LocalDate.of(2025, 5, 1));
            sheet.style(2, 1).format("dd/mm/yyyy").set();
            sheet.value(2, 2, 37.5);
        }
        var file = SheetFile.read(SheetFile.XLSX, out.toByteArray());
        assertThat(file.headings()).containsExactly("Number", "Start", "Hours");
        assertThat(file.rows().get(1)).containsExactly("12345678901", "2025-05-01", "37.5");
    }

    @Test
    void a_formula_that_nobody_worked_out_is_no_empty_cell() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Staff");
            sheet.value(0, 0, "Band");
            sheet.formula(1, 0, "A9+1");
            sheet.value(2, 0, 3);
        }
        var file = SheetFile.read(SheetFile.XLSX, out.toByteArray());
        assertThat(file.rows()).containsExactly(List.of("=A9+1"), List.of("3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\"never closed", ",,,\n1,2,3,4"})
    void what_is_no_sheet_is_refused(String text) {
        assertThatThrownBy(() -> SheetFile.read("text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> SheetFile.read(SheetFile.XLSX, text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_workbook_under_a_password_is_told_from_what_is_no_workbook() {
        var encrypted = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(504));
        assertThatThrownBy(() -> SheetFile.read(SheetFile.XLSX, encrypted))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().toString()).contains("protected by a password"));
    }

    @Test
    void more_rows_than_allowed_are_refused() {
        var text = "Name\n" + "Ann\n".repeat(SheetFile.MOST_ROWS + 1);
        assertThatThrownBy(() -> SheetFile.read("text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
    }
}
