package trellis.language.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Tag;

/**
 * A trust says as of which day its register is its scoping return. Lies in the trust's own log, so that its own position
 * is where the register stands still: what is recorded later changes the register and not the return.
 */
public sealed interface ScopingEvent extends DomainEvent {
    ScopingReturnId scopingReturn();

    /** @param asAt the day whose posts the return is about */
    record RegisterFrozen(ScopingReturnId scopingReturn, LocalDate asAt, PersonId by, Instant occurredAt)
            implements ScopingEvent {}

    /** The return is no longer handed in; what was handed in stays what it was. */
    record RegisterReopened(ScopingReturnId scopingReturn, ReopenReason reason, PersonId by, Instant occurredAt)
            implements ScopingEvent {}

    @Override
    default Set<Tag> tags() {
        return Set.of(scopingReturn().tag());
    }
}
