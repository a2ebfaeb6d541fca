package trellis.project.duties;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.project.RowByRow;

/** Keeps who is trusted with what about money, as the doors need it. */
public final class DutiesProjection implements RowByRow<GrantId, DutyHeld> {
    public static final String NAME = "duties";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(DutyEvent.class);
    }

    @Override
    public Set<GrantId> touchedBy(DomainEvent event) {
        return switch (read(event)) {
            case DutyGranted e -> Set.of(e.grant());
            case DutyWithdrawn e -> Set.of(e.grant());
        };
    }

    @Override
    public @Nullable DutyHeld after(GrantId key, @Nullable DutyHeld row, RecordedEvent<?> fact) {
        return switch (read(fact.event())) {
            case DutyGranted e ->
                new DutyHeld(e.grant(), e.person(), e.duty(), e.employer(), e.from(), e.until(), e.grantedBy(), null);
            case DutyWithdrawn e -> row == null ? null : row.withdrawn(e.occurredAt());
        };
    }

    private static DutyEvent read(DomainEvent event) {
        if (event instanceof DutyEvent duty) {
            return duty;
        }
        throw RowByRow.unknown(event);
    }
}
