package trellis.command.store;

import java.time.Duration;
import java.util.List;
import trellis.decide.Refusal;
import trellis.language.DomainEvent;

/** How a command ended. */
public sealed interface Answer {
    /**
     * Durable.
     *
     * @param position the tenant's position that includes it; for nothing to do, the position it was judged at
     * @param events what it caused, in order. A replay holds the first answer's events, so an id that the door makes is
     *     read from here and not from the command
     * @param replayed true when the key had been answered before
     */
    record Accepted(long position, List<DomainEvent> events, boolean replayed) implements Answer {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** A rule said no; nothing is written and a retry is judged anew. */
    record Refused(Refusal rule) implements Answer {}

    /** Others changed the same facts again and again: 409, worth trying later. */
    record Conflict() implements Answer {}

    /** The key was used with another request: 422. */
    record KeyReused() implements Answer {}

    /** A newer fact of the resource stands than {@code If-Match} names: 412. */
    record StaleMatch() implements Answer {}

    /** The store has as much in hand as it takes; nothing is written: 503. */
    record Busy(Duration retryAfter) implements Answer {}
}
