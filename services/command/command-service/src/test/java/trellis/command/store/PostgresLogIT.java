package trellis.command.store;

import org.junit.jupiter.api.AfterAll;
import trellis.testkit.SteeredClock;
import trellis.testkit.log.LogConformance;
import trellis.testkit.log.LogUnderTest;

/** The logs in PostgreSQL do what every log must do. */
class PostgresLogIT extends LogConformance {
    private static final StorePool POOL = StoreDatabase.of(PostgresLogIT.class).pool("app_rw");

    @AfterAll
    static void close_the_pool() {
        POOL.close();
    }

    @Override
    protected LogUnderTest open(SteeredClock clock) {
        var log = new PostgresLog(POOL.source(), POOL.source(), clock, LogSettings.DEFAULT);
        return new EventLogUnderTest(log, log::close);
    }
}
