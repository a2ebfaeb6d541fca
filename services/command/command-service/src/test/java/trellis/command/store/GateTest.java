package trellis.command.store;

import java.time.Clock;

/** The gate over the plainest log. */
class GateTest extends GateConformance {
    @Override
    EventLog openLog() {
        return new MemoryLog(Clock.systemUTC());
    }
}
