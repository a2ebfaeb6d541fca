package trellis.query.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import trellis.language.TenantId;

/**
 * The one poller of checkpoints in this process: every wait and every open stream hangs on it. This process's own
 * intake wakes it; what other processes fold is found by asking again, only while somebody listens.
 */
public final class CheckpointWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointWatch.class);
    private static final Duration WHILE_SOMEBODY_WAITS = Duration.ofMillis(15);
    private static final Duration WHILE_STREAMS_ARE_OPEN = Duration.ofMillis(250);

    private final TenantTransactions transactions;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    public CheckpointWatch(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** Somebody who wants to know; closing it ends the wish. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private record Listener(TenantId tenant, boolean waits, Consumer<Map<String, Checkpoint>> seen) {}

    /**
     * @param waits true when a request waits for the next change and should learn of it at once
     * @param seen called with the tenant's checkpoints by projection, at once and at every look; it must return at once
     */
    public Subscription listen(TenantId tenant, boolean waits, Consumer<Map<String, Checkpoint>> seen) {
        var listener = new Listener(tenant, waits, seen);
        listeners.add(listener);
        changed();
        return () -> listeners.remove(listener);
    }

    /** Look now: something may have moved. */
    public void changed() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("checkpoint-watch").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        changed();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                rest();
                look();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("checkpoints cannot be read: {}", e.getClass().getSimpleName());
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void rest() throws InterruptedException {
        if (listeners.isEmpty()) {
            wake.acquire();
        } else {
            var hurry = listeners.stream().anyMatch(Listener::waits);
            var pause = hurry ? WHILE_SOMEBODY_WAITS : WHILE_STREAMS_ARE_OPEN;
            wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
        wake.drainPermits();
    }

    private void look() {
        var tenants = new HashMap<TenantId, Map<String, Checkpoint>>();
        listeners.forEach(listener -> tenants.putIfAbsent(listener.tenant(), new HashMap<>()));
        if (tenants.isEmpty()) {
            return;
        }
        for (var checkpoint : transactions.in(Set.copyOf(tenants.keySet()), Checkpoints::all)) {
            tenants.computeIfPresent(checkpoint.tenant(), (_, known) -> {
                known.put(checkpoint.projection(), checkpoint);
                return known;
            });
        }
        for (var listener : listeners) {
            var known = tenants.get(listener.tenant());
            if (known != null) {
                listener.seen().accept(Map.copyOf(known));
            }
        }
    }
}
