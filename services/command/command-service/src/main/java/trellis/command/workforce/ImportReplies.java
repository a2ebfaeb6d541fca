package trellis.command.workforce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.decide.workforce.SheetColumn;

/** The bodies of answers about sheets. */
final class ImportReplies {
    private ImportReplies() {}

    /** @param place from 0 */
    record FoundColumn(int place, String heading) {}

    /** @param needed a row without it is refused */
    record WantedColumn(SheetColumn column, String label, boolean needed) {}

    record CellProblem(int row, String column, String code, String text) {}

    record Difference(String column, String before, String after) {}

    /** What a row would do. */
    enum Effect {
        REGISTER,
        START_AGAIN,
        CHANGE,
        UNCHANGED
    }

    record Line(int row, Effect effect, @Nullable UUID worker, boolean nameChanged, List<Difference> differences) {}

    /**
     * What would happen if the sheet were applied now.
     *
     * @param missing workers in post whom the sheet does not mention; they are not leavers
     */
    record DryRun(
            int rowsRead,
            int register,
            int change,
            int unchanged,
            int refused,
            List<Line> lines,
            List<CellProblem> problems,
            List<UUID> missing) {}

    /**
     * @param matching where each column is found; a column that is not matched is not said by the sheet
     * @param missingColumns needed and not matched; while there are any there is no dry run
     */
    record Import(
            String tenant,
            long position,
            UUID id,
            String fileName,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt,
            List<FoundColumn> found,
            List<WantedColumn> wanted,
            Map<SheetColumn, Integer> matching,
            List<SheetColumn> missingColumns,
            @Nullable DryRun dryRun) {}

    /** @param items the newest hundred */
    record PastImports(List<PastImport> items) {}

    record PastImport(
            UUID id,
            String fileName,
            UUID uploadedBy,
            Instant uploadedAt,
            @Nullable Instant appliedAt,
            @Nullable Instant undoneAt) {}

    record Applied(
            String tenant,
            long position,
            int rowsRead,
            int workersRegistered,
            int workersChanged,
            int rowsUnchanged,
            int rowsRefused) {}

    /** @param leftAlone workers on whom later facts build */
    record Undone(String tenant, long position, List<UUID> leftAlone) {}
}
