package trellis.query.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.query.door.AsOf;
import trellis.query.intake.Checkpoint;
import trellis.query.intake.Heads;

/** @param projections every view that has folded anything of the organisation's own or the national log */
@Schema(name = "Status")
record StatusAnswer(AsOf asOf, List<View> projections) {
    /**
     * @param position of the last fact folded
     * @param behind how many facts of the log it has not folded yet; null while the length of the log is not known
     * @param parked why it stands still; null while it moves
     */
    @Schema(name = "ProjectionStatus")
    record View(
            String tenant,
            String projection,
            long position,
            @Nullable Instant recordedAt,
            @Nullable Long behind,
            @Nullable ParkedAt parked) {
        static View of(Checkpoint checkpoint, Heads heads) {
            var parked = checkpoint.parked();
            return new View(
                    checkpoint.tenant().value(),
                    checkpoint.projection(),
                    checkpoint.position(),
                    checkpoint.recordedAt(),
                    heads.of(checkpoint.tenant())
                            .map(head -> Math.max(0, head - checkpoint.position()))
                            .orElse(null),
                    parked == null ? null : new ParkedAt(parked.position(), parked.because(), parked.on()));
        }
    }

    /** @param position of the fact that cannot be read or folded */
    @Schema(name = "Parked")
    record ParkedAt(long position, String because, Instant on) {}
}
