package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a programme, its budget or a stream is not opened or changed. The name is the stable code. */
public enum ProgrammeRule implements Refusal {
    PROGRAMME_NOT_KNOWN(null),
    STREAM_NOT_KNOWN(null),
    /** One-off money lapses with its year. */
    FINANCIAL_YEAR_IS_OVER("year"),
    CUT_OFF_BEFORE_THE_YEAR_BEGINS("claimsUntil"),
    BUDGET_IS_TOO_LARGE("amount"),
    /** More is taken from the budget than no stream was given. */
    BUDGET_EXCEEDED("amount"),
    /** More is taken from a stream than it has not offered. */
    STREAM_EXCEEDED("amount");

    private final @Nullable String field;

    ProgrammeRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
