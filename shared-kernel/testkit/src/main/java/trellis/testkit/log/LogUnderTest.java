package trellis.testkit.log;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import trellis.codec.EventEnvelope;
import trellis.language.DomainEvent;
import trellis.language.Tag;
import trellis.language.TenantId;

/** An event log as {@link LogConformance} speaks to it. */
public interface LogUnderTest extends AutoCloseable {
    /** Blocks until the outcome is durable. */
    Outcome append(Job job);

    /** The matching facts after a position, with the head of the same moment. */
    Reading read(TenantId tenant, Query query, long after);

    /** The log itself from a position on. */
    List<EventEnvelope> follow(TenantId tenant, long after, int most);

    /** The last position that matches, or 0. */
    long last(TenantId tenant, Query query);

    /** Calls {@code wake} after each append to any log. */
    void onAppend(Runnable wake);

    @Override
    void close();

    /**
     * @param request takes effect at most once
     * @param fingerprint of its body
     */
    record Job(TenantId tenant, UUID request, String fingerprint, List<DomainEvent> facts, List<Guard> guards) {
        public Job {
            facts = List.copyOf(facts);
            guards = List.copyOf(guards);
        }
    }

    /** No fact after the position may match. */
    record Guard(Query query, long after) {}

    /** Facts that match any part. */
    record Query(List<Part> parts) {
        public Query {
            parts = List.copyOf(parts);
        }

        public static Query of(Part... parts) {
            return new Query(List.of(parts));
        }
    }

    /** Facts with every tag and of one of the types; no type means any. */
    record Part(Set<Tag> tags, Set<Class<? extends DomainEvent>> types) {
        public Part {
            tags = Set.copyOf(tags);
            types = Set.copyOf(types);
        }
    }

    record Reading(List<EventEnvelope> facts, long head) {}

    /**
     * @param first position of the first fact, for WRITTEN and KNOWN
     * @param last position of the last fact; for a job without facts the head
     */
    record Outcome(Kind kind, long first, long last) {
        /** How a job can end. */
        public enum Kind {
            WRITTEN,
            KNOWN,
            KEY_REUSED,
            CONFLICT
        }

        public boolean written() {
            return kind == Kind.WRITTEN;
        }
    }
}
