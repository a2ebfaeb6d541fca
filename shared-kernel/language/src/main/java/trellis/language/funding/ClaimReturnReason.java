package trellis.language.funding;

/** Why a claim, or a part of it, went back to its recipient. */
public enum ClaimReturnReason {
    EVIDENCE_MISSING,
    EVIDENCE_UNCLEAR,
    NOT_FOR_THE_PURPOSE,
    WRONG_YEAR,
    WRONG_AMOUNT,
    CLAIMED_ALREADY,
    OTHER
}
