package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why nothing is paid or closed. The name is the stable code. */
public enum PaymentRule implements Refusal {
    /** No release before signature, and no claim. */
    AGREEMENT_NOT_IN_FORCE(null),
    ALLOCATION_CLOSED(null),
    INSTALMENT_NOT_KNOWN("instalment"),
    CONDITION_NOT_KNOWN("condition"),
    CONDITIONS_NOT_MET("instalment"),
    INSTALMENT_NOT_DUE("releasedOn"),
    RELEASED_ALREADY("instalment"),
    RELEASED_BEFORE_THE_AGREEMENT("releasedOn"),
    RELEASED_AFTER_THE_YEAR("releasedOn"),
    CLAIM_NOT_DECIDED(null),
    /** The agreement asks for one before the close. */
    OUTCOME_REPORT_MISSING(null),
    /** At close what was paid is what was spent, returned and carried over. */
    MONEY_NOT_ACCOUNTED_FOR(null);

    private final @Nullable String field;

    PaymentRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
