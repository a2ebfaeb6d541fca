package trellis.project.trustdashboard;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.signoff.SignOffEvent;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.workforce.WorkforceEvent;
import trellis.project.RowByRow;
import trellis.project.Validity;
import trellis.project.trustdashboard.WorkerLedger.Asked;
import trellis.project.trustdashboard.WorkerLedger.Given;
import trellis.project.workers.WorkersProjection;

/** Keeps what each worker adds to the figures; {@link Cells} says to which and from which day. */
public final class TrustDashboardProjection implements RowByRow<PersonId, WorkerLedger> {
    @Override
    public String name() {
        return "trustdashboard";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(WorkforceEvent.class, SignOffEvent.class);
    }

    @Override
    public Set<PersonId> touchedBy(DomainEvent event) {
        if (event instanceof SignOffEvent signOff) {
            return Set.of(signOff.worker());
        }
        if (event instanceof WorkforceEvent workforce) {
            return WorkersProjection.workerOf(workforce);
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public @Nullable WorkerLedger after(PersonId key, @Nullable WorkerLedger row, RecordedEvent<?> fact) {
        var ledger = row == null ? WorkerLedger.EMPTY : row;
        if (fact.event() instanceof SignOffEvent event) {
            return decided(ledger, event);
        }
        if (fact.event() instanceof WorkforceEvent event) {
            return ledger.with(WorkersProjection.after(ledger.register(), event));
        }
        throw RowByRow.unknown(fact.event());
    }

    private static WorkerLedger decided(WorkerLedger ledger, SignOffEvent event) {
        var on = LondonDay.of(event.occurredAt());
        return switch (event) {
            case SignOffRequested e -> ledger.with(new Asked(e.request(), e.element(), e.stage(), on, null));
            case SignOffRequestWithdrawn e -> ledger.closed(e.request(), on);
            case SignOffReturned e -> ledger.closed(e.request(), on);
            case CompetencySignedOff e ->
                ledger.closed(e.request(), on)
                        .with(new Given(
                                e.signOff(),
                                e.element(),
                                e.stage(),
                                new Validity(e.signedOn(), e.expiresOn(), null),
                                ledger.askedOn(e.request())));
            case SignOffRevoked e -> ledger.ended(e.signOff(), on);
            case SignOffSuperseded e -> ledger.ended(e.signOff(), on);
            case SignOffLapsed _ -> ledger;
        };
    }
}
