package trellis.command.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventType;
import trellis.codec.Payload;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.TenantId;

/**
 * One whole job for the log: all of its facts or none.
 *
 * @param request takes effect at most once in the tenant's log
 * @param fingerprint tells a retry from another request under the same key; empty where there is no key
 * @param conditions each must hold when the facts are written
 */
record Append(
        TenantId tenant,
        UUID request,
        Fingerprint fingerprint,
        CommandId command,
        PersonId actor,
        TenantId actingFor,
        UUID correlationId,
        @Nullable UUID causationId,
        boolean seeded,
        List<Fact> facts,
        List<Condition> conditions) {
    Append {
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
    }

    /** A fact before it has its place. */
    record Fact(UUID id, EventType type, Instant occurredAt, Set<Tag> tags, Payload payload) {
        Fact {
            tags = Set.copyOf(tags);
        }
    }

    /** No fact after the position matches. */
    record Condition(Criteria criteria, long after, Kind kind) {
        enum Kind {
            /** What was decided on has changed: decide again. */
            CONFLICT,
            /** What the client saw has changed: only the client can ask again. */
            STALE
        }
    }

    /** @return whether writing this first would break a condition of the other */
    boolean wouldBreak(Append other) {
        return tenant.equals(other.tenant)
                && other.conditions.stream()
                        .anyMatch(condition -> facts.stream()
                                .anyMatch(fact -> condition
                                        .criteria()
                                        .matches(fact.tags(), fact.type().name())));
    }
}
