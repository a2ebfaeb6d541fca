package trellis.decide;

import org.jspecify.annotations.Nullable;

/** Why a worker's employment stands in the way. */
public enum EmploymentRule implements Refusal {
    WORKER_NOT_REGISTERED("worker"),
    /** After the last post ended nothing new is recorded about competence here. */
    NO_CURRENT_POST("worker"),
    DATE_BEFORE_THE_POST_BEGAN("happenedOn"),
    STAGE_NOT_SET("stage"),
    /** Posts of several stages: the request must say which. */
    STAGE_MUST_BE_NAMED("stage"),
    STAGE_DIFFERS_FROM_POST("stage");

    private final String field;

    EmploymentRule(String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
