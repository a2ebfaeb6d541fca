package trellis.project.disclosure;

import java.util.List;

/**
 * Numbers as they are, by row and column, on their way to the gate and nowhere else. Each is counted once in its row's
 * total, its column's total and the whole.
 *
 * @param cells by row, then by column; at least one, all rows equally long, none negative
 */
public record PeopleCounts(List<List<Long>> cells) {
    public PeopleCounts {
        cells = cells.stream().map(List::copyOf).toList();
        var width = cells.isEmpty() ? 0 : cells.getFirst().size();
        if (width == 0
                || cells.stream()
                        .anyMatch(row -> row.size() != width || row.stream().anyMatch(n -> n < 0))) {
            throw new IllegalArgumentException("a table is a rectangle of counts");
        }
    }

    int rows() {
        return cells.size();
    }

    int columns() {
        return cells.getFirst().size();
    }

    /** With the totals as a last row and a last column. */
    long[][] withTotals() {
        var all = new long[rows() + 1][columns() + 1];
        for (var row = 0; row < rows(); row++) {
            for (var column = 0; column < columns(); column++) {
                long n = cells.get(row).get(column);
                all[row][column] = n;
                all[row][columns()] += n;
                all[rows()][column] += n;
                all[rows()][columns()] += n;
            }
        }
        return all;
    }
}
