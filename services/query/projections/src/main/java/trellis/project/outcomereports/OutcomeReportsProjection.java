package trellis.project.outcomereports;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeReportId;
import trellis.project.RowByRow;
import trellis.project.outcomereports.OutcomeReport.Standing;

/** Keeps each outcome report with what became of it. */
public final class OutcomeReportsProjection implements RowByRow<OutcomeReportId, OutcomeReport> {
    @Override
    public String name() {
        return "outcomereports";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(OutcomeEvent.class);
    }

    @Override
    public Set<OutcomeReportId> touchedBy(DomainEvent event) {
        return Set.of(read(event).report());
    }

    @Override
    public OutcomeReport after(OutcomeReportId key, @Nullable OutcomeReport row, RecordedEvent<?> fact) {
        return switch (read(fact.event())) {
            case OutcomesReported e ->
                new OutcomeReport(
                        e.report(),
                        e.line(),
                        e.party(),
                        e.outcomes(),
                        Standing.WAITING,
                        e.by(),
                        e.occurredAt(),
                        null,
                        null);
            case OutcomeReportAccepted e -> known(row).decided(Standing.ACCEPTED, e.occurredAt(), null);
            case OutcomeReportReturned e -> known(row).decided(Standing.RETURNED, e.occurredAt(), e.reason());
        };
    }

    private static OutcomeEvent read(DomainEvent event) {
        if (event instanceof OutcomeEvent outcome) {
            return outcome;
        }
        throw RowByRow.unknown(event);
    }

    private static OutcomeReport known(@Nullable OutcomeReport row) {
        return Objects.requireNonNull(row, "nothing is decided before it is reported");
    }
}
