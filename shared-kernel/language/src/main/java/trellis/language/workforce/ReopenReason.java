package trellis.language.workforce;

/** Why a frozen register was opened again. */
public enum ReopenReason {
    PEOPLE_MISSING,
    DETAILS_WRONG,
    WRONG_DATE,
    SENT_BACK,
    OTHER
}
