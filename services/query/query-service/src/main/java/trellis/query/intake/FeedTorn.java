package trellis.query.intake;

import trellis.codec.EventEnvelope;

/** Another trust's records, or some with a hole between them: to be asked again, and never to be folded. */
public final class FeedTorn extends FeedUnavailable {
    private static final long serialVersionUID = 1L;

    /** @param after the position that the record does not follow */
    FeedTorn(long after, EventEnvelope record) {
        super("the command service's log feed answers with what was not asked for: position " + record.position()
                + " of " + record.tenant() + " follows " + after);
    }
}
