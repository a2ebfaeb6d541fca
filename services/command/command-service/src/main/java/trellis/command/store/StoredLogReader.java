package trellis.command.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import trellis.codec.EventEnvelope;
import trellis.decide.Boundary;
import trellis.language.TenantId;

/** Reads the logs through one role's connections. */
final class StoredLogReader implements LogReader {
    private final LogQueries queries;
    private final AppendSignal signal;

    StoredLogReader(DataSource source, AppendSignal signal) {
        this.queries = new LogQueries(source);
        this.signal = signal;
    }

    @Override
    public List<EventEnvelope> read(TenantId tenant, long after, int limit) {
        return queries.read(tenant, after, limit);
    }

    @Override
    public List<EventEnvelope> matching(TenantId tenant, Boundary boundary) {
        return queries.facts(tenant, Criteria.of(boundary), 0).facts();
    }

    @Override
    public long head(TenantId tenant) {
        return queries.head(tenant);
    }

    @Override
    public Map<TenantId, Long> heads() {
        return queries.heads();
    }

    @Override
    public long lastMatching(TenantId tenant, Boundary boundary) {
        return queries.lastMatching(tenant, Criteria.of(boundary));
    }

    @Override
    public Subscription onAppend(Consumer<TenantId> wake) {
        return signal.subscribe(wake);
    }
}
