package trellis.command.door;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended, as clients carry it: opaque, and refused when it is not ours. */
public final class Cursor {
    private Cursor() {}

    public static String of(UUID last) {
        var bytes =
                ByteBuffer.allocate(16).putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws ProblemException 400 for what this service never gave out */
    public static @Nullable UUID read(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            if (bytes.remaining() == 16) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException _) {
            // Not even base64: the same answer.
        }
        throw Problem.badField("cursor", "CURSOR_INVALID", "Follow the link of the page before.")
                .asException();
    }

    /** @throws ProblemException 400 outside 1 to 500 */
    public static int limit(int limit) {
        if (limit < 1 || limit > 500) {
            throw Problem.badField("limit", "FIELD_INVALID", "Give a number from 1 to 500.")
                    .asException();
        }
        return limit;
    }
}
