package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why spend is not claimed or not decided on. The name is the stable code. */
public enum ClaimRule implements Refusal {
    CLAIM_NOT_KNOWN(null),
    CLAIM_NOT_WAITING(null),
    /** The programme's cut-off day is over. */
    CLAIMS_ARE_CLOSED(null),
    SPEND_OUTSIDE_THE_YEAR(null),
    /** Another claim that stands relies on the same paper. */
    CLAIMED_ALREADY(null),
    CLAIM_EXCEEDS_WHAT_WAS_PAID("lines"),
    CLAIMANT_IS_THE_VERIFIER(null),
    VERIFIER_PROPOSED_OR_APPROVED(null);

    private final @Nullable String field;

    ClaimRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
