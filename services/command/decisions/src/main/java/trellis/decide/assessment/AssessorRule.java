package trellis.decide.assessment;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why someone is not made an assessor, or an authority is not changed. The name is the stable code. */
public enum AssessorRule implements Refusal {
    NOBODY_AUTHORISES_THEMSELVES("assessor"),
    PERSON_NOT_KNOWN("assessor"),
    AUTHORITY_COVERS_NOTHING("stages"),
    AUTHORITY_ENDS_BEFORE_IT_BEGINS("until"),
    /** Someone on a register has a number there and a date on which it was checked. */
    REGISTRATION_INCOMPLETE("registration"),
    AUTHORITY_NOT_KNOWN(null),
    NOBODY_CHECKS_THEIR_OWN_REGISTRATION(null),
    NOT_AN_ASSESSOR(null);

    private final @Nullable String field;

    AssessorRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
