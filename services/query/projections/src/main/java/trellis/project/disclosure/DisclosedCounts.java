package trellis.project.disclosure;

import java.util.List;

/**
 * A table as it may be told, with its margins. Totals are rounded from the numbers as they are, so they need not be the
 * sums of what is shown.
 *
 * @param cells by row, then by column
 * @param rowTotals one a row
 * @param columnTotals one a column
 */
public record DisclosedCounts(
        List<List<Disclosed>> cells, List<Disclosed> rowTotals, List<Disclosed> columnTotals, Disclosed total) {
    public DisclosedCounts {
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }
}
