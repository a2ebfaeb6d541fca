package trellis.web.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One table as comma-separated values, UTF-8 with the mark that spreadsheets look for. */
final class CsvText {
    private static final String UTF_8_MARK = "\uFEFF";

    private CsvText() {}

    static byte[] of(Listing table) {
        var text = new StringWriter();
        text.write(UTF_8_MARK);
        try (var writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(table.head());
            for (var row : table.rows()) {
                var cells = new String[row.size()];
                for (var at = 0; at < cells.length; at++) {
                    cells[at] = guarded(table.columns().get(at).written(row.get(at)));
                }
                writer.writeRecord(cells);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would take for a formula is written as text. */
    static String guarded(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
