package trellis.command.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/** A log that remembers from where it was first asked for facts. */
final class AskedLog implements EventLog {
    private final EventLog log;
    private final AtomicLong firstAsked = new AtomicLong(-1);

    AskedLog(EventLog log) {
        this.log = log;
    }

    long firstAsked() {
        return firstAsked.get();
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return log.append(append);
    }

    @Override
    public Sourced source(TenantId tenant, Criteria criteria, long after) {
        firstAsked.compareAndSet(-1, after);
        return log.source(tenant, criteria, after);
    }

    @Override
    public List<EventEnvelope> read(TenantId tenant, long after, int most) {
        return log.read(tenant, after, most);
    }

    @Override
    public long lastMatching(TenantId tenant, Criteria criteria) {
        return log.lastMatching(tenant, criteria);
    }

    @Override
    public long head(TenantId tenant) {
        return log.head(tenant);
    }

    @Override
    public Optional<Answered> answered(TenantId tenant, UUID request) {
        return log.answered(tenant, request);
    }

    @Override
    public AppendSignal signal() {
        return log.signal();
    }
}
