package trellis.language;

/** The three stages of the framework. A stage belongs to a post and is never worked out from a pay band. */
public enum Stage {
    ENTRY,
    INTERMEDIATE,
    ASSISTANT_PRACTITIONER
}
