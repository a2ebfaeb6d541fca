package trellis.language.funding;

/** What money was spent on. */
public enum SpendKind {
    STAFF_TIME,
    BACKFILL,
    TRAINING,
    EQUIPMENT,
    TRAVEL,
    VENUE,
    OTHER
}
