package trellis.project.facultydashboard;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.project.RowByRow;
import trellis.project.disclosure.PeriodEnds;
import trellis.project.trustdashboard.TrustDashboardProjection;

/** Keeps what each worker adds to the numbers at each month's end, and since when that is known. */
public final class FacultyDashboardProjection implements RowByRow<PersonId, WorkerMonths> {
    private final TrustDashboardProjection ledgers = new TrustDashboardProjection();

    @Override
    public String name() {
        return "facultydashboard";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return ledgers.families();
    }

    @Override
    public Set<PersonId> touchedBy(DomainEvent event) {
        return ledgers.touchedBy(event);
    }

    @Override
    public WorkerMonths after(PersonId key, @Nullable WorkerMonths row, RecordedEvent<?> fact) {
        var knownBy = PeriodEnds.of(LondonDay.of(fact.recordedAt()));
        var ledger = Objects.requireNonNull(ledgers.after(key, row == null ? null : row.ledger(), fact));
        return row == null ? new WorkerMonths(ledger, knownBy, List.of()) : row.with(ledger, knownBy);
    }
}
