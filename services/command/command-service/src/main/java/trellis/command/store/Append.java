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
 * @param toldAt the time of an invented story, or null for what really happens: that is recorded by the store's clock
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
        @Nullable Instant toldAt,
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
        boolean isBrokenBy(List<Fact> facts, long first) {
            for (int i = 0; i < facts.size(); i++) {
                var fact = facts.get(i);
                if (first + i > after
                        && criteria.matches(fact.tags(), fact.type().name())) {
                    return true;
                }
            }
            return false;
        }

        enum Kind {
            /** What was decided on has changed: decide again. */
            CONFLICT,
            /** What the client saw has changed: only the client can ask again. */
            STALE
        }
    }

    boolean seeded() {
        return toldAt != null;
    }

    /** @return whether writing the other first could break a condition of this one */
    boolean mayBeBrokenBy(Append other) {
        return tenant.equals(other.tenant) && brokenBy(other, Long.MAX_VALUE - other.facts.size()) != null;
    }

    /**
     * @param first the position that the other's first fact was written at
     * @return the kind of a condition of this job that the other's facts break, or null
     */
    Condition.@Nullable Kind brokenBy(Append other, long first) {
        Condition.Kind broken = null;
        for (var condition : conditions) {
            if (broken != Condition.Kind.STALE && condition.isBrokenBy(other.facts, first)) {
                broken = condition.kind();
            }
        }
        return broken;
    }
}
