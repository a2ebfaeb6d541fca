package trellis.language.workforce;

/** Why a post ended. */
public enum PostEndReason {
    LEFT_THE_NHS,
    MOVED_TO_ANOTHER_TRUST,
    CHANGED_POST,
    STARTED_REGISTERED_TRAINING,
    PROMOTED_TO_REGISTERED_ROLE,
    RETIRED,
    END_OF_CONTRACT,
    DIED,
    ENTERED_IN_ERROR,
    OTHER
}
