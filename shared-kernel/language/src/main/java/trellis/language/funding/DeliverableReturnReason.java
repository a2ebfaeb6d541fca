package trellis.language.funding;

/** Why the proof of a deliverable went back to whoever handed it in. */
public enum DeliverableReturnReason {
    NOT_COMPLETE,
    NOT_THIS_DELIVERABLE,
    OUT_OF_DATE,
    PAPER_UNCLEAR,
    OTHER
}
