package trellis.language.signoff;

/** Why a sign-off was taken back. */
public enum RevocationReason {
    EQUIPMENT_CHANGED,
    PRACTICE_CONCERN,
    EVIDENCE_WITHDRAWN,
    SIGNATORY_NOT_ENTITLED,
    RECORDED_IN_ERROR,
    OTHER
}
