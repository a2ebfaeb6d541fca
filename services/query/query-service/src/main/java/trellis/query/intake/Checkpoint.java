package trellis.query.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trellis.language.TenantId;

/**
 * How far one view has folded one tenant's log.
 *
 * @param version of the fold that made the rows
 * @param position of the last fact folded; 0 before the first
 * @param recordedAt of that fact
 * @param parked why it stands still, or null while it moves
 */
public record Checkpoint(
        TenantId tenant,
        String projection,
        int version,
        long position,
        @Nullable Instant recordedAt,
        @Nullable Parked parked) {

    /**
     * The fact that could not be read or folded.
     *
     * @param because in words for an operator; never what the fact says
     */
    public record Parked(long position, String because, Instant on) {}
}
