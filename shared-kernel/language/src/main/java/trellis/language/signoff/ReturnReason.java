package trellis.language.signoff;

/** Why a request went back to the worker. */
public enum ReturnReason {
    MORE_PRACTICE_NEEDED,
    OBSERVATION_NEEDED,
    EVIDENCE_UNCLEAR,
    WRONG_ELEMENT_OR_STAGE,
    NOT_MINE_TO_SIGN,
    OTHER
}
