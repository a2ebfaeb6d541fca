package trellis.command.workforce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import trellis.command.door.ProblemException;

/**
 * The first sheet of a workbook, each cell as a person sees it: dates as dates, hours as hours, numbers in full. A
 * formula that nobody has worked out is the formula, so that it is not taken for an empty cell.
 */
final class XlsxCells {
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_FRACTION = 6;

    /** How a file begins in which Excel keeps an encrypted workbook, and in which it kept every workbook before 2007. */
    private static final byte[] COMPOUND = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    private XlsxCells() {}

    static List<List<String>> read(byte[] bytes) {
        if (Arrays.mismatch(bytes, COMPOUND) == COMPOUND.length) {
            throw SheetFile.notASheet("This workbook is protected by a password, or an old Excel saved it (.xls)."
                    + " Open it, save it without a password as .xlsx, and try again.");
        }
        requireSmall(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            var cells = new ArrayList<List<String>>();
            var all = rows.limit(SheetFile.MOST_ROWS + 2L).iterator();
            while (all.hasNext()) {
                var row = all.next();
                while (cells.size() < Math.min(row.getRowNum() - 1, SheetFile.MOST_ROWS + 2)) {
                    cells.add(List.of());
                }
                cells.add(texts(row));
            }
            return cells;
        } catch (IOException | RuntimeException _) {
            throw unreadable();
        }
    }

    /** A small file may unpack to a huge one, whatever its directory says. */
    private static void requireSmall(byte[] bytes) {
        var left = MOST_UNPACKED;
        var buffer = new byte[64 * 1024];
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var unpacked = zip.getInputStream(entry)) {
                    for (var read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw SheetFile.notASheet("The workbook is too large.");
                        }
                    }
                }
            }
        } catch (IOException _) {
            throw unreadable();
        }
    }

    private static ProblemException unreadable() {
        return SheetFile.notASheet("This is not a workbook that can be read. Save it as .xlsx or .csv and try again.");
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var place = 0; place < Math.min(row.getCellCount(), SheetFile.MOST_COLUMNS + 1); place++) {
            texts.add(row.getOptionalCell(place).map(XlsxCells::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getFormula() != null && cell.getRawValue() == null) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() != CellType.NUMBER && !(cell.getValue() instanceof BigDecimal)) {
            return cell.getText();
        }
        var format = plain(cell.getDataFormatString());
        if (format.contains("y") || format.contains("d")) {
            return cell.asDate().toLocalDate().toString();
        }
        var number = format.contains("h") ? cell.asNumber().multiply(BigDecimal.valueOf(24)) : cell.asNumber();
        return number.setScale(Math.min(Math.max(number.scale(), 0), MOST_FRACTION), java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Without colours, conditions and text in quotation marks. */
    private static String plain(@Nullable String format) {
        return format == null
                ? ""
                : format.replaceAll("\"[^\"]*\"|\\[(?!h)[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
    }
}
