package trellis.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class SteeredClock extends Clock {
    private final AtomicReference<Instant> now;

    private SteeredClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    public static SteeredClock at(String instant) {
        return new SteeredClock(Instant.parse(instant));
    }

    public void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }

    /** Backwards too. */
    public void set(Instant instant) {
        now.set(instant);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Instants only: a zone says nothing here. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
