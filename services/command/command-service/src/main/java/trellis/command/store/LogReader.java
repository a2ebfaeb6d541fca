package trellis.command.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import trellis.codec.EventEnvelope;
import trellis.decide.Boundary;
import trellis.language.TenantId;

/** Reads logs as they were written: payloads as bytes, never serialised again. */
public interface LogReader {
    /**
     * @param after 0 for the whole log
     * @return at most {@code limit} records with position after+1, after+2, …; empty at the head
     */
    List<EventEnvelope> read(TenantId tenant, long after, int limit);

    /**
     * The facts that a decision with this boundary would read, for a door that pins them or asks who may read.
     *
     * @return in the order of the log; those of one moment. Looked up by digest, so that a fact whose tag meets another
     *     in it may be among them: the boundary tells, once a fact is decoded
     */
    List<EventEnvelope> matching(TenantId tenant, Boundary boundary);

    /** @return the last position of the tenant's log, 0 when it is empty */
    long head(TenantId tenant);

    /** @return the last position of every log that this reader's role may see */
    Map<TenantId, Long> heads();

    /** @return the last position whose fact lies inside the boundary, 0 when none does: a resource's ETag */
    long lastMatching(TenantId tenant, Boundary boundary);

    /**
     * Tells of appends made by this process; another process's are found by asking again, so a follower also polls.
     *
     * @param wake called after each commit, on the committing thread: it must only wake somebody
     * @return closes the subscription
     */
    Subscription onAppend(Consumer<TenantId> wake);

    /** A wish to be woken; closing it ends it. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
