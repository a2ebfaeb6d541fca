package trellis.testkit.log;

import java.util.List;
import java.util.stream.LongStream;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.SteeredClock;
import trellis.testkit.log.LogUnderTest.Outcome;

/** What every family of rules speaks of: one log, one tenant and one person, of each test its own. */
interface LogRules {
    EventCodec CODEC = new EventCodec();

    LogUnderTest log();

    /** Whose log nobody else writes to. */
    TenantId tenant();

    /** Whom facts are about. */
    PersonId person();

    /** What the log takes its recorded times from. */
    SteeredClock clock();

    default List<Long> positions(TenantId of) {
        return log().follow(of, 0, 1_000).stream().map(EventEnvelope::position).toList();
    }

    static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    static Outcome written(long first, long last) {
        return new Outcome(Outcome.Kind.WRITTEN, first, last);
    }
}
