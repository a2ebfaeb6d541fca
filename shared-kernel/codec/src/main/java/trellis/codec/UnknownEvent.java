package trellis.codec;

import org.jspecify.annotations.Nullable;

/** A fact that this code cannot read. Whoever meets it stops and says so; it is never skipped. */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEvent(String message) {
        this(message, null);
    }

    public UnknownEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
