package trellis.query.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trellis.language.TenantId;

/** How far each view of each log is behind, and which stand still, as gauges for who watches over the service. */
final class LagMetrics {
    private final Set<String> views;
    private final MultiGauge behind;
    private final MultiGauge parked;

    LagMetrics(MeterRegistry registry, Set<String> views) {
        this.views = views;
        behind = MultiGauge.builder("trellis.view.behind")
                .description("Facts of the log that the view has not folded yet")
                .baseUnit("facts")
                .register(registry);
        parked = MultiGauge.builder("trellis.view.parked")
                .description("1 while the view stands still at a fact that it cannot read or fold")
                .register(registry);
    }

    void seen(Map<TenantId, Long> heads, Map<TenantId, ProjectionRunner.Standing> standings) {
        var lags = new ArrayList<MultiGauge.Row<?>>();
        var stops = new ArrayList<MultiGauge.Row<?>>();
        standings.forEach((tenant, standing) -> {
            var head = heads.getOrDefault(tenant, 0L);
            var known = standing.checkpoints().stream()
                    .collect(Collectors.toMap(Checkpoint::projection, checkpoint -> checkpoint));
            for (var view : views) {
                var tags = Tags.of("log", tenant.value(), "view", view);
                var checkpoint = known.get(view);
                var position = checkpoint == null ? 0 : checkpoint.position();
                lags.add(MultiGauge.Row.of(tags, Math.max(0, head - position)));
                stops.add(MultiGauge.Row.of(tags, checkpoint == null || checkpoint.parked() == null ? 0 : 1));
            }
        });
        behind.register(lags, true);
        parked.register(stops, true);
    }
}
