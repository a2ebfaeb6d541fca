package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why a deliverable is not handed in or not decided on. The name is the stable code. */
public enum DeliverableRule implements Refusal {
    /** A trust's five are not a faculty's, nor a faculty's a trust's. */
    DELIVERABLE_OF_ANOTHER_KIND("deliverable"),
    DELIVERABLE_ACCEPTED_ALREADY("deliverable"),
    DELIVERABLE_WAITS("deliverable"),
    /** Scope, then map, then gap analysis: what comes before is not accepted yet. */
    DELIVERABLE_OUT_OF_ORDER("deliverable"),
    SHOWN_BY_A_FROZEN_REGISTER("scopingReturn"),
    SHOWN_BY_A_DOCUMENT("document"),
    REGISTER_IS_OPEN_AGAIN("scopingReturn"),
    DELIVERABLE_PROOF_NOT_KNOWN(null),
    DELIVERABLE_PROOF_NOT_WAITING(null),
    SUBMITTER_IS_THE_REVIEWER(null);

    private final @Nullable String field;

    DeliverableRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
