package trellis.command.store;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import trellis.codec.EventCatalogue;
import trellis.codec.EventCodec;
import trellis.decide.Decider;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** The engine put together by hand over one migrated database: for whoever measures it, or hosts it without Spring. */
public final class Engine implements AutoCloseable {
    private final EventCodec codec = new EventCodec();
    private final StorePool writes;
    private final StorePool reads;
    private final PostgresLog log;
    private final AxonConfiguration framework;
    private final CommandGate gate;

    private Engine(StorePool writes, StorePool reads, List<Decider<?, ?>> deciders) {
        this.writes = writes;
        this.reads = reads;
        this.log = new PostgresLog(writes.source(), reads.source(), Clock.systemUTC(), LogSettings.DEFAULT);
        var folds = new Folds(new StoredFolds(reads.source(), CodeVersion.ofThisCode()));
        this.framework = AxonWiring.configure(log, codec, folds, deciders);
        framework.start();
        this.gate = new AxonGate(framework.getComponent(CommandBus.class), log, codec, folds);
    }

    /**
     * @param url of the database
     * @param password of its role app_rw
     */
    public static Engine open(String url, String password, List<Decider<?, ?>> deciders) {
        var writes = StorePool.writing("append", url, "app_rw", password, LogSettings.DEFAULT.lanes());
        var reads = StorePool.reading("decide", url, "app_rw", password, 10);
        SafeDatabase.require(reads.source());
        return new Engine(writes, reads, deciders);
    }

    public CommandGate gate() {
        return gate;
    }

    /**
     * Facts that nobody has judged.
     *
     * @return the last position once they are durable; exceptionally when the log has too much in hand
     */
    public CompletableFuture<Long> append(TenantId tenant, PersonId actor, List<? extends DomainEvent> facts) {
        var id = UUID.randomUUID();
        var append = new Append(
                tenant,
                id,
                Fingerprint.NONE,
                new CommandId(id),
                actor,
                tenant,
                id,
                null,
                null,
                facts.stream().map(this::fact).toList(),
                List.of());
        return log.append(append).thenApply(outcome -> {
            if (outcome instanceof Appended.Written written) {
                return written.last();
            }
            throw new IllegalStateException("not written: " + outcome);
        });
    }

    private Append.Fact fact(DomainEvent event) {
        return new Append.Fact(
                UUID.randomUUID(), EventCatalogue.typeOf(event), event.occurredAt(), event.tags(), codec.encode(event));
    }

    @Override
    public void close() {
        framework.shutdown();
        log.close();
        writes.close();
        reads.close();
    }
}
