package trellis.command.store;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/** The logs in PostgreSQL, written by lanes. */
final class PostgresLog implements EventLog, AutoCloseable {
    private final LogQueries queries;
    private final AppendSignal signal = new AppendSignal();
    private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Lane> lanes;

    /**
     * @param writes at least a connection for each lane, and nobody else's: lanes never wait behind readers
     * @param reads for the facts that decisions are made on
     */
    PostgresLog(DataSource writes, DataSource reads, Clock clock, LogSettings settings) {
        this.queries = new LogQueries(reads);
        var writer = new BatchWriter(writes, clock, signal);
        this.lanes = IntStream.range(0, settings.lanes())
                .mapToObj(number -> new Lane("append-" + number, settings, writer, answers))
                .toList();
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return lanes.get(Math.floorMod(append.tenant().hashCode(), lanes.size()))
                .append(append);
    }

    @Override
    public Sourced source(TenantId tenant, Criteria criteria, long after) {
        return queries.facts(tenant, criteria, after);
    }

    @Override
    public List<EventEnvelope> read(TenantId tenant, long after, int most) {
        return queries.read(tenant, after, most);
    }

    @Override
    public long lastMatching(TenantId tenant, Criteria criteria) {
        return queries.lastMatching(tenant, criteria);
    }

    @Override
    public long head(TenantId tenant) {
        return queries.head(tenant);
    }

    @Override
    public Optional<Answered> answered(TenantId tenant, UUID request) {
        return queries.answered(tenant, request);
    }

    @Override
    public AppendSignal signal() {
        return signal;
    }

    /** Writes what waits, then takes no more. */
    @Override
    public void close() {
        lanes.forEach(Lane::close);
        answers.close();
    }
}
