package trellis.query.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to which moment an answer includes everything.
 *
 * @param position of the last fact included, in the log that was read; 0 when there is none
 * @param recordedAt of that fact
 */
public record AsOf(long position, @Nullable Instant recordedAt) {}
