package trellis.project.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * How far a reader can work a number out from what is told beside it: exactly, for every sum of rows and columns at once.
 *
 * <p>A table with margins is a circulation - the whole flows into rows, through cells into columns and back - and each
 * number told is a bound on one edge. Another table that looks the same is another circulation within the bounds, and one
 * number can be raised by n exactly when n can be sent around the rest (Gallo, Grigoriadis and Tarjan treat the same
 * question; bounds and sums are whole numbers, so every number in between is possible too).
 */
final class Recovery {
    private final int rows;
    private final int columns;
    private final long[][] truth;
    private final long[][] least;
    private final long[][] greatest;

    /** All with totals as the last row and column; the truth lies within the bounds. */
    Recovery(long[][] truth, long[][] least, long[][] greatest) {
        this.rows = truth.length - 1;
        this.columns = truth[0].length - 1;
        this.truth = truth;
        this.least = least;
        this.greatest = greatest;
    }

    /** @return whether the number may be at least so many, as far as any reader can tell */
    boolean mayBeAnyOf(int row, int column, int values) {
        var more = around(row, column, true, values - 1L);
        return more >= values - 1 || more + around(row, column, false, values - 1L - more) >= values - 1;
    }

    /** Nodes: the rows, the columns, then where totals come from and where they go to. */
    private int nodes() {
        return rows + columns + 2;
    }

    private int from(int row, int column) {
        if (row == rows) {
            return column == columns ? nodes() - 1 : rows + column;
        }
        return column == columns ? nodes() - 2 : row;
    }

    private int to(int row, int column) {
        if (row == rows) {
            return column == columns ? nodes() - 2 : nodes() - 1;
        }
        return column == columns ? row : rows + column;
    }

    /** How much more, or less, of it the rest of the table can make up for, as far as is asked. */
    private long around(int row, int column, boolean more, long enough) {
        var room = more ? greatest[row][column] - truth[row][column] : truth[row][column] - least[row][column];
        var wanted = Math.min(room, enough);
        if (wanted <= 0) {
            return 0;
        }
        var spare = spare(row, column);
        var start = more ? to(row, column) : from(row, column);
        var end = more ? from(row, column) : to(row, column);
        var sent = 0L;
        while (sent < wanted) {
            var step = send(spare, start, end, wanted - sent);
            if (step == 0) {
                return sent;
            }
            sent += step;
        }
        return sent;
    }

    private long[][] spare(int exceptRow, int exceptColumn) {
        var spare = new long[nodes()][nodes()];
        for (var row = 0; row <= rows; row++) {
            for (var column = 0; column <= columns; column++) {
                if (row != exceptRow || column != exceptColumn) {
                    spare[from(row, column)][to(row, column)] += greatest[row][column] - truth[row][column];
                    spare[to(row, column)][from(row, column)] += truth[row][column] - least[row][column];
                }
            }
        }
        return spare;
    }

    /** Along the shortest way that has room. */
    private static long send(long[][] spare, int start, int end, long atMost) {
        var before = new int[spare.length];
        Arrays.fill(before, -1);
        before[start] = start;
        var next = new ArrayDeque<Integer>();
        next.add(start);
        while (!next.isEmpty() && before[end] < 0) {
            int at = next.remove();
            for (var to = 0; to < spare.length; to++) {
                if (before[to] < 0 && spare[at][to] > 0) {
                    before[to] = at;
                    next.add(to);
                }
            }
        }
        if (before[end] < 0) {
            return 0;
        }
        var step = atMost;
        for (var at = end; at != start; at = before[at]) {
            step = Math.min(step, spare[before[at]][at]);
        }
        for (var at = end; at != start; at = before[at]) {
            spare[before[at]][at] -= step;
            spare[at][before[at]] += step;
        }
        return step;
    }
}
