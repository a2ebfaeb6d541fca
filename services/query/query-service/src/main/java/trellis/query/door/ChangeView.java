package trellis.query.door;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.project.signoffhistory.HistoryRow.Since;
import trellis.project.signoffhistory.HistoryRow.What;

/**
 * What has changed since a sign-off.
 *
 * @param on the day that it is about
 * @param at when it came about
 * @param position in the trust's log; null for what a date brings and for what the national catalogue published
 * @param by who caused it; null where nobody of the trust did
 * @param note a reason, how the later answer turned out, what the register said, or whether the wording changed
 */
public record ChangeView(
        What what,
        LocalDate on,
        Instant at,
        @Nullable Long position,
        @Nullable UUID by,
        @Nullable String note) {
    public static ChangeView of(Since since) {
        var by = since.by();
        return new ChangeView(
                since.what(), since.on(), since.at(), since.position(), by == null ? null : by.value(), since.note());
    }
}
