package trellis.web.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Brief.Part;

/**
 * A report as a PDF on A4, across where a table has some columns and A3 where it has many, tagged for screen readers:
 * headings, paragraphs and tables with their heads.
 */
final class PdfPaper {
    private static final float TITLE = 16;
    private static final float HEADING = 12;
    private static final float BODY = 9;
    private static final float SMALL = 7;
    private static final float READING = 8;
    private static final int SOME = 7;
    private static final int MANY = 12;

    /** A column of figures needs less than one of words. */
    private static final float FIGURE = 1f;

    private static final float WORDS = 1.7f;

    private PdfPaper() {}

    static byte[] of(Report report) {
        return written(
                new Brief(
                        report.name(),
                        report.title(),
                        null,
                        report.facts().stream()
                                .map(fact -> fact.label() + ": " + fact.value())
                                .toList(),
                        report.all().stream()
                                .map(table -> new Part(table.title(), List.of(), table))
                                .toList()),
                report.invented(),
                SMALL);
    }

    static byte[] of(Brief brief) {
        return written(brief, brief.invented(), READING);
    }

    private static byte[] written(Brief brief, @Nullable String invented, float size) {
        try (var pen = new PdfPen(brief.title(), invented, sheet(brief))) {
            pen.heading(StandardStructureTypes.H1, brief.title(), TITLE);
            brief.opening().forEach(text -> pen.block(StandardStructureTypes.P, text, BODY));
            for (var part : brief.parts()) {
                pen.heading(StandardStructureTypes.H2, part.title(), HEADING);
                part.says().forEach(text -> pen.block(StandardStructureTypes.P, text, BODY));
                var table = part.table();
                if (table != null && table.rows().isEmpty()) {
                    pen.block(StandardStructureTypes.P, "Nothing.", BODY);
                } else if (table != null) {
                    pen.table(widths(table), table.head(), rows(table), right(table), size);
                }
            }
            return pen.done();
        }
    }

    /** As much paper as the table with the most columns needs. */
    private static PDRectangle sheet(Brief brief) {
        var most = brief.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.table()))
                .mapToInt(table -> table.columns().size())
                .max()
                .orElse(0);
        if (most <= SOME) {
            return PDRectangle.A4;
        }
        return across(most > MANY ? PDRectangle.A3 : PDRectangle.A4);
    }

    private static PDRectangle across(PDRectangle upright) {
        return new PDRectangle(/* width= */ upright.getHeight(), /* height= */ upright.getWidth());
    }

    private static List<List<String>> rows(Listing table) {
        var rows = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<String>();
            for (var at = 0; at < row.size(); at++) {
                cells.add(table.columns().get(at).said(row.get(at)));
            }
            rows.add(List.copyOf(cells));
        }
        return rows;
    }

    private static List<Boolean> right(Listing table) {
        return table.columns().stream().map(Column::isNumeric).toList();
    }

    /** Shares of the line, the words of the longest cell giving the width of a column of words. */
    private static List<Float> widths(Listing table) {
        var shares = new ArrayList<Float>();
        for (var at = 0; at < table.columns().size(); at++) {
            var column = table.columns().get(at);
            var longest = column.title().length();
            for (var row : table.rows()) {
                longest = Math.max(longest, column.said(row.get(at)).length());
            }
            shares.add(column.isNumeric() ? FIGURE : Math.max(FIGURE, WORDS * Math.min(longest, 60) / 24f));
        }
        var all = shares.stream().reduce(0f, Float::sum);
        return shares.stream().map(each -> each / all).toList();
    }
}
