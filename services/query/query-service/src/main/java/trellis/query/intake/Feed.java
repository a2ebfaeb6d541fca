package trellis.query.intake;

import java.util.List;
import java.util.Map;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/** The logs themselves, asked for over the command service's internal feed: what fills a gap and feeds a rebuild. */
public interface Feed {
    /**
     * @return at most {@code limit} records with position after+1, after+2, …; empty at the head
     * @throws FeedUnavailable when the command service gives no usable answer
     */
    List<EventEnvelope> page(TenantId tenant, long after, int limit);

    /**
     * @return the last position of every log
     * @throws FeedUnavailable when the command service gives no usable answer
     */
    Map<TenantId, Long> heads();
}
