package trellis.query.operator;

import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import trellis.query.intake.Checkpoints;

@Command(name = "retry", description = "Lets a parked view go on; the running service catches it up.")
final class Retry extends Words {
    @Parameters(paramLabel = "VIEW", description = "As status names it.")
    String view = "";

    Retry(Desk desk) {
        super(desk);
    }

    @Override
    public Integer call() {
        if (!desk.agreement.projections().contains(view)) {
            throw new IllegalArgumentException("no view is called " + view);
        }
        var released = 0;
        for (var tenant : desk.heads(tenants).keySet()) {
            var one = desk.writing.in(Set.of(tenant), sql -> Checkpoints.release(sql, tenant, view));
            if (one > 0) {
                say("%s of %s goes on.".formatted(view, tenant));
            }
            released += one;
        }
        if (released == 0) {
            say("%s is parked nowhere.".formatted(view));
        }
        return DONE;
    }
}
