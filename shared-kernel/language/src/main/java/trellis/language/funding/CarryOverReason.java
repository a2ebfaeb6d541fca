package trellis.language.funding;

/** Why money is still unspent when its year ends, and still needed for its purpose. */
public enum CarryOverReason {
    PAID_LATE,
    COURSE_RUNS_ON,
    POST_FILLED_LATE,
    SUPPLIER_LATE,
    OTHER
}
