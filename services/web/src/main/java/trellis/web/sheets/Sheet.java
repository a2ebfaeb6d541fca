package trellis.web.sheets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded sheet and what it would do.
 *
 * @param matching where each column is found, from 0
 * @param missingColumns needed and not matched; while there are any there is no dry run
 */
record Sheet(
        String id,
        String fileName,
        @Nullable Instant uploadedAt,
        @Nullable Instant appliedAt,
        @Nullable Instant undoneAt,
        List<Found> found,
        List<Wanted> wanted,
        Map<String, Integer> matching,
        List<String> missingColumns,
        @Nullable DryRun dryRun) {
    record Past(List<PastSheet> items) {}

    /** One that was uploaded, and what became of it. */
    record PastSheet(
            String id,
            String fileName,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt) {}

    /** @param place from 0 */
    record Found(int place, String heading) {
        String called() {
            return heading.isBlank() ? "Column %d (no heading)".formatted(place + 1) : heading;
        }
    }

    record Wanted(String column, String label, boolean needed) {}

    /** @param missing workers in post whom the sheet does not mention; they are not leavers */
    record DryRun(
            int rowsRead,
            int register,
            int change,
            int unchanged,
            int refused,
            List<Line> lines,
            List<Problem> problems,
            List<String> missing) {
        /** Rows that would change something. */
        public List<Line> doing() {
            return lines.stream()
                    .filter(line -> !line.effect().equals("UNCHANGED"))
                    .toList();
        }

        public boolean changesSomething() {
            return register + change > 0;
        }

        Stream<String> people() {
            return Stream.concat(missing.stream(), lines.stream().flatMap(line -> Stream.ofNullable(line.worker())));
        }
    }

    record Line(int row, String effect, @Nullable String worker, boolean nameChanged, List<Difference> differences) {}

    record Difference(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /** @param text such as Row 14, Band: write 3, not ‘B3’ */
    record Problem(int row, String column, String code, String text) {}
}
