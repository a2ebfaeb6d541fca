package trellis.project.outcomes;

import org.jspecify.annotations.Nullable;

/**
 * What one outcome cost: what was verified as spent, by how many there were, in whole pence, rounded half up.
 *
 * @param pence null where it is not told
 * @param because why it is not told, or null
 */
public record CostPerOutcome(@Nullable Long pence, @Nullable Untold because) {
    /** The least number of people or things that a cost is told for. */
    public static final long LEAST = 8;

    public static final String FORMULA = "verified spend ÷ number of outcomes, told from " + LEAST + " up";

    /** Why a cost is not told. */
    public enum Untold {
        NOT_SHARED,
        NOT_DUE,
        FEWER_THAN_8,
        NOTHING_SPENT
    }

    /** @param count null while it is not due */
    public static CostPerOutcome of(long verified, @Nullable Long count) {
        if (count == null) {
            return untold(Untold.NOT_DUE);
        }
        if (count < LEAST) {
            return untold(Untold.FEWER_THAN_8);
        }
        return verified == 0 ? untold(Untold.NOTHING_SPENT) : new CostPerOutcome((verified + count / 2) / count, null);
    }

    public static CostPerOutcome untold(Untold because) {
        return new CostPerOutcome(null, because);
    }
}
