package trellis.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a table that can be taken away: the file equals the screen. */
public record Grid(String name, List<String> head, List<List<String>> rows) {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public ResponseEntity<byte[]> csv() {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(head);
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(Grid::guarded).toList()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Download.of(
                name + ".csv", "text/csv;charset=UTF-8", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    public ResponseEntity<byte[]> xlsx() {
        try (var out = new ByteArrayOutputStream();
                var workbook = new Workbook(out, "Trellis", "1.0")) {
            var sheet = workbook.newWorksheet("Trellis");
            for (var column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row + 1, column, guarded(rows.get(row).get(column)));
                }
            }
            workbook.finish();
            return Download.of(name + ".xlsx", XLSX, out.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One object for each row, its values under the headings of the columns. */
    public ResponseEntity<byte[]> json(JsonMapper mapper) {
        var objects = rows.stream()
                .map(row -> {
                    var object = new LinkedHashMap<String, String>();
                    for (var column = 0; column < head.size(); column++) {
                        object.put(head.get(column), row.get(column));
                    }
                    return object;
                })
                .toList();
        return Download.of(name + ".json", "application/json", mapper.writeValueAsBytes(objects));
    }

    /** A cell that a spreadsheet would take for a formula is written as text. */
    private static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
