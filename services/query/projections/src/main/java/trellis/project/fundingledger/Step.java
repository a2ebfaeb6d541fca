package trellis.project.fundingledger;

/** What one line of a trail says. */
public enum Step {
    PROGRAMME_OPENED,
    BUDGET_ADDED,
    BUDGET_REDUCED,
    STREAM_OPENED,
    STREAM_FUNDED,
    STREAM_REDUCED,
    PROPOSED,
    APPROVED,
    SENT_BACK,
    OFFERED,
    PARTY_NAMED,
    ACCEPTED,
    DECLINED,
    OFFER_WITHDRAWN,
    AGREEMENT_DRAWN_UP,
    AGREEMENT_SIGNED,
    CONDITION_MET,
    RELEASED,
    CLAIMED,
    CLAIM_WITHDRAWN,
    VERIFIED,
    CLAIM_RETURNED,
    CLOSED,
    MONEY_RETURNED,
    CARRY_OVER_ASKED,
    CARRY_OVER_APPROVED,
    CARRY_OVER_REFUSED,
    OUTCOMES_REPORTED,
    OUTCOME_REPORT_ACCEPTED,
    OUTCOME_REPORT_RETURNED,
    VARIATION_DRAWN_UP,
    REDUCED,
    DELIVERABLE_SUBMITTED,
    DELIVERABLE_ACCEPTED,
    DELIVERABLE_RETURNED;

    /** Between the people of the funder alone, before anything is offered. */
    public boolean isBeforeAnOffer() {
        return this == PROPOSED || this == APPROVED || this == SENT_BACK;
    }
}
