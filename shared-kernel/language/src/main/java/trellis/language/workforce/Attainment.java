package trellis.language.workforce;

/** Where someone stands with a certificate. */
public enum Attainment {
    HELD,
    WORKING_TOWARDS,
    NONE,
    NOT_REPORTED
}
