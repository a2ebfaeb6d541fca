package trellis.web.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** A report as a PDF on A4 across, or A3 where a table has many columns, tagged for screen readers: headings, paragraphs and tables with their heads. */
final class PdfPaper {
    private static final float TITLE = 16;
    private static final float HEADING = 12;
    private static final float BODY = 9;
    private static final float SMALL = 7;
    private static final int MANY = 12;

    /** A column of figures needs less than one of words. */
    private static final float FIGURE = 1f;

    private static final float WORDS = 1.7f;

    private PdfPaper() {}

    static byte[] of(Report report) {
        try (var pen = new PdfPen(report.title(), report.invented(), isWide(report))) {
            pen.heading(StandardStructureTypes.H1, report.title(), TITLE);
            report.facts()
                    .forEach(fact -> pen.block(StandardStructureTypes.P, fact.label() + ": " + fact.value(), BODY));
            for (var table : report.all()) {
                pen.heading(StandardStructureTypes.H2, table.title(), HEADING);
                if (table.rows().isEmpty()) {
                    pen.block(StandardStructureTypes.P, "Nothing.", BODY);
                } else {
                    pen.table(widths(table), table.head(), rows(table), right(table), SMALL);
                }
            }
            return pen.done();
        }
    }

    private static boolean isWide(Report report) {
        return report.tables().stream().anyMatch(table -> table.columns().size() > MANY);
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
