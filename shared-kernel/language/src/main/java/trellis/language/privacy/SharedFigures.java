package trellis.language.privacy;

/** Figures that a trust may share: counts that passed the disclosure gate, never a record of a person. */
public enum SharedFigures {
    /** Support workers in post by profession, stage and education. */
    WORKFORCE,
    /** Sign-offs, coverage and how long they take. */
    COMPETENCE,
    /** What came of money that was given for a purpose. */
    OUTCOMES
}
