package trellis.command.store;

import java.time.Clock;
import org.junit.jupiter.api.AfterAll;

/** The gate over PostgreSQL. */
class GateIT extends GateConformance {
    private static final StorePool POOL = StoreDatabase.of(GateIT.class).pool("app_rw");
    private static final PostgresLog LOG =
            new PostgresLog(POOL.source(), POOL.source(), Clock.systemUTC(), LogSettings.DEFAULT);

    @AfterAll
    static void close_the_pool() {
        LOG.close();
        POOL.close();
    }

    @Override
    EventLog openLog() {
        return LOG;
    }
}
