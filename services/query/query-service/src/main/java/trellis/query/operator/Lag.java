package trellis.query.operator;

import java.time.Instant;
import picocli.CommandLine.Command;
import trellis.language.TenantId;
import trellis.query.intake.Checkpoint;

@Command(name = "lag", description = "How far the slowest view of each log is behind, and up to when all of them are.")
final class Lag extends Words {
    Lag(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        say("%-10s %10s %8s  %s".formatted("log", "length", "behind", "every view includes everything up to"));
        desk.heads(tenants).forEach(this::tenant);
        return DONE;
    }

    private void tenant(TenantId tenant, long head) {
        var standing = desk.checkpoints(tenant);
        var least = standing.size() < desk.agreement.projections().size()
                ? 0
                : standing.stream().mapToLong(Checkpoint::position).min().orElse(0);
        say("%-10s %10d %8d  %s"
                .formatted(tenant, head, Math.max(0, head - least), least == 0 ? "nothing" : earliest(standing)));
    }

    private static Instant earliest(Iterable<Checkpoint> standing) {
        var earliest = Instant.MAX;
        for (var checkpoint : standing) {
            var at = checkpoint.recordedAt();
            earliest = at != null && at.isBefore(earliest) ? at : earliest;
        }
        return earliest;
    }
}
