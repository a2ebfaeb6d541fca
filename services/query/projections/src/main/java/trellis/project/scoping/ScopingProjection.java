package trellis.project.scoping;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.workforce.ScopingEvent;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingEvent.RegisterReopened;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.RowByRow;

/** Keeps where in the log each scoping return stands; what it says is counted from there when it is asked for. */
public final class ScopingProjection implements RowByRow<ScopingReturnId, ScopingReturn> {
    @Override
    public String name() {
        return "scoping";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(ScopingEvent.class);
    }

    @Override
    public Set<ScopingReturnId> touchedBy(DomainEvent event) {
        return Set.of(read(event).scopingReturn());
    }

    @Override
    public ScopingReturn after(ScopingReturnId key, @Nullable ScopingReturn row, RecordedEvent<?> fact) {
        return switch (read(fact.event())) {
            case RegisterFrozen e ->
                new ScopingReturn(key, e.asAt(), fact.position(), e.by(), e.occurredAt(), null, null);
            case RegisterReopened e ->
                Objects.requireNonNull(row, "nothing is opened again before it is frozen")
                        .reopened(e.occurredAt(), e.reason());
        };
    }

    private static ScopingEvent read(DomainEvent event) {
        if (event instanceof ScopingEvent scoping) {
            return scoping;
        }
        throw RowByRow.unknown(event);
    }
}
