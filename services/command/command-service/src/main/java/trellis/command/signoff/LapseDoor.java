package trellis.command.signoff;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trellis.command.door.BeingSeeded;
import trellis.command.door.Facts;
import trellis.command.door.Nightly;
import trellis.command.door.Platform;
import trellis.decide.signoff.SignOffCommand.LapseSignOff;
import trellis.language.LondonDay;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;

/**
 * Asks, when a night is over, for the lapse of every sign-off whose last valid day has passed. The decider judges; asking
 * twice asks once, since each lapse has an id made from its sign-off.
 */
final class LapseDoor implements Nightly {
    private static final Logger LOG = LoggerFactory.getLogger(LapseDoor.class);
    private static final int BATCH = 500;

    private final Facts facts;
    private final Platform platform;
    private final ExpiringTable table;
    private final BeingSeeded beingSeeded;
    private final Clock clock;

    LapseDoor(Facts facts, Platform platform, ExpiringTable table, BeingSeeded beingSeeded, Clock clock) {
        this.facts = facts;
        this.beingSeeded = beingSeeded;
        this.platform = platform;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "lapse-sign-offs";
    }

    @Override
    public void run() {
        for (var tenant : facts.tenants()) {
            // A story tells its own lapses, and may yet renew what today's date is past.
            if (!beingSeeded.holds(tenant)) {
                lapseIn(tenant);
            }
        }
    }

    private void lapseIn(TenantId tenant) {
        follow(tenant);
        var over = table.over(tenant, LondonDay.of(clock.instant()));
        over.forEach(expiring -> lapse(tenant, expiring));
        if (!over.isEmpty()) {
            LOG.info("{}: {} sign-offs are over by their date", tenant, over.size());
            follow(tenant);
        }
    }

    private void follow(TenantId tenant) {
        var position = table.checkpoint(tenant);
        for (var more = facts.after(tenant, position, BATCH); !more.isEmpty(); ) {
            table.follow(tenant, more);
            position = more.getLast().position();
            more = facts.after(tenant, position, BATCH);
        }
    }

    private void lapse(TenantId tenant, Expiring expiring) {
        var id = UuidCreator.getNameBasedSha1(expiring.signOff().value(), "lapse");
        platform.send(
                tenant,
                id,
                at -> new LapseSignOff(
                        RecordedEvent.SYSTEM, at, expiring.signOff(), expiring.worker(), expiring.element()));
    }
}
