package trellis.project.deliverables;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationId;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.project.RowByRow;
import trellis.project.deliverables.HandedIn.Standing;

/** Keeps of each allocation that was accepted what was handed in for it: nothing is owed for money that nobody took. */
public final class DeliverablesProjection implements RowByRow<AllocationId, Checklist> {
    @Override
    public String name() {
        return "deliverables";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(AllocationEvent.class, DeliverableEvent.class);
    }

    @Override
    public Set<AllocationId> touchedBy(DomainEvent event) {
        if (event instanceof DeliverableEvent deliverable) {
            return Set.of(deliverable.line().allocation());
        }
        if (event instanceof AllocationEvent allocation) {
            return allocation instanceof OfferAccepted
                    ? Set.of(allocation.line().allocation())
                    : Set.of();
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public Checklist after(AllocationId key, @Nullable Checklist row, RecordedEvent<?> fact) {
        if (fact.event() instanceof OfferAccepted e) {
            return new Checklist(e.line(), List.of());
        }
        if (fact.event() instanceof DeliverableEvent event) {
            return after(Objects.requireNonNull(row, "nothing is handed in for money that nobody took"), event);
        }
        throw RowByRow.unknown(fact.event());
    }

    private static Checklist after(Checklist row, DeliverableEvent event) {
        return switch (event) {
            case DeliverableSubmitted e ->
                row.with(new HandedIn(
                        e.proof(),
                        e.deliverable(),
                        e.party(),
                        e.register(),
                        e.document(),
                        Standing.WAITING,
                        e.by(),
                        e.occurredAt(),
                        null,
                        null));
            case DeliverableAccepted e ->
                row.decided(e.proof(), each -> each.decided(Standing.ACCEPTED, e.occurredAt(), null));
            case DeliverableReturned e ->
                row.decided(e.proof(), each -> each.decided(Standing.RETURNED, e.occurredAt(), e.reason()));
        };
    }
}
