package trellis.query.door;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file that opens in a spreadsheet: UTF-8 with the mark that spreadsheets look for, a cell that would be
 * taken for a formula made text again.
 */
public final class CsvFile {
    public static final String MEDIA_TYPE = "text/csv";

    private static final String UTF_8_MARK = "\uFEFF";

    private CsvFile() {}

    /**
     * @param name of the file, without its ending
     * @param rows the same rows in the same order as the screen shows, a null cell for what is not known
     */
    public static ResponseEntity<String> of(String name, List<String> header, List<List<@Nullable String>> rows) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name + ".csv").build()))
                .body(text(header, rows));
    }

    static String text(List<String> header, List<List<@Nullable String>> rows) {
        var text = new StringWriter();
        text.write(UTF_8_MARK);
        var csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(header);
        for (var row : rows) {
            csv.writeRecord(row.stream().map(CsvFile::guarded).toList());
        }
        return text.toString();
    }

    private static String guarded(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
