package trellis.decide.workforce;

import java.time.Instant;
import java.time.LocalDate;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingReturnId;

/** What may be asked of a trust's scoping return. */
public sealed interface ScopingCommand extends Command {
    ScopingReturnId scopingReturn();

    /** @param asAt the day whose posts the return is about */
    record FreezeRegister(PersonId actor, Instant at, ScopingReturnId scopingReturn, LocalDate asAt)
            implements ScopingCommand {}

    record ReopenRegister(PersonId actor, Instant at, ScopingReturnId scopingReturn, ReopenReason reason)
            implements ScopingCommand {}
}
