package trellis.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import trellis.codec.EventEnvelope;
import trellis.command.store.LogReader;
import trellis.command.store.StoreUnavailable;
import trellis.language.TenantId;

/**
 * Publishes what the logs hold beyond what is marked, whoever appended it. Many may stand ready, one leads. An append of
 * this process wakes it; those of others it finds within a moment by looking.
 */
final class EventRelay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EventRelay.class);
    private static final int PAGE = 1_000;
    private static final int ENOUGH = 4_000;
    private static final Duration SILENCE = Duration.ofMillis(1_500);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final LogReader log;
    private final RelayLedger ledger;
    private final Pipe pipe;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;

    EventRelay(LogReader log, RelayLedger ledger, Pipe pipe) {
        this.log = log;
        this.ledger = ledger;
        this.pipe = pipe;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("relay").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                LOG.warn("the relay does not end in time; its epoch will be taken over");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        try (var _ = log.onAppend(_ -> nudge())) {
            while (running) {
                standReady();
            }
        } finally {
            ended.countDown();
        }
    }

    private void standReady() {
        try {
            ledger.lead(SILENCE).ifPresentOrElse(this::lead, () -> rest(SILENCE.dividedBy(3)));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the relay's ledger cannot be read: {}", e.getClass().getSimpleName());
            rest(AFTER_A_FAULT);
        }
    }

    private void lead(long epoch) {
        LOG.info("this relay leads, epoch {}", epoch);
        try {
            while (running) {
                attempt(epoch);
            }
            ledger.leave(epoch);
        } catch (RelayLedger.Fenced e) {
            LOG.warn("another relay leads: {}", e.getMessage());
        } finally {
            pipe.close();
        }
    }

    private void attempt(long epoch) {
        try {
            ledger.fill(epoch, pipe.topic(), log.heads().keySet());
            publish(epoch);
        } catch (KafkaException e) {
            LOG.warn("Kafka does not take what is published, it waits in the log: {}", e.getMessage());
            pipe.close();
            ledger.renew(epoch);
            rest(AFTER_A_FAULT);
        } catch (StoreUnavailable | DataAccessException | TransactionException e) {
            LOG.warn("the log cannot be read: {}", e.getMessage());
            rest(AFTER_A_FAULT);
        }
    }

    /** While Kafka acknowledges one batch the next is read and sent; what is marked is always acknowledged. */
    private void publish(long epoch) {
        var sent = new HashMap<>(ledger.published(log.heads().keySet()));
        var underWay = Batch.NONE;
        while (running && pipe.holds()) {
            var records = next(sent);
            var batch = records.isEmpty() ? Batch.NONE : new Batch(reached(records), pipe.send(records));
            sent.putAll(batch.reached());
            arrived(epoch, underWay);
            underWay = batch;
            if (batch.reached().isEmpty()) {
                ledger.renew(epoch);
                rest(LOOK);
            }
        }
        arrived(epoch, underWay);
    }

    /** @param reached up to where the records go, by tenant; empty when there are none */
    private record Batch(Map<TenantId, Long> reached, KafkaPublisher.Sent sent) {
        static final Batch NONE = new Batch(Map.of(), () -> {});
    }

    private static Map<TenantId, Long> reached(List<EventEnvelope> records) {
        var reached = new HashMap<TenantId, Long>();
        records.forEach(envelope -> reached.merge(envelope.tenant(), envelope.position(), Math::max));
        return reached;
    }

    private void arrived(long epoch, Batch batch) {
        if (!batch.reached().isEmpty()) {
            batch.sent().acknowledged();
            ledger.mark(epoch, batch.reached());
        }
    }

    private List<EventEnvelope> next(Map<TenantId, Long> published) {
        var batch = new ArrayList<EventEnvelope>();
        log.heads().forEach((tenant, head) -> {
            var after = published.getOrDefault(tenant, 0L);
            if (after < head && batch.size() < ENOUGH) {
                batch.addAll(log.read(tenant, after, PAGE));
            }
        });
        return batch;
    }

    private void nudge() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    private void rest(Duration atMost) {
        try {
            wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            wake.drainPermits();
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
