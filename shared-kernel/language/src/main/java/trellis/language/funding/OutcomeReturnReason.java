package trellis.language.funding;

/** Why an outcome report went back to whoever filed it. */
public enum OutcomeReturnReason {
    BASELINE_UNCLEAR,
    FIGURE_DIFFERS,
    NOT_OF_THIS_MONEY,
    OUTCOME_MISSING,
    TOO_EARLY,
    OTHER
}
