package trellis.language.funding;

/** Why a proposed allocation went back to whoever proposed it. */
public enum ReturnCause {
    AMOUNT_TOO_HIGH,
    AMOUNT_TOO_LOW,
    NOT_FOR_THE_PURPOSE,
    RECIPIENT_NOT_READY,
    SOMETHING_MISSING,
    OTHER
}
