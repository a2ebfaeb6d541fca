package trellis.project.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tables to try the gate with; the same seed gives the same ones. */
final class Tables {
    private Tables() {}

    static PeopleCounts of(long[]... rows) {
        return new PeopleCounts(
                Stream.of(rows).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    /** Trusts by stages as they are: many small numbers, some none, few large. */
    static PeopleCounts any(Random chance) {
        var rows = 1 + chance.nextInt(6);
        var columns = 1 + chance.nextInt(5);
        return table(rows, columns, () -> number(chance));
    }

    /** The same table at one published moment after another; no number moves by more than that in between. */
    static List<PeopleCounts> series(Random chance, int moments, int atMost) {
        var series = new ArrayList<>(List.of(any(chance)));
        while (series.size() < moments) {
            series.add(new PeopleCounts(series.getLast().cells().stream()
                    .map(row -> row.stream()
                            .map(n -> Math.max(0, n + chance.nextInt(2 * atMost + 1) - atMost))
                            .toList())
                    .toList()));
        }
        return series;
    }

    /** Every table of so many rows and columns that counts no more than that anywhere. */
    static Stream<PeopleCounts> every(int rows, int columns, int upTo) {
        var size = (long) Math.pow(upTo + 1, rows * columns);
        return Stream.iterate(0L, n -> n < size, n -> n + 1).map(n -> {
            var left = new long[] {n};
            return table(rows, columns, () -> {
                var digit = left[0] % (upTo + 1);
                left[0] /= upTo + 1;
                return digit;
            });
        });
    }

    private static PeopleCounts table(int rows, int columns, Supplier<Long> number) {
        return new PeopleCounts(
                Stream.generate(() -> Stream.generate(number).limit(columns).toList())
                        .limit(rows)
                        .toList());
    }

    private static long number(Random chance) {
        return switch (chance.nextInt(8)) {
            case 0 -> 0L;
            case 1, 2, 3 -> 1L + chance.nextInt(7);
            case 4, 5, 6 -> 8L + chance.nextInt(12);
            default -> 20L + chance.nextInt(60);
        };
    }
}
