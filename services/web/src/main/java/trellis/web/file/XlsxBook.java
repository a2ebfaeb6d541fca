package trellis.web.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: what it is, a sheet for each table, and the data dictionary. */
final class XlsxBook {
    private static final String POUNDS = "[$£-809]#,##0.00";
    private static final int WIDEST = 60;

    private XlsxBook() {}

    static byte[] of(Report report) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Trellis", "1.0")) {
            about(workbook.newWorksheet("About"), report);
            report.all().forEach(table -> fill(workbook.newWorksheet(table.name()), table));
            workbook.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return timeless(out.toByteArray());
    }

    private static void about(Worksheet sheet, Report report) {
        sheet.value(0, 0, CsvText.guarded(report.title()));
        sheet.style(0, 0).bold().set();
        for (var row = 0; row < report.facts().size(); row++) {
            var fact = report.facts().get(row);
            sheet.value(row + 1, 0, fact.label());
            sheet.value(row + 1, 1, CsvText.guarded(fact.value()));
        }
        sheet.width(0, 30);
        sheet.width(1, WIDEST);
    }

    private static void fill(Worksheet sheet, Listing table) {
        for (var column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).title());
            sheet.style(0, column).bold().set();
            var widest = table.columns().get(column).title().length();
            for (var row = 0; row < table.rows().size(); row++) {
                var cell = table.rows().get(row).get(column);
                put(sheet, row + 1, column, table.columns().get(column), cell);
                widest = Math.max(widest, table.columns().get(column).said(cell).length());
            }
            sheet.width(column, Math.min(widest + 2, WIDEST));
        }
        sheet.freezePane(0, 1);
    }

    private static void put(Worksheet sheet, int row, int at, Column column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Long pence
            when column.kind() == Column.Kind.POUNDS -> {
                sheet.value(row, at, Column.pounds(pence));
                sheet.style(row, at).format(POUNDS).set();
            }
            case Number number -> sheet.value(row, at, number);
            case LocalDate day -> {
                sheet.value(row, at, day);
                sheet.style(row, at).format("d mmmm yyyy").set();
            }
            case Object other -> sheet.value(row, at, CsvText.guarded(other.toString()));
        }
    }

    /** The writer puts the moment of writing into the file, and a checksum would not hold from one to the next. */
    private static byte[] timeless(byte[] book) {
        var parts = new ArrayList<Packed.Part>();
        try (var zip = ZipFile.builder().setByteArray(book).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                parts.add(new Packed.Part(
                        entry.getName(), entry.getName().equals("docProps/core.xml") ? undated(bytes) : bytes));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Packed.of(parts);
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
