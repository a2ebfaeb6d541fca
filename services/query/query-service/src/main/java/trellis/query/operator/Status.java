package trellis.query.operator;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import trellis.language.TenantId;
import trellis.query.intake.Checkpoint;

@Command(name = "status", description = "How far each view has come, which stands still, which is being made anew.")
final class Status extends Words {
    Status(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        say("%-10s %-18s %10s %8s  %s".formatted("log", "view", "position", "behind", ""));
        desk.heads(tenants).forEach(this::tenant);
        return DONE;
    }

    private void tenant(TenantId tenant, long head) {
        var standing = desk.checkpoints(tenant).stream()
                .collect(Collectors.toMap(Checkpoint::projection, Function.identity()));
        for (var view : desk.agreement.projections()) {
            var checkpoint = standing.get(view);
            var position = checkpoint == null ? 0 : checkpoint.position();
            say("%-10s %-18s %10d %8d  %s"
                    .formatted(
                            tenant,
                            view,
                            position,
                            Math.max(0, head - position),
                            state(tenant, view, checkpoint, head)));
        }
    }

    private String state(TenantId tenant, String view, @Nullable Checkpoint checkpoint, long head) {
        var said = new StringBuilder();
        if (checkpoint != null) {
            var parked = checkpoint.parked();
            if (parked != null) {
                said.append("parked at %d: %s. ".formatted(parked.position(), parked.because()));
            } else if (!desk.agreement.comparable(checkpoint)) {
                said.append("waits to be made anew by its new version. ");
            }
        }
        desk.rebuild
                .underWay(view, tenant)
                .ifPresent(made -> said.append("being made anew, at %d of %d. ".formatted(made.position(), head)));
        desk.rebuild
                .kept(view, tenant)
                .ifPresent(kept -> said.append("what stood at %d is kept. ".formatted(kept.position())));
        return said.toString().strip();
    }
}
