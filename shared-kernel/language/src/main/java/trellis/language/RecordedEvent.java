package trellis.language;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact as it stands in a log.
 *
 * @param position in the tenant's log: 1…N, gapless, in commit order, fixed for ever
 * @param actor who caused it; {@link #SYSTEM} for the platform itself
 * @param actingFor the organisation that the actor acted for
 * @param recordedAt by the store, never before the record ahead of it
 * @param seeded true for invented demonstration facts
 */
public record RecordedEvent<E extends DomainEvent>(
        TenantId tenant,
        long position,
        UUID eventId,
        CommandId commandId,
        PersonId actor,
        TenantId actingFor,
        Instant recordedAt,
        boolean seeded,
        E event) {
    /** The platform as an actor: lapse by date, first set-up. */
    public static final PersonId SYSTEM = new PersonId(new UUID(0, 0));
}
