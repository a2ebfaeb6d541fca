package trellis.query.intake;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/**
 * Takes records of one tenant from wherever they come, in whatever pieces, and brings the views on: what is missing in
 * between is asked of the feed. The one way in, live and when catching up.
 */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int PAGE = 1_000;

    private final ProjectionRunner runner;
    private final Feed feed;
    private final CheckpointWatch watch;

    Delivery(ProjectionRunner runner, Feed feed, CheckpointWatch watch) {
        this.runner = runner;
        this.feed = feed;
        this.watch = watch;
    }

    /**
     * Folds what is new of these. When something is missing before them and the feed does not answer, nothing of them is
     * folded: the next look at the heads finds it.
     */
    public void accept(TenantId tenant, List<EventEnvelope> records) {
        for (var run : gaplessRuns(records)) {
            if (runner.deliver(tenant, run) instanceof Progress.Gap gap) {
                fill(tenant, gap.after());
            }
        }
        watch.changed();
    }

    /** Brings the tenant's views from this position to the head of the log. */
    public void fill(TenantId tenant, long after) {
        try {
            var from = after;
            var page = feed.page(tenant, from, PAGE);
            while (!page.isEmpty()) {
                from = switch (runner.deliver(tenant, page)) {
                    case Progress.Folded _ -> page.getLast().position();
                    case Progress.Gap gap -> gap.after();
                };
                watch.changed();
                page = feed.page(tenant, from, PAGE);
            }
        } catch (FeedUnavailable e) {
            LOG.warn("{} stays behind {}: {}", tenant, after, e.getMessage());
        }
    }

    /** A topic may repeat records, and a piece of it may miss some. */
    private static List<List<EventEnvelope>> gaplessRuns(List<EventEnvelope> records) {
        var runs = new ArrayList<List<EventEnvelope>>();
        var last = 0L;
        for (var envelope : records) {
            if (runs.isEmpty() || envelope.position() > last + 1) {
                runs.add(new ArrayList<>());
            } else if (envelope.position() <= last) {
                continue;
            }
            runs.getLast().add(envelope);
            last = envelope.position();
        }
        return runs;
    }
}
