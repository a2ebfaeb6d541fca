package trellis.web.file;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** The foot of every page: what it is a page of, for whoever holds one alone. A screen reader is spared it. */
record PdfFeet(PDDocument document, PdfType type, float width) {
    private static final float SIZE = 7;
    private static final float GAP = 12;

    /** Once all pages are there. */
    void write(String foot) throws IOException {
        var pages = document.getNumberOfPages();
        for (var at = 0; at < pages; at++) {
            var number = "Page %d of %d".formatted(at + 1, pages);
            var taken = type.width(number, SIZE);
            try (var ink = new PDPageContentStream(document, document.getPage(at), AppendMode.APPEND, true, true)) {
                ink.beginMarkedContent(COSName.ARTIFACT);
                line(ink, type.lines(foot, SIZE, width - taken - GAP).getFirst(), PdfPen.MARGIN);
                line(ink, number, PdfPen.MARGIN + width - taken);
                ink.endMarkedContent();
            }
        }
    }

    private void line(PDPageContentStream ink, String text, float left) throws IOException {
        ink.beginText();
        ink.setFont(type.font(), SIZE);
        ink.newLineAtOffset(left, PdfPen.MARGIN / 2);
        ink.showText(text);
        ink.endText();
    }
}
