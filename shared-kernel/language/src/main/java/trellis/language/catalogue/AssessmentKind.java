package trellis.language.catalogue;

/** How competence in an element is proved. */
public enum AssessmentKind {
    /** By a certificate or record that someone checks. */
    CREDENTIAL,
    /** By questions, workbook or discussion. */
    KNOWLEDGE,
    /** By an assessor who watches practice. */
    OBSERVED,
    /** By a supervisor who vouches from supervision or records. */
    ATTESTED
}
