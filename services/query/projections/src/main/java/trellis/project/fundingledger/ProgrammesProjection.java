package trellis.project.fundingledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.ProgrammeId;
import trellis.project.RowByRow;
import trellis.project.fundingledger.Entry.Said;
import trellis.project.fundingledger.Programme.Heading;

/** Keeps each programme with its budget and what of it is for which stream. */
public final class ProgrammesProjection implements RowByRow<ProgrammeId, Programme> {
    public static final String NAME = "programmes";

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
        return Set.of(ProgrammeEvent.class);
    }

    @Override
    public Set<ProgrammeId> touchedBy(DomainEvent event) {
        return Set.of(read(event).programme());
    }

    @Override
    public Programme after(ProgrammeId key, @Nullable Programme row, RecordedEvent<?> fact) {
        var event = read(fact.event());
        var before = event instanceof ProgrammeOpened e
                ? opened(e)
                : Objects.requireNonNull(row, "nothing is said of a programme before it is opened");
        return moved(before, event).with(said(event).in(fact));
    }

    private static Programme opened(ProgrammeOpened e) {
        var heading = new Heading(e.programme(), e.year(), e.name(), e.purpose(), e.funder(), e.terms(), List.of());
        return new Programme(heading, Pence.NONE, List.of(), List.of());
    }

    private static Programme moved(Programme row, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened _ -> row;
            case BudgetAdded e -> row.budget(row.budget().plus(e.amount()));
            case BudgetReduced e -> row.budget(row.budget().minus(e.amount()));
            case StreamOpened e -> row.stream(e.stream(), e.name());
            case StreamFunded e -> row.planned(e.stream(), e.amount(), Pence.NONE);
            case StreamReduced e -> row.planned(e.stream(), Pence.NONE, e.amount());
        };
    }

    private static Said said(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened e -> new Said(Step.PROGRAMME_OPENED, null, null, null, null, e.by(), e.occurredAt());
            case BudgetAdded e ->
                new Said(Step.BUDGET_ADDED, e.amount(), null, null, e.award(), e.by(), e.occurredAt());
            case BudgetReduced e ->
                new Said(Step.BUDGET_REDUCED, e.amount(), null, null, e.award(), e.by(), e.occurredAt());
            case StreamOpened e ->
                new Said(Step.STREAM_OPENED, null, e.stream().value(), null, null, e.by(), e.occurredAt());
            case StreamFunded e ->
                new Said(Step.STREAM_FUNDED, e.amount(), e.stream().value(), null, null, e.by(), e.occurredAt());
            case StreamReduced e ->
                new Said(Step.STREAM_REDUCED, e.amount(), e.stream().value(), null, null, e.by(), e.occurredAt());
        };
    }

    private static ProgrammeEvent read(DomainEvent event) {
        if (event instanceof ProgrammeEvent programme) {
            return programme;
        }
        throw RowByRow.unknown(event);
    }
}
