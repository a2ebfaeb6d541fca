package trellis.project.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which numbers of one table are hidden: the small ones, and as many others as it takes that nobody works a hidden one
 * out. Decided from the table alone, so that the same question has the same answer.
 */
final class Suppression {
    /** More than any table counts, and far from overflow. */
    private static final long ANY = 1L << 40;

    private final DisclosurePolicy policy;
    private final long[][] truth;
    /** Hidden wherever another table hides, however many there are, so even where there are none. */
    private final boolean[][] masked;

    private final boolean[][] hidden;

    private record Place(int row, int column) {}

    /** @param truth with totals as the last row and column; {@code masked} alike */
    Suppression(DisclosurePolicy policy, long[][] truth, boolean[][] masked) {
        this.policy = policy;
        this.truth = truth;
        this.masked = masked;
        this.hidden = new boolean[truth.length][truth[0].length];
        places().forEach(at ->
                hidden[at.row()][at.column()] = masked[at.row()][at.column()] || policy.hides(number(at)));
    }

    /** The small ones alone. */
    boolean[][] primary() {
        return hidden;
    }

    /** Ends because each step hides one more, and nothing is worked out where only zeros are told. */
    boolean[][] whole() {
        do {
            pairUp();
        } while (hideBeside());
        return hidden;
    }

    /**
     * A number hidden alone in its row or column is the total less the others, so others are hidden with it: where it can
     * be, at the corners of one rectangle, which leaves none of them alone.
     */
    private void pairUp() {
        for (var alone = alone(); alone.isPresent(); alone = alone()) {
            var at = alone.get();
            cheapestCorners(at)
                    .ifPresentOrElse(
                            corners -> corners.forEach(this::hide),
                            () -> lines(at).filter(this::isLonely).forEach(line -> hideSmallest(line.stream())));
        }
    }

    private Optional<Place> alone() {
        return places().filter(at -> isHidden(at) && number(at) > 0)
                .filter(at -> lines(at)
                        .anyMatch(line -> isLonely(line) && line.stream().anyMatch(this::canBeHidden)))
                .findFirst();
    }

    private boolean isLonely(List<Place> line) {
        return line.stream().filter(each -> isHidden(each) && number(each) > 0).count() == 1;
    }

    /** Those that hide the fewest totals, then the fewest cells, then the fewest people. */
    private Optional<List<Place>> cheapestCorners(Place at) {
        return places().filter(far -> far.row() != at.row() && far.column() != at.column())
                .map(far -> List.of(far, new Place(far.row(), at.column()), new Place(at.row(), far.column())))
                .filter(corners -> corners.stream().allMatch(each -> number(each) > 0))
                .map(corners -> corners.stream().filter(each -> !isHidden(each)).toList())
                .min(Comparator.<List<Place>>comparingLong(
                                news -> news.stream().filter(this::isTotal).count())
                        .thenComparingInt(List::size)
                        .thenComparingLong(
                                news -> news.stream().mapToLong(this::number).sum()));
    }

    /** One more, next to the first hidden number that can still be worked out too well. */
    private boolean hideBeside() {
        var recovery = new Recovery(truth, least(), greatest());
        return places().filter(this::isHidden)
                .filter(at -> !recovery.mayBeAnyOf(at.row(), at.column(), policy.possibleValues()))
                .anyMatch(at ->
                        hideSmallest(Stream.concat(row(at.row()), column(at.column()))) || hideSmallest(places()));
    }

    /** The smallest that is shown, a cell rather than a total; never a zero. */
    private boolean hideSmallest(Stream<Place> among) {
        var smallest = among.filter(this::canBeHidden)
                .min((one, other) -> isTotal(one) == isTotal(other)
                        ? Long.compare(number(one), number(other))
                        : Boolean.compare(isTotal(one), isTotal(other)));
        smallest.ifPresent(this::hide);
        return smallest.isPresent();
    }

    private boolean canBeHidden(Place at) {
        return !isHidden(at) && number(at) > 0;
    }

    private void hide(Place at) {
        hidden[at.row()][at.column()] = true;
    }

    /** What a reader knows who even knows which numbers are hidden for being small. */
    private long[][] least() {
        return bounds(at -> masked(at) ? 0 : policy.hides(number(at)) ? 1 : policy.hiddenUpTo() + 1L, policy::least);
    }

    private long[][] greatest() {
        return bounds(at -> !masked(at) && policy.hides(number(at)) ? policy.hiddenUpTo() : ANY, policy::greatest);
    }

    private interface OfHidden {
        long bound(Place at);
    }

    private interface OfShown {
        long bound(long told);
    }

    private long[][] bounds(OfHidden ofHidden, OfShown ofShown) {
        var bounds = new long[truth.length][truth[0].length];
        places().forEach(at -> bounds[at.row()][at.column()] =
                isHidden(at) ? ofHidden.bound(at) : ofShown.bound(policy.rounded(number(at))));
        return bounds;
    }

    private Stream<List<Place>> lines(Place at) {
        return Stream.of(row(at.row()).toList(), column(at.column()).toList());
    }

    private Stream<Place> row(int row) {
        return IntStream.range(0, truth[0].length).mapToObj(column -> new Place(row, column));
    }

    private Stream<Place> column(int column) {
        return IntStream.range(0, truth.length).mapToObj(row -> new Place(row, column));
    }

    private Stream<Place> places() {
        return IntStream.range(0, truth.length).boxed().flatMap(this::row);
    }

    private boolean isTotal(Place at) {
        return at.row() == truth.length - 1 || at.column() == truth[0].length - 1;
    }

    private boolean isHidden(Place at) {
        return hidden[at.row()][at.column()];
    }

    private boolean masked(Place at) {
        return masked[at.row()][at.column()];
    }

    private long number(Place at) {
        return truth[at.row()][at.column()];
    }
}
