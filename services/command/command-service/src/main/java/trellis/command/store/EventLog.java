package trellis.command.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/** The logs of all tenants: what the conformance suite holds every implementation to. */
interface EventLog {
    /**
     * @return completes once the outcome is durable; exceptionally with {@link StoreUnavailable} when it is not known,
     *     or with what was wrong with this job's data
     */
    CompletableFuture<Appended> append(Append append);

    /**
     * @return the facts after the position that match, with the head, all of one moment; a fact whose tag meets another
     *     in its digest may be among them
     */
    Sourced source(TenantId tenant, Criteria criteria, long after);

    /** @return at most {@code most} records of the log with positions after+1, after+2, … */
    List<EventEnvelope> read(TenantId tenant, long after, int most);

    /** @return the last position that matches, or 0 */
    long lastMatching(TenantId tenant, Criteria criteria);

    /** @return the last position of the log, 0 when it is empty */
    long head(TenantId tenant);

    /** @return what the request was answered with when it took effect */
    Optional<Answered> answered(TenantId tenant, UUID request);

    /** Wakes those who follow. */
    AppendSignal signal();

    /** @param head the last position of the whole log at that moment */
    record Sourced(List<EventEnvelope> facts, long head) {}

    record Answered(Fingerprint fingerprint, long first, long last) {}
}
