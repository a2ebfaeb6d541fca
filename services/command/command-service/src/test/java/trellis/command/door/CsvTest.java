package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_cell_that_a_spreadsheet_would_work_out_is_shown_as_text(String cell) {
        assertThat(Csv.guarded(cell)).isEqualTo("'" + cell);
    }

    @Test
    void other_cells_stay_as_they_are_and_quotation_marks_are_doubled() {
        assertThat(Csv.of(List.of("a", "b"), List.of(List.of("x,y", "say \"no\""))))
                .isEqualTo("a,b\r\n\"x,y\",\"say \"\"no\"\"\"\r\n");
    }

    @Test
    void a_cursor_is_read_back_and_a_forged_one_is_refused() {
        var last = UUID.randomUUID();
        assertThat(Cursor.read(Cursor.of(last))).isEqualTo(last);
        assertThat(Cursor.read(null)).isNull();
        for (var forged : List.of("", "abc", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            assertThatThrownBy(() -> Cursor.read(forged)).isInstanceOf(ProblemException.class);
        }
    }
}
