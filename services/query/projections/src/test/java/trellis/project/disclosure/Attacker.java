package trellis.project.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whoever reads a table and wants to know more. Knows nothing but what is told: that a number shown was rounded, that a
 * hidden one is not zero, and that margins are sums. Finds a table that fits by itself, then how far each number can move.
 */
final class Attacker {
    /** Beyond this a number is as good as unknown. */
    private static final long FAR = 60;

    private static final long ANY = 1_000_000;

    private final int rows;
    private final int columns;
    private final long[][] least;
    private final long[][] greatest;
    private final long[][] number;

    /** @param truth from which it is known which of the hidden numbers are hidden for being small, and nothing else */
    Attacker(DisclosedCounts told, DisclosurePolicy policy, PeopleCounts truth) {
        var all = withTotals(told);
        rows = all.size() - 1;
        columns = all.getFirst().size() - 1;
        least = new long[rows + 1][columns + 1];
        greatest = new long[rows + 1][columns + 1];
        number = new long[rows + 1][columns + 1];
        for (var row = 0; row <= rows; row++) {
            for (var column = 0; column <= columns; column++) {
                var shown = all.get(row).get(column).value();
                var small = truth.withTotals()[row][column] <= policy.hiddenUpTo();
                least[row][column] = shown != null ? first(shown, policy, 1) : small ? 1 : policy.hiddenUpTo() + 1;
                greatest[row][column] = shown != null ? first(shown, policy, -1) : small ? policy.hiddenUpTo() : ANY;
            }
        }
    }

    static List<List<Disclosed>> withTotals(DisclosedCounts told) {
        var all = new ArrayList<List<Disclosed>>();
        for (var row = 0; row < told.cells().size(); row++) {
            var line = new ArrayList<>(told.cells().get(row));
            line.add(told.rowTotals().get(row));
            all.add(line);
        }
        var last = new ArrayList<>(told.columnTotals());
        last.add(told.total());
        all.add(last);
        return all;
    }

    /** The first number, coming from below or from above, that is told like this. */
    private static long first(long shown, DisclosurePolicy policy, int step) {
        var gate = new DisclosureGate(policy);
        var n = Math.max(0, shown - (long) step * policy.roundedTo());
        while (!gate.count(n).equals(Disclosed.shown(shown))) {
            n += step;
        }
        return n;
    }

    /** Knows besides that a number lies between these. */
    void narrow(int row, int column, long from, long to) {
        least[row][column] = Math.max(least[row][column], from);
        greatest[row][column] = Math.min(greatest[row][column], to);
    }

    /**
     * From the lowest to the highest that any table has there that fits all that is known.
     *
     * @throws IllegalStateException when no table fits
     */
    long[] range(int row, int column) {
        fit();
        return new long[] {extreme(row, column, false), extreme(row, column, true)};
    }

    private void fit() {
        for (var row = 0; row <= rows; row++) {
            for (var column = 0; column <= columns; column++) {
                while (number[row][column] < least[row][column]) {
                    if (!shift(row, column, 1)) {
                        throw new IllegalStateException("no table looks like this");
                    }
                }
                while (number[row][column] > greatest[row][column]) {
                    if (!shift(row, column, -1)) {
                        throw new IllegalStateException("no table looks like this");
                    }
                }
            }
        }
    }

    private long extreme(int row, int column, boolean up) {
        var end = up ? greatest[row][column] : least[row][column];
        var kept = Arrays.stream(number).map(long[]::clone).toArray(long[][]::new);
        while (number[row][column] != end && shift(row, column, up ? 1 : -1)) {
            if (Math.abs(number[row][column] - kept[row][column]) > FAR) {
                break;
            }
        }
        var found = number[row][column];
        for (var each = 0; each <= rows; each++) {
            number[each] = kept[each];
        }
        return Math.abs(found - kept[row][column]) > FAR ? end : found;
    }

    /** Rows, then columns, then where the totals of the rows and those of the columns meet. */
    private int tail(int row, int column) {
        var meet = rows + columns;
        return row < rows ? column < columns ? row : meet : column < columns ? rows + column : meet + 1;
    }

    private int head(int row, int column) {
        var meet = rows + columns;
        return row < rows ? column < columns ? rows + column : row : column < columns ? meet + 1 : meet;
    }

    /** Moves one through this number and around the rest of the table. */
    private boolean shift(int row, int column, int by) {
        var seen = new boolean[rows + columns + 2];
        var from = by > 0 ? head(row, column) : tail(row, column);
        var to = by > 0 ? tail(row, column) : head(row, column);
        if (!walk(from, to, row * (columns + 1) + column, seen)) {
            return false;
        }
        number[row][column] += by;
        return true;
    }

    private boolean walk(int at, int to, int except, boolean[] seen) {
        if (at == to) {
            return true;
        }
        seen[at] = true;
        for (var edge = 0; edge < (rows + 1) * (columns + 1); edge++) {
            if (edge != except && step(edge, at, to, except, seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean step(int edge, int at, int to, int except, boolean[] seen) {
        var row = edge / (columns + 1);
        var column = edge % (columns + 1);
        var forth = tail(row, column) == at && number[row][column] < greatest[row][column];
        var back = head(row, column) == at && number[row][column] > least[row][column];
        if (!forth && !back) {
            return false;
        }
        var next = forth ? head(row, column) : tail(row, column);
        if (seen[next] || !walk(next, to, except, seen)) {
            return false;
        }
        number[row][column] += forth ? 1 : -1;
        return true;
    }
}
