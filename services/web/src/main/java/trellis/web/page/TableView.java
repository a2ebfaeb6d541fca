package trellis.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain table of words and figures.
 *
 * @param size of the caption: s, m, l or null
 * @param firstNumeric from which column on the cells are numbers, or null when none are
 */
public record TableView(
        String caption,
        @Nullable String size,
        boolean firstCellIsHeader,
        @Nullable Integer firstNumeric,
        List<String> head,
        List<List<String>> rows) {
    public boolean numeric(int column) {
        return firstNumeric != null && column >= firstNumeric;
    }
}
