package trellis.project.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The only way for a number of people out of the organisation that answers for them. Numbers of organisations need no
 * gate.
 */
public record DisclosureGate(DisclosurePolicy policy) {
    /** A number told alone, of which no part and no whole is told anywhere. */
    public Disclosed count(long people) {
        if (people < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
        return policy.hides(people) ? Disclosed.SUPPRESSED : Disclosed.shown(policy.rounded(people));
    }

    /** Numbers by row and column, with their margins: no hidden one can be worked out from the others. */
    public DisclosedCounts table(PeopleCounts people) {
        var truth = people.withTotals();
        return told(truth, new Suppression(policy, truth, new boolean[truth.length][truth[0].length]).whole());
    }

    /** As {@link #table}, with the small ones hidden and nothing else: what a reader works out then is the test's proof. */
    DisclosedCounts withoutSecondarySuppression(PeopleCounts people) {
        var truth = people.withTotals();
        return told(truth, new Suppression(policy, truth, new boolean[truth.length][truth[0].length]).primary());
    }

    /**
     * What is counted of the same people, such as their whole-time equivalents or their sign-offs: hidden wherever the
     * people are.
     *
     * @param headcount of the same rows and columns, as it is told
     */
    public DisclosedCounts table(PeopleCounts counted, DisclosedCounts headcount) {
        var truth = counted.withTotals();
        var masked = new boolean[truth.length][truth[0].length];
        for (var row = 0; row < truth.length; row++) {
            for (var column = 0; column < truth[0].length; column++) {
                masked[row][column] = !at(headcount, row, column).hasNumber();
            }
        }
        return told(truth, new Suppression(policy, truth, masked).whole());
    }

    private static Disclosed at(DisclosedCounts table, int row, int column) {
        if (row < table.cells().size()) {
            var cells = table.cells().get(row);
            return column < cells.size() ? cells.get(column) : table.rowTotals().get(row);
        }
        return column < table.columnTotals().size() ? table.columnTotals().get(column) : table.total();
    }

    /**
     * In whole per cent, half a per cent going up, from what is told of part and whole; so never of fewer than the policy
     * shows.
     *
     * @return not reported where the whole is nobody
     */
    public Disclosed percentage(Disclosed part, Disclosed whole) {
        var of = whole.value();
        var some = part.value();
        if (of == null) {
            return whole;
        }
        if (some == null) {
            return part;
        }
        return of == 0 ? Disclosed.NOT_REPORTED : Disclosed.shown((200 * some + of) / (2 * of));
    }

    /**
     * In whole pence for each outcome that is told, half a penny going up; so never for fewer than the policy shows.
     *
     * @param pence what it cost, not negative
     * @return not yet where there is no outcome
     */
    public Disclosed costPer(long pence, Disclosed outcomes) {
        var of = outcomes.value();
        if (of == null) {
            return outcomes;
        }
        return of == 0 ? Disclosed.NOT_YET : Disclosed.shown((2 * pence + of) / (2 * of));
    }

    private DisclosedCounts told(long[][] truth, boolean[][] hidden) {
        var rows = truth.length - 1;
        var columns = truth[0].length - 1;
        return new DisclosedCounts(
                IntStream.range(0, rows)
                        .mapToObj(row -> line(truth[row], hidden[row]).subList(0, columns))
                        .toList(),
                IntStream.range(0, rows)
                        .mapToObj(row -> line(truth[row], hidden[row]).getLast())
                        .toList(),
                line(truth[rows], hidden[rows]).subList(0, columns),
                line(truth[rows], hidden[rows]).getLast());
    }

    private List<Disclosed> line(long[] truth, boolean[] hidden) {
        return IntStream.range(0, truth.length)
                .mapToObj(at -> hidden[at] ? Disclosed.SUPPRESSED : Disclosed.shown(policy.rounded(truth[at])))
                .toList();
    }
}
