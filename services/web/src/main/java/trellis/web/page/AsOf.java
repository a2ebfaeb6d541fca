package trellis.web.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Up to which moment an answer includes everything. */
public record AsOf(@Nullable String position, @Nullable Instant recordedAt) {
    /** Includes everything up to 8:14pm on 22 November 2026. */
    public String words() {
        return recordedAt == null
                ? "Nothing has been recorded yet"
                : "Includes everything up to " + Words.time(recordedAt) + " on " + Words.dayOf(recordedAt);
    }
}
