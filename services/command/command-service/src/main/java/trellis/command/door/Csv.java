package trellis.command.door;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as CSV that no spreadsheet takes for a formula. */
public final class Csv {
    private Csv() {}

    public static String of(List<String> heads, List<List<@Nullable String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(heads);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::guarded).toList()));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    /** A cell that a spreadsheet would work out is shown as text. */
    public static String guarded(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
