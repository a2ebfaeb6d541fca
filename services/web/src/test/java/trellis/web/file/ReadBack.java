package trellis.web.file;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Files as their readers read them: every table as rows of texts, its head first. */
public final class ReadBack {
    private ReadBack() {}

    public static List<List<String>> csv(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofCsvRecord(text).stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }

    /** By sheet; a number as it is held, without the format that it is shown in. */
    public static Map<String, List<List<String>>> xlsx(byte[] file) throws IOException {
        var sheets = new HashMap<String, List<List<String>>>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : book.getSheets().toList()) {
                sheets.put(
                        sheet.getName(),
                        sheet.read().stream()
                                .map(row -> row.stream().map(ReadBack::text).toList())
                                .toList());
            }
        }
        return sheets;
    }

    private static String text(Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    /** By the tags alone, as a screen reader goes. */
    public static List<List<List<String>>> pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            var texts = texts(document);
            var tables = new ArrayList<List<List<String>>>();
            var root = document.getDocumentCatalog().getStructureTreeRoot();
            for (var table : tagged(root, "Table")) {
                tables.add(tagged(table, "TR").stream()
                        .map(row -> kids(row).stream()
                                .map(cell -> text(cell, texts))
                                .toList())
                        .toList());
            }
            return tables;
        }
    }

    private static List<PDStructureElement> tagged(PDStructureNode node, String tag) {
        var found = new ArrayList<PDStructureElement>();
        for (var kid : kids(node)) {
            if (kid.getStructureType().equals(tag)) {
                found.add(kid);
            } else {
                found.addAll(tagged(kid, tag));
            }
        }
        return found;
    }

    private static List<PDStructureElement> kids(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .toList();
    }

    private static String text(PDStructureElement cell, Map<PDPage, Map<Integer, String>> texts) {
        return cell.getKids().stream()
                .filter(PDMarkedContentReference.class::isInstance)
                .map(PDMarkedContentReference.class::cast)
                .map(mark -> texts.getOrDefault(mark.getPage(), Map.of()).getOrDefault(mark.getMCID(), ""))
                .collect(Collectors.joining());
    }

    private static Map<PDPage, Map<Integer, String>> texts(PDDocument document) throws IOException {
        var texts = new HashMap<PDPage, Map<Integer, String>>();
        for (var page : document.getPages()) {
            var reader = new PDFMarkedContentExtractor();
            reader.processPage(page);
            texts.put(
                    page,
                    reader.getMarkedContents().stream()
                            .filter(mark -> mark.getMCID() >= 0)
                            .collect(Collectors.toMap(PDMarkedContent::getMCID, ReadBack::text)));
        }
        return texts;
    }

    private static String text(PDMarkedContent mark) {
        return mark.getContents().stream()
                .filter(TextPosition.class::isInstance)
                .map(each -> ((TextPosition) each).getUnicode())
                .collect(Collectors.joining());
    }
}
