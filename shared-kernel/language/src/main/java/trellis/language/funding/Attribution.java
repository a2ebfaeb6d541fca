package trellis.language.funding;

/** How an outcome and money belong together. */
public enum Attribution {
    /** It came of this money and is counted for no other. */
    ATTRIBUTED,
    /** It came about at the same time; others may count it too. */
    ASSOCIATED
}
