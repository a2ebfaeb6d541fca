package trellis.testkit.log;

import static trellis.testkit.log.Facts.newTenant;
import static trellis.testkit.log.Facts.somebody;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.testkit.SteeredClock;

/**
 * What an event log promises, one family of rules in a file. Put an implementation under all of them by extending; each
 * test takes a tenant of its own, so that one log may serve all. A log that honours nothing fails every test.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
public abstract class LogConformance implements OrderRules, ConditionRules, ReadingRules, RequestRules, RaceRules {
    private final SteeredClock clock = SteeredClock.at("2026-03-02T12:00:00.5Z");
    private final TenantId tenant = newTenant();
    private final PersonId person = somebody();

    private @Nullable LogUnderTest opened;

    /** @param clock what the log takes its recorded times from */
    protected abstract LogUnderTest open(SteeredClock clock);

    @BeforeEach
    final void open() {
        opened = open(clock);
    }

    @AfterEach
    final void close() {
        log().close();
    }

    @Override
    public final LogUnderTest log() {
        return Objects.requireNonNull(opened, "opened before each test");
    }

    @Override
    public final TenantId tenant() {
        return tenant;
    }

    @Override
    public final PersonId person() {
        return person;
    }

    @Override
    public final SteeredClock clock() {
        return clock;
    }
}
