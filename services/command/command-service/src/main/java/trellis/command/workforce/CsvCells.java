package trellis.command.workforce;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Comma-separated text as trusts have it: UTF-8 or Windows-1252, with commas, semicolons or tabs. */
final class CsvCells {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvCells() {}

    static List<List<String>> read(byte[] bytes) {
        var text = decoded(bytes);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return csv.stream()
                    .limit(SheetFile.MOST_ROWS + 2L)
                    .map(CsvRecord::getFields)
                    .toList();
        } catch (CsvParseException | IOException _) {
            throw SheetFile.notASheet("A quotation mark is opened and not closed, or a cell is too long.");
        }
    }

    /** What is not UTF-8 throughout is Windows-1252: no byte of it is wrong there. */
    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS);
        }
    }

    /** The one that the headings use most. */
    private static char separator(String text) {
        var headings = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        each -> headings.chars().filter(c -> c == each).count()))
                .orElse(',');
    }
}
