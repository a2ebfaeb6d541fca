package trellis.project.scoping;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingReturnId;

/**
 * One freezing of the register.
 *
 * @param asAt the day whose posts it is about
 * @param position of the log at which it stands still
 * @param reopenedAt when it was opened again, or null
 * @param reason why it was opened again, or null
 */
public record ScopingReturn(
        ScopingReturnId scopingReturn,
        LocalDate asAt,
        long position,
        PersonId by,
        Instant frozenAt,
        @Nullable Instant reopenedAt,
        @Nullable ReopenReason reason) {
    ScopingReturn reopened(Instant at, ReopenReason because) {
        return new ScopingReturn(scopingReturn, asAt, position, by, frozenAt, at, because);
    }
}
