package trellis.command.store;

import java.time.Duration;
import trellis.language.CommandId;

/** How one job for the log ended. */
sealed interface Appended {
    /** Durable; for a job without facts {@code last} is the head and {@code first} the position after it. */
    record Written(long first, long last) implements Appended {}

    /** The request had taken effect before, as this command and at these positions; nothing was written now. */
    record Known(CommandId command, long first, long last) implements Appended {}

    /** The request's key is known with another body. */
    record KeyReused() implements Appended {}

    /** A newer fact matches what was decided on. */
    record Conflict() implements Appended {}

    /** A newer fact matches what the client saw. */
    record Stale() implements Appended {}

    /** Too much in hand; nothing was written. */
    record Busy(Duration retryAfter) implements Appended {}
}
