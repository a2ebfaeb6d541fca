package trellis.decide.assessment;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why what was seen or claimed is not recorded. The name is the stable code. */
public enum AssessmentRule implements Refusal {
    NOBODY_ASSESSES_THEMSELVES("worker"),
    ONLY_THE_WORKER_SELF_ASSESSES("worker"),
    LATE_ENTRY_NEEDS_A_REASON("lateReason"),
    NOTHING_ASSESSED("outcomes"),
    ONE_OUTCOME_FOR_EACH_ELEMENT("outcomes"),
    NOT_EXPECTED_AT_THIS_STAGE("element"),
    /** Not yet competent is recorded with what to do next. */
    NEXT_STEP_NEEDED("nextStep");

    private final @Nullable String field;

    AssessmentRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
