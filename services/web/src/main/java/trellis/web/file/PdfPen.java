package trellis.web.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jspecify.annotations.Nullable;

/** Writes text and tables onto pages from top to bottom, each piece with its tag. */
final class PdfPen implements AutoCloseable {
    static final float MARGIN = 36;
    private static final float GAP = 3;
    private static final float LEADING = 1.25f;
    /** So much of what follows a heading stands on its page: a table's head and a row of some lines. */
    private static final float WITH_IT = 60;

    private final PDDocument document = new PDDocument();
    private final PdfType type;
    private final PDStructureTreeRoot tree = new PDStructureTreeRoot();
    private final PDStructureElement root;
    private final List<COSArray> tagged = new ArrayList<>();
    private @Nullable PDPageContentStream open;
    private final PDRectangle size;
    private final String foot;
    private PDPage page;
    private float y;

    /** @param notice said at the foot of every page, or null */
    PdfPen(String title, @Nullable String notice, PDRectangle size) {
        foot = notice == null ? title : notice + ". " + title;
        this.size = size;
        page = new PDPage(size);
        try {
            type = new PdfType(document);
            root = new PDStructureElement(StandardStructureTypes.DOCUMENT, tree);
            tree.appendKid(root);
            var catalog = document.getDocumentCatalog();
            catalog.setStructureTreeRoot(tree);
            catalog.setLanguage("en-GB");
            var marked = new PDMarkInfo();
            marked.setMarked(true);
            catalog.setMarkInfo(marked);
            var preferences = new PDViewerPreferences(catalog.getCOSObject());
            preferences.setDisplayDocTitle(true);
            catalog.setViewerPreferences(preferences);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Trellis");
            turn();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A heading over the whole line, on the page of what it is about. */
    void heading(String tag, String text, float size) {
        need(size * LEADING + size + WITH_IT);
        block(tag, text, size);
    }

    /** A paragraph over the whole line. */
    void block(String tag, String text, float size) {
        var lines = type.lines(text, size, width());
        need(lines.size() * size * LEADING + size);
        y -= size / 2;
        var element = child(root, tag);
        write(element, lines, MARGIN, y, width(), size, false);
        y -= lines.size() * size * LEADING + size / 2;
    }

    /**
     * @param widths shares of the line
     * @param right columns whose cells stand at the right
     */
    void table(List<Float> widths, List<String> head, List<List<String>> rows, List<Boolean> right, float size) {
        var table = child(root, StandardStructureTypes.TABLE);
        var first = rows.stream().limit(1).map(cells -> wrapped(widths, cells, size));
        need(Stream.concat(Stream.of(wrapped(widths, head, size)), first)
                .map(cells -> height(cells, size))
                .reduce(0f, Float::sum));
        row(child(table, StandardStructureTypes.TR), widths, head, right, size, true, null);
        for (var cells : rows) {
            row(child(table, StandardStructureTypes.TR), widths, cells, right, size, false, head);
        }
        y -= size;
    }

    /** @param again the head, to be shown anew where the row starts a page; said once by its tags */
    private void row(
            PDStructureElement row,
            List<Float> widths,
            List<String> cells,
            List<Boolean> right,
            float size,
            boolean isHead,
            @Nullable List<String> again) {
        var wrapped = wrapped(widths, cells, size);
        var height = height(wrapped, size);
        if (need(height) && again != null) {
            var head = wrapped(widths, again, size);
            cells(null, head, widths, right, size, true);
            y -= height(head, size);
        }
        cells(row, wrapped, widths, right, size, isHead);
        y -= height;
    }

    private List<List<String>> wrapped(List<Float> widths, List<String> cells, float size) {
        var wrapped = new ArrayList<List<String>>();
        for (var at = 0; at < cells.size(); at++) {
            wrapped.add(type.lines(cells.get(at), size, widths.get(at) * width() - 2 * GAP));
        }
        return wrapped;
    }

    private static float height(List<List<String>> cells, float size) {
        var most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * size * LEADING + 2 * GAP;
    }

    private void cells(
            @Nullable PDStructureElement row,
            List<List<String>> cells,
            List<Float> widths,
            List<Boolean> right,
            float size,
            boolean isHead) {
        var left = MARGIN;
        for (var at = 0; at < cells.size(); at++) {
            var width = widths.get(at) * width();
            var isTitle = isHead || at == 0;
            var cell = row == null ? null : child(row, isTitle ? StandardStructureTypes.TH : StandardStructureTypes.TD);
            if (cell != null && isTitle) {
                var scope = new PDTableAttributeObject();
                scope.setScope(isHead ? PDTableAttributeObject.SCOPE_COLUMN : PDTableAttributeObject.SCOPE_ROW);
                cell.addAttribute(scope);
            }
            write(cell, cells.get(at), left + GAP, y - GAP, width - 2 * GAP, size, right.get(at));
            left += width;
        }
        rule(y - height(cells, size), isHead ? 1f : 0.25f);
    }

    private void rule(float at, float thickness) {
        try {
            var ink = ink();
            ink.beginMarkedContent(COSName.ARTIFACT);
            ink.setLineWidth(thickness);
            ink.moveTo(MARGIN, at);
            ink.lineTo(MARGIN + width(), at);
            ink.stroke();
            ink.endMarkedContent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param element null for what only repeats */
    private void write(
            @Nullable PDStructureElement element,
            List<String> lines,
            float left,
            float top,
            float width,
            float size,
            boolean right) {
        try {
            var ink = ink();
            if (element == null) {
                ink.beginMarkedContent(COSName.ARTIFACT);
            } else {
                ink.beginMarkedContent(COSName.getPDFName(element.getStructureType()), tag(element));
            }
            for (var at = 0; at < lines.size(); at++) {
                var line = lines.get(at);
                ink.beginText();
                ink.setFont(type.font(), size);
                ink.newLineAtOffset(
                        right ? left + width - type.width(line, size) : left, top - size - at * size * LEADING);
                ink.showText(line);
                ink.endText();
            }
            ink.endMarkedContent();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int tag(PDStructureElement element) {
        var here = tagged.getLast();
        var mark = here.size();
        var reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(mark);
        element.setPage(page);
        element.appendKid(reference);
        here.add(element.getCOSObject());
        return mark;
    }

    private static PDStructureElement child(PDStructureNode parent, String tag) {
        var element = new PDStructureElement(tag, parent);
        parent.appendKid(element);
        return element;
    }

    /** @return whether a new page was begun for it */
    private boolean need(float height) {
        if (y - height >= MARGIN) {
            return false;
        }
        try {
            turn();
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void turn() throws IOException {
        if (open != null) {
            open.close();
        }
        page = new PDPage(size);
        page.setStructParents(tagged.size());
        document.addPage(page);
        tagged.add(new COSArray());
        open = new PDPageContentStream(document, page);
        y = size.getHeight() - MARGIN;
    }

    private PDPageContentStream ink() {
        return Objects.requireNonNull(open, "a page is open from the first line on");
    }

    private float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    byte[] done() {
        try {
            ink().close();
            new PdfFeet(document, type, width()).write(foot);
            Map<Integer, PDParentTreeValue> parents = new HashMap<>();
            for (var at = 0; at < tagged.size(); at++) {
                parents.put(at, new PDParentTreeValue(tagged.get(at)));
            }
            var tags = new PDNumberTreeNode(PDParentTreeValue.class);
            tags.setNumbers(parents);
            tree.setParentTree(tags);
            tree.setParentTreeNextKey(tagged.size());
            // Otherwise the moment of writing would be in it, and a checksum would not hold from one to the next.
            document.setDocumentId(1L);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
