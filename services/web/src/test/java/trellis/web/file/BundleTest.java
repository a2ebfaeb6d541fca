package trellis.web.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BundleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS = 70;

    @Test
    void the_same_report_is_the_same_file_to_the_byte() {
        var one = Bundle.of(report("One"));
        var other = Bundle.of(report("One"));
        assertThat(one.all())
                .extracting(Bundle.Item::sha256)
                .isEqualTo(other.all().stream().map(Bundle.Item::sha256).toList());
        assertThat(Bundle.of(report("Two")).zip().sha256())
                .isNotEqualTo(one.zip().sha256());
    }

    @Test
    void the_manifest_says_the_digest_of_every_other_file() throws IOException {
        var bundle = Bundle.of(report("One"));
        var parts = unpacked(bundle.zip().bytes());
        assertThat(parts.keySet())
                .contains(
                        "invented-one.xlsx",
                        "invented-one.pdf",
                        "invented-one-things.csv",
                        "invented-one-dictionary.csv");
        assertThat(faults(parts)).isEmpty();
        var sums = new String(parts.getOrDefault("SHA256SUMS", new byte[0]), StandardCharsets.UTF_8);
        assertThat(sums).contains(bundle.files().getFirst().sha256() + "  invented-one.xlsx");
    }

    /** Planted breaches: one byte of each file is another, one file is missing, one is too many. */
    @Test
    void a_file_that_is_not_as_the_manifest_says_is_found() throws IOException {
        var whole = unpacked(Bundle.of(report("One")).zip().bytes());
        for (var name : List.of(
                "invented-one.xlsx", "invented-one.pdf", "invented-one-things.csv", "invented-one-dictionary.csv")) {
            var parts = new HashMap<>(whole);
            var changed = whole.getOrDefault(name, new byte[0]).clone();
            changed[changed.length / 2] ^= 1;
            parts.put(name, changed);
            assertThat(faults(parts)).containsExactly(name);
            parts.remove(name);
            assertThat(faults(parts)).containsExactly(name);
        }
        var more = new HashMap<>(whole);
        more.put("more.csv", new byte[0]);
        assertThat(faults(more)).containsExactly("more.csv");
    }

    @Test
    void the_paper_is_tagged_in_english_and_named_and_shows_each_head_once_to_who_listens() throws IOException {
        var paper = PdfPaper.of(report("One"));
        try (var document = Loader.loadPDF(paper)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("One");
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (var at = 1; at <= pages; at++) {
                assertThat(text(document, at)).contains("Invented figures. One", "Page %d of %d".formatted(at, pages));
            }
        }
        var things = ReadBack.pdf(paper).getFirst();
        assertThat(things).hasSize(ROWS + 1);
        assertThat(things.getFirst()).containsExactly("Thing", "Day", "Amount", "Count");
        assertThat(things.get(1)).containsExactly("=1+1", "22 November 2026", "£25,000", "7");
    }

    /** Wherever a page ends, the dictionary's heading and head have a row of it on theirs. */
    @Test
    void no_page_ends_with_a_heading_or_a_head() throws IOException {
        for (var rows = 1; rows < 45; rows++) {
            try (var document = Loader.loadPDF(PdfPaper.of(report("One", rows)))) {
                for (var page = 1; page <= document.getNumberOfPages(); page++) {
                    var above = text(document, page)
                            .lines()
                            .map(String::strip)
                            .takeWhile(line -> !line.startsWith("Invented figures. One"))
                            .toList();
                    assertThat(above.getLast())
                            .as("%d rows, page %d", rows, page)
                            .doesNotMatch("Data .*|Table .*|Things|Thing Day.*");
                }
            }
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var reader = new PDFTextStripper();
        reader.setStartPage(page);
        reader.setEndPage(page);
        return reader.getText(document);
    }

    @Test
    void a_cell_is_no_formula_and_a_sign_without_a_letter_is_seen_to_be_missing() throws IOException {
        var report = report("One");
        assertThat(ReadBack.csv(CsvText.of(report.tables().getFirst())).get(1).getFirst())
                .isEqualTo("'=1+1");
        assertThat(ReadBack.xlsx(XlsxBook.of(report))
                        .getOrDefault("things", List.of())
                        .get(1))
                .first()
                .isEqualTo("'=1+1");
        var odd = ReadBack.pdf(PdfPaper.of(report)).getFirst().get(2).getFirst();
        assertThat(odd).startsWith("\u25A1 Zo\u00EB ");
    }

    private static Report report(String title) {
        return report(title, ROWS);
    }

    private static Report report(String title, int most) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("=1+1", LocalDate.of(2026, 11, 22), 2_500_000L, 7));
        rows.add(Arrays.asList("\uD83D\uDCB7 Zo\u00EB " + "x".repeat(300), null, 50L, null));
        while (rows.size() < most) {
            rows.add(List.of("Thing " + rows.size(), LocalDate.of(2026, 4, 1), (long) rows.size(), rows.size()));
        }
        return new Report(
                "one",
                title,
                "Invented figures",
                List.of(new Report.Fact("Funder", "Central East")),
                List.of(new Listing(
                        "things",
                        "Things",
                        List.of(
                                Column.text("Thing", "What it is"),
                                Column.day("Day", "When"),
                                Column.pounds("Amount", "How much"),
                                Column.number("Count", "How many")),
                        rows)));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var parts = new HashMap<String, byte[]>();
        try (var open = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = open.getNextEntry(); entry != null; entry = open.getNextEntry()) {
                parts.put(entry.getName(), open.readAllBytes());
            }
        }
        return parts;
    }

    /** @return files that are not what the manifest says of them */
    private static List<String> faults(Map<String, byte[]> parts) {
        var said = new HashMap<String, String>();
        JSON.readTree(parts.getOrDefault("manifest.json", new byte[0]))
                .path("files")
                .forEach(each -> said.put(
                        each.path("name").asString(), each.path("sha256").asString()));
        var names = new ArrayList<>(said.keySet());
        parts.keySet().stream().filter(name -> !said.containsKey(name)).forEach(names::add);
        names.removeAll(List.of("manifest.json", "SHA256SUMS"));
        return names.stream()
                .filter(name -> !digest(parts.getOrDefault(name, new byte[0])).equals(said.get(name)))
                .toList();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
    }
}
