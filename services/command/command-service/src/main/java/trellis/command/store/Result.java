package trellis.command.store;

/** What the writer of batches says of one job. */
sealed interface Result {
    /** The log gave an outcome. */
    record Ended(Appended appended) implements Result {}

    /** The log gave none: this data is refused, or the database does not answer. */
    record Failed(Throwable cause) implements Result {}
}
