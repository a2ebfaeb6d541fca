package trellis.benchmark;

import java.util.stream.IntStream;

/**
 * A measure beside its ceiling, and what it should reach.
 *
 * @param aim of the ratio measure / ceiling
 * @param atMost true where less is better
 */
record Figure(String figure, Measure measure, Measure ceiling, double aim, boolean atMost) {
    static Figure atLeast(String figure, double aim, Measure measure, Measure ceiling) {
        return new Figure(figure, measure, ceiling, aim, false);
    }

    static Figure atMost(String figure, double aim, Measure measure, Measure ceiling) {
        return new Figure(figure, measure, ceiling, aim, true);
    }

    /** The median of the rounds' own ratios: both sides of a round met the same machine. */
    double ratio() {
        return Measure.median(IntStream.range(0, measure.rounds().size())
                .mapToObj(
                        round -> measure.rounds().get(round) / ceiling.rounds().get(round))
                .toList());
    }

    boolean holds() {
        return atMost ? ratio() <= aim : ratio() >= aim;
    }
}
