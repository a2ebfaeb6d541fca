package trellis.query.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/** Works on several tenants at once, never more of them than the database has connections for. */
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Semaphore free;

    Lanes(int atOnce) {
        free = new Semaphore(atOnce);
    }

    /** @return the batches whose work failed for a reason that may pass, to be tried again */
    Map<TenantId, List<EventEnvelope>> run(
            Map<TenantId, List<EventEnvelope>> batches, BiConsumer<TenantId, List<EventEnvelope>> work) {
        var failed = new ConcurrentHashMap<TenantId, List<EventEnvelope>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            batches.forEach((tenant, batch) -> threads.execute(() -> {
                free.acquireUninterruptibly();
                try {
                    work.accept(tenant, batch);
                } catch (RuntimeException e) {
                    LOG.warn("{} is tried again: {}", tenant, e.toString());
                    failed.put(tenant, batch);
                } finally {
                    free.release();
                }
            }));
        }
        return failed;
    }

    void rest(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
