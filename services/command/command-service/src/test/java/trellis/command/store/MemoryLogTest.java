package trellis.command.store;

import trellis.testkit.SteeredClock;
import trellis.testkit.log.LogConformance;
import trellis.testkit.log.LogUnderTest;

/** The log that other tests use instead of a database does what every log must do. */
class MemoryLogTest extends LogConformance {
    @Override
    protected LogUnderTest open(SteeredClock clock) {
        return new EventLogUnderTest(new MemoryLog(clock), () -> {});
    }
}
