package trellis.standalone.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import trellis.demonstration.SheetToTry;
import trellis.demonstration.SheetsToTry;
import trellis.embedded.CannotStart;

/** Each sheet as a workbook, and the first also as a spreadsheet on Windows saves it as CSV. */
public final class SheetFiles {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private SheetFiles() {}

    /** Makes those that are missing. */
    public static void keepIn(Path folder) {
        try {
            Files.createDirectories(folder);
            var sheets = SheetsToTry.all();
            for (SheetToTry sheet : sheets) {
                keep(folder.resolve(sheet.name() + ".xlsx"), workbook(sheet));
            }
            var first = sheets.getFirst();
            keep(folder.resolve(first.name() + ".csv"), csv(first));
        } catch (IOException e) {
            throw new CannotStart("Cannot write into " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void keep(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file)) {
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static byte[] workbook(SheetToTry sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Trellis", "1.0")) {
            var page = workbook.newWorksheet("Support workers");
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<Object> cells = sheet.rows().get(row);
                for (int column = 0; column < cells.size(); column++) {
                    write(page, row, column, cells.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet page, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate date -> {
                page.value(row, column, date);
                page.style(row, column).format("dd/mm/yyyy").set();
            }
            case BigDecimal number -> page.value(row, column, number);
            case Integer number -> page.value(row, column, number);
            default -> page.value(row, column, cell.toString());
        }
    }

    private static byte[] csv(SheetToTry sheet) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            sheet.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(SheetFiles::text).toList()));
        }
        return text.toString().getBytes(WINDOWS);
    }

    private static String text(Object cell) {
        return cell instanceof LocalDate date ? DAY_FIRST.format(date) : cell.toString();
    }
}
