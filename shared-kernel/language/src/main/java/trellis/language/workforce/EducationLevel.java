package trellis.language.workforce;

/** Highest education level on the Regulated Qualifications Framework. Not reported is never the same as none. */
public enum EducationLevel {
    NOT_REPORTED,
    NONE,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,
    LEVEL_5,
    LEVEL_6,
    LEVEL_7
}
