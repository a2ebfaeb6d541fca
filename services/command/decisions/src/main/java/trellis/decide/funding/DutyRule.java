package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a duty is not granted or withdrawn. The name is the stable code. */
public enum DutyRule implements Refusal {
    PERSON_NOT_KNOWN("person"),
    NOBODY_GRANTS_THEMSELVES_A_DUTY("person"),
    /** An educator trusts somebody with their own trust's money; who decides on others' money comes from an operator. */
    ONLY_AN_OPERATOR_GRANTS_THIS_DUTY("duty"),
    GRANT_ENDS_BEFORE_IT_BEGINS("until"),
    GRANT_NOT_KNOWN(null);

    private final @Nullable String field;

    DutyRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
