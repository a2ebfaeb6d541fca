package trellis.codec;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * A fact as it stands in a log and as it travels, its payload still bytes.
 *
 * @param position in the tenant's log: 1…N, gapless, in commit order
 * @param type wire name, such as {@code signoff.competency-signed-off}
 * @param version of that type's payload
 * @param commandId what caused it
 * @param actingFor the organisation that the actor acted for
 * @param correlationId the request at the outer edge that all this belongs to
 * @param causationId the record that made the platform send the command, or null where a person did
 * @param occurredAt by the clock at the door
 * @param recordedAt by the store, never before the record ahead of it
 * @param seeded true for invented demonstration facts
 */
public record EventEnvelope(
        TenantId tenant,
        long position,
        UUID eventId,
        String type,
        int version,
        CommandId commandId,
        PersonId actor,
        TenantId actingFor,
        UUID correlationId,
        @Nullable UUID causationId,
        Instant occurredAt,
        Instant recordedAt,
        boolean seeded,
        Payload payload) {}
