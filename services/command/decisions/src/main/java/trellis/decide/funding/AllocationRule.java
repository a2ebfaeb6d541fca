package trellis.decide.funding;

import org.jspecify.annotations.Nullable;
import trellis.decide.Refusal;

/** Why money is not proposed, approved, offered or accepted. The name is the stable code. */
public enum AllocationRule implements Refusal {
    ALLOCATION_NOT_KNOWN(null),
    /** A funder that gives itself money has nobody who answers for it. */
    RECIPIENT_IS_THE_FUNDER("recipient"),
    ANSWER_DAY_HAS_PASSED("answerBy"),
    ALLOCATION_NOT_SENT_BACK(null),
    ALLOCATION_NOT_WAITING_FOR_APPROVAL(null),
    PROPOSER_IS_THE_APPROVER(null),
    SECOND_APPROVER_IS_THE_FIRST(null),
    NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION(null),
    OFFER_NOT_OPEN(null),
    ACCEPTED_MORE_THAN_OFFERED("amount"),
    /** Whoever decided for the funder does not act for a party. */
    NOBODY_ANSWERS_THEIR_OWN_OFFER(null);

    private final @Nullable String field;

    AllocationRule(@Nullable String field) {
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
