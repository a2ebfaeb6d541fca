package trellis.query.door;

import org.jspecify.annotations.Nullable;

/** How many rows an answer holds. */
public final class Pages {
    private static final int USUAL = 50;
    private static final int MOST = 500;

    private Pages() {}

    /** @throws ProblemException 400 for a number that no page can hold */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Problem.badField("limit", "LIMIT_OUT_OF_RANGE", "Ask for 1 to " + MOST + " rows.")
                    .asException();
        }
        return asked;
    }
}
