package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why unspent money neither comes back nor stays. The name is the stable code. */
public enum YearEndRule implements Refusal {
    /** What is verified, waits or has lapsed is spoken for. */
    MORE_THAN_IS_UNSPENT("amount"),
    RETURNED_BEFORE_THE_YEAR("returnedOn"),
    /** It is kept for the year after, and no longer. */
    SPENT_OUTSIDE_THE_YEAR_AFTER("spendBy"),
    CARRY_OVER_NOT_KNOWN(null),
    CARRY_OVER_NOT_WAITING(null),
    /** Nothing is closed while one waits. */
    CARRY_OVER_NOT_DECIDED(null),
    NOBODY_APPROVES_THEIR_OWN_CARRY_OVER(null);

    private final @Nullable String field;

    YearEndRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
