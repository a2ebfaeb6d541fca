package trellis.language;

import java.time.Instant;
import java.util.Set;

/** A fact that happened in one tenant's log. Every family is sealed; a fact never changes once recorded. */
public interface DomainEvent {
    /** When the decision was made, by the clock at the door; the store adds its own {@code recordedAt}. */
    Instant occurredAt();

    /** What a later decision can find this fact by. Never empty, never personal data. */
    Set<Tag> tags();
}
