package trellis.command.vault;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.PersonId;

/**
 * Somebody to be written down before the fact that speaks of them.
 *
 * @param by the request that founds them, by which the row is confirmed or taken back
 * @param employeeNumber as printed on the trust's own records, or null for people who are not its workers
 */
public record Founded(
        PersonId person,
        Kind kind,
        PersonDetails details,
        @Nullable String employeeNumber,
        CommandId by,
        Instant at) {
    /** Whose name a support worker may see: that of staff who assess and teach, not that of other workers. */
    public enum Kind {
        STAFF,
        WORKER
    }
}
