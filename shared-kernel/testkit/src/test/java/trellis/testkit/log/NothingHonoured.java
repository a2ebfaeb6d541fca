package trellis.testkit.log;

import java.util.List;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;
import trellis.testkit.SteeredClock;

/** A log that says yes to everything and keeps nothing. */
public class NothingHonoured extends LogConformance {
    @Override
    protected LogUnderTest open(SteeredClock clock) {
        return new LogUnderTest() {
            @Override
            public Outcome append(Job job) {
                return new Outcome(Outcome.Kind.WRITTEN, 1, job.facts().size());
            }

            @Override
            public Reading read(TenantId tenant, Query query, long after) {
                return new Reading(List.of(), 0);
            }

            @Override
            public List<EventEnvelope> follow(TenantId tenant, long after, int most) {
                return List.of();
            }

            @Override
            public long last(TenantId tenant, Query query) {
                return 0;
            }

            @Override
            public void onAppend(Runnable wake) {}

            @Override
            public void close() {}
        };
    }
}
