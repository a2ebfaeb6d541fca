package trellis.query.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A list to take away, whole: the rows of the screen in its order, once as a spreadsheet and once as JSON.
 *
 * @param name of the file, without its ending
 * @param headings of the columns; in JSON each names its value in camel case
 * @param rows a null cell for what is not known
 */
public record RowsFile(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    public ResponseEntity<String> csv() {
        return CsvFile.of(name, headings, rows.stream().map(RowsFile::texts).toList());
    }

    public ResponseEntity<List<Map<String, @Nullable Object>>> json() {
        var keys = headings.stream().map(RowsFile::key).toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name + ".json").build()))
                .body(rows.stream().map(row -> named(keys, row)).toList());
    }

    private static List<@Nullable String> texts(List<@Nullable Object> row) {
        var texts = new ArrayList<@Nullable String>();
        row.forEach(cell -> texts.add(Objects.toString(cell, null)));
        return texts;
    }

    private static Map<String, @Nullable Object> named(List<String> keys, List<@Nullable Object> row) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < keys.size(); i++) {
            named.put(keys.get(i), row.get(i));
        }
        return named;
    }

    private static String key(String heading) {
        var key = new StringBuilder();
        for (var word : heading.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
