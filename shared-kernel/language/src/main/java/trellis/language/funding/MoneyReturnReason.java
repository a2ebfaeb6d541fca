package trellis.language.funding;

/** Why money that was paid came back. */
public enum MoneyReturnReason {
    UNDERSPEND,
    NO_LONGER_NEEDED,
    PAID_BY_MISTAKE,
    /** Clawed back. */
    SPEND_NOT_SHOWN,
    /** Clawed back. */
    NOT_FOR_THE_PURPOSE,
    /** Clawed back. */
    TERMS_NOT_KEPT,
    OTHER
}
