package trellis.language.funding;

/** What an instalment waits for. */
public enum ConditionKind {
    MILESTONE,
    DELIVERABLE,
    REPORT,
    DOCUMENT
}
