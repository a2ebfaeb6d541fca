package trellis.language.assessment;

/** How an answer was come by. Only direct observation counts as seen. */
public enum Method {
    DIRECT_OBSERVATION,
    SIMULATION,
    DISCUSSION,
    WORKBOOK_OR_TEST,
    PRODUCT,
    WITNESS,
    CERTIFICATE_CHECKED,
    SUPERVISION_RECORD
}
