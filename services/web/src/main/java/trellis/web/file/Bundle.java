package trellis.web.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import trellis.web.page.Download;

/**
 * A report in every form, with a manifest that says the SHA-256 of each file.
 *
 * @param files without the manifest
 */
public record Bundle(String name, List<Item> files, Item zip) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** @param says what it is, for who chooses among them */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them, and the bytes go out as they are.
    public record Item(String name, String type, String says, byte[] bytes, String sha256) {
        static Item of(String name, String type, String says, byte[] bytes) {
            return new Item(name, type, says, bytes, digest(bytes));
        }

        public ResponseEntity<byte[]> download() {
            return Download.of(name, type, bytes);
        }

        public String size() {
            return "%,d\u00a0KB".formatted(Math.max(1, bytes.length / 1024));
        }
    }

    private record Manifest(String title, Map<String, String> about, List<Listed> files) {}

    private record Listed(String name, long bytes, String sha256) {}

    public static Bundle of(Report report) {
        var name = report.name();
        var files = new ArrayList<Item>();
        files.add(Item.of(name + ".xlsx", XLSX, "Excel workbook, with the data dictionary", XlsxBook.of(report)));
        files.add(Item.of(name + ".pdf", "application/pdf", "PDF to read or print", PdfPaper.of(report)));
        report.all()
                .forEach(table -> files.add(Item.of(
                        name + "-" + table.name() + ".csv",
                        "text/csv;charset=UTF-8",
                        "CSV: " + table.title(),
                        CsvText.of(table))));
        var manifest = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(new Manifest(
                        report.title(),
                        report.facts().stream()
                                .collect(Collectors.toMap(
                                        Report.Fact::label,
                                        Report.Fact::value,
                                        (one, other) -> one + "; " + other,
                                        LinkedHashMap::new)),
                        files.stream()
                                .map(each -> new Listed(each.name(), each.bytes().length, each.sha256()))
                                .toList()));
        var sums = files.stream()
                .map(each -> each.sha256() + "  " + each.name() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        var parts = Stream.of(
                        Stream.of(new Packed.Part("manifest.json", manifest), new Packed.Part("SHA256SUMS", sums)),
                        files.stream().map(each -> new Packed.Part(each.name(), each.bytes())))
                .flatMap(each -> each)
                .toList();
        return new Bundle(
                name,
                List.copyOf(files),
                Item.of(name + ".zip", "application/zip", "All of it, with a manifest", Packed.of(parts)));
    }

    /** The whole, then each file in it. */
    public List<Item> all() {
        return Stream.concat(Stream.of(zip), files.stream()).toList();
    }

    public Optional<Item> file(String wanted) {
        return all().stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException unheardOf) {
            throw new IllegalStateException(unheardOf);
        }
    }
}
