package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why outcomes are not reported or not decided on. The name is the stable code. */
public enum OutcomeRule implements Refusal {
    OUTCOME_REPORT_NOT_KNOWN(null),
    OUTCOME_REPORT_NOT_WAITING(null),
    /** One is reviewed before the next is filed. */
    OUTCOME_REPORT_WAITS(null),
    /** Nothing happens between a position and itself. */
    OUTCOME_BEFORE_ITS_BASELINE(null),
    /** The party's log has not come so far. */
    OUTCOME_POSITION_NOT_REACHED(null),
    OUTCOME_REPORTED_TWICE(null),
    /** A report that stands counts it for this or other money already. */
    OUTCOME_COUNTED_ALREADY(null),
    REPORTER_IS_THE_REVIEWER(null);

    private final @Nullable String field;

    OutcomeRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
