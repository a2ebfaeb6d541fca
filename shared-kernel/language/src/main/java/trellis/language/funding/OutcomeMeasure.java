package trellis.language.funding;

/** What may have come of money, each derived from a trust's own facts and never typed. */
public enum OutcomeMeasure {
    /** People to whom something was signed off. */
    PEOPLE_REACHED,
    /** Skills that are signed off and were not. */
    ELEMENTS_SIGNED_OFF,
    /** Stages of which all that is expected is signed off and was not. */
    STAGES_COMPLETED,
    MOVES_UP_A_STAGE,
    /** People in post at the baseline who were so twelve months later. */
    RETAINED_AT_12_MONTHS
}
