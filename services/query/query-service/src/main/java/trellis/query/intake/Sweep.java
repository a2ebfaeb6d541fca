package trellis.query.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/**
 * Compares the heads of all logs with the checkpoints, at start and from time to time, and fills what the topic did not
 * bring: a lost topic, a view that is new, a view that was released.
 */
final class Sweep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final Feed feed;
    private final ProjectionRunner runner;
    private final Delivery delivery;
    private final Lanes lanes;
    private final Heads known;
    private final Rebuild rebuild;
    private final LagMetrics metrics;
    private final Duration interval;
    private final Semaphore wake = new Semaphore(0);
    private final Map<TenantId, Long> stoodAt = new HashMap<>();
    private volatile boolean running;

    Sweep(
            Feed feed,
            ProjectionRunner runner,
            Delivery delivery,
            Lanes lanes,
            Heads known,
            Rebuild rebuild,
            LagMetrics metrics,
            Duration interval) {
        this.feed = feed;
        this.runner = runner;
        this.delivery = delivery;
        this.lanes = lanes;
        this.known = known;
        this.rebuild = rebuild;
        this.metrics = metrics;
        this.interval = interval;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("sweep").start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        try {
            while (running) {
                look();
                wake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    private void look() {
        try {
            var heads = feed.heads();
            known.learned(heads);
            var standings = runner.standings(heads.keySet());
            metrics.seen(heads, standings);
            standings.forEach((tenant, standing) -> standing.outdated().forEach(view -> remake(tenant, view)));
            var still = new HashMap<TenantId, List<EventEnvelope>>();
            heads.forEach((tenant, head) -> least(standings, tenant).ifPresent(least -> {
                if (least < head && stoodStill(tenant, least)) {
                    still.put(tenant, List.of());
                }
            }));
            var left = lanes.run(
                    still, (tenant, _) -> runner.least(tenant).ifPresent(least -> delivery.fill(tenant, least)));
            left.keySet().forEach(stoodAt::remove);
        } catch (FeedUnavailable e) {
            LOG.debug("the heads of the logs are not known: {}", e.getMessage());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the checkpoints cannot be read: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // Whatever it was: without the next look no view is ever mended.
            LOG.error("a look at the logs failed", e);
        }
    }

    private static OptionalLong least(Map<TenantId, ProjectionRunner.Standing> standings, TenantId tenant) {
        var standing = standings.get(tenant);
        return standing == null ? OptionalLong.empty() : standing.least();
    }

    private void remake(TenantId tenant, String projection) {
        try {
            // What the version before this one's replaced is nothing that anybody can fold any more.
            rebuild.letGo(projection, tenant);
            var made = rebuild.of(projection, tenant, Rebuild.Progress.SILENT);
            LOG.info("{} of {} was made anew up to {}", projection, tenant, made.position());
        } catch (RebuildRefused e) {
            LOG.error("{} of {} is not made anew: {}", projection, tenant, e.getMessage());
        }
    }

    /** What moves is being delivered by the topic; what stood where it stands a look ago, or was never seen, is not. */
    private boolean stoodStill(TenantId tenant, long least) {
        var before = stoodAt.put(tenant, least);
        return before == null || before == least;
    }
}
