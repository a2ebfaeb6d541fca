package trellis.decide.organisation;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a person, an account or a role grant is not recorded. The name is the stable code. */
public enum AccessRule implements Refusal {
    PERSON_NOT_KNOWN("person"),
    NOBODY_GRANTS_THEMSELVES_A_ROLE("person"),
    /** An educator grants the roles of a trust's own people; the wider ones come from an operator. */
    ONLY_AN_OPERATOR_GRANTS_THIS_ROLE("role"),
    /** In the national log, not in a trust's. */
    OPERATORS_ARE_GRANTED_NATIONALLY("role"),
    GRANT_ENDS_BEFORE_IT_BEGINS("until"),
    GRANT_NOT_KNOWN(null);

    private final @Nullable String field;

    AccessRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
