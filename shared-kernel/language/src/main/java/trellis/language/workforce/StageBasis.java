package trellis.language.workforce;

/** On what ground a post has its stage. */
public enum StageBasis {
    /** Recorded when the register was first filled, or when a post had no stage. */
    RECORDED,
    /** The stage's education is held. */
    EDUCATION_HELD,
    /** The education is being worked towards, where the stage allows it. */
    WORKING_TOWARDS,
    /** A record was wrong; a reason says how. */
    CORRECTED
}
