package trellis.query.operator;

import picocli.CommandLine.Command;
import trellis.language.TenantId;
import trellis.query.intake.Checkpoint;

@Command(name = "parked", description = "Which views stand still, at which fact and why.")
final class Parked extends Words {
    private int found;

    Parked(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        desk.heads(tenants)
                .keySet()
                .forEach(tenant -> desk.checkpoints(tenant).forEach(checkpoint -> tell(tenant, checkpoint)));
        if (found == 0) {
            say("No view is parked.");
        }
        return DONE;
    }

    private void tell(TenantId tenant, Checkpoint checkpoint) {
        var parked = checkpoint.parked();
        if (parked != null) {
            found++;
            say("%s of %s stands still at %d since %s, before the fact at %d: %s."
                    .formatted(
                            checkpoint.projection(),
                            tenant,
                            checkpoint.position(),
                            parked.on(),
                            parked.position(),
                            parked.because()));
        }
    }
}
