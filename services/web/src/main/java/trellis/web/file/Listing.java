package trellis.web.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report.
 *
 * @param name in the names of files and sheets
 * @param rows cells as their column's kind holds them; null where there is nothing to say
 */
public record Listing(String name, String title, List<Column> columns, List<List<@Nullable Object>> rows) {
    public Listing(String name, String title, List<Column> columns, List<List<@Nullable Object>> rows) {
        this.name = name;
        this.title = title;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    List<String> head() {
        return columns.stream().map(Column::title).toList();
    }
}
