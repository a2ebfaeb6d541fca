package trellis.project.fundingledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.AllocationId;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.YearEndEvent;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.project.RowByRow;
import trellis.project.fundingledger.Allocation.State;
import trellis.project.fundingledger.Claim.Standing;

/** Keeps each allocation with its amounts, its agreement, its claims, what became of its unspent money, and its trail. */
public final class AllocationsProjection implements RowByRow<AllocationId, Allocation> {
    public static final String NAME = "allocations";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(
                AllocationEvent.class,
                AgreementEvent.class,
                ClaimEvent.class,
                YearEndEvent.class,
                OutcomeEvent.class,
                DeliverableEvent.class);
    }

    @Override
    public Set<AllocationId> touchedBy(DomainEvent event) {
        var line = switch (read(event)) {
            case AllocationEvent e -> e.line();
            case AgreementEvent e -> e.line();
            case ClaimEvent e -> e.line();
            case YearEndEvent e -> e.line();
            case OutcomeEvent e -> e.line();
            case DeliverableEvent e -> e.line();
            case ProgrammeEvent e -> throw RowByRow.unknown(e);
        };
        return Set.of(line.allocation());
    }

    @Override
    public Allocation after(AllocationId key, @Nullable Allocation row, RecordedEvent<?> fact) {
        var moved = switch (read(fact.event())) {
            case AllocationProposed e -> proposed(row, e);
            case AllocationEvent e -> moved(known(row), e);
            case AgreementEvent e -> moved(known(row), e);
            case ClaimEvent e -> moved(known(row), e);
            case YearEndEvent e -> moved(known(row), e);
            case OutcomeEvent _, DeliverableEvent _ -> known(row);
            case ProgrammeEvent e -> throw RowByRow.unknown(e);
        };
        return moved.with(Trail.said(read(fact.event())).in(fact));
    }

    private static FundingEvent read(DomainEvent event) {
        if (event instanceof FundingEvent funding) {
            return funding;
        }
        throw RowByRow.unknown(event);
    }

    private static Allocation known(@Nullable Allocation row) {
        return Objects.requireNonNull(row, "nothing is said of an allocation before it is proposed");
    }

    private static Allocation proposed(@Nullable Allocation row, AllocationProposed e) {
        var amounts = (row == null ? Amounts.NONE : row.amounts()).proposed(e.amount());
        return new Allocation(
                e.line(),
                State.PROPOSED,
                e.answerBy(),
                e.by(),
                List.of(),
                amounts,
                row == null ? List.of() : row.parties(),
                null,
                List.of(),
                List.of(),
                row == null ? List.of() : row.entries());
    }

    private static Allocation moved(Allocation row, AllocationEvent event) {
        return switch (event) {
            case AllocationProposed e -> proposed(row, e);
            case AllocationApproved e -> row.approved(e.by());
            case AllocationSentBack _ -> row.now(State.SENT_BACK, row.amounts().proposed(Pence.NONE));
            case AllocationOffered e -> row.now(State.OFFERED, row.amounts().offered(e.offered()));
            case PartyNamed e -> row.party(e.party());
            case OfferAccepted e -> row.now(State.ACCEPTED, row.amounts().answered(e.accepted()));
            case OfferDeclined _ -> row.now(State.DECLINED, row.amounts().answered(Pence.NONE));
            case OfferWithdrawn _ -> row.now(State.WITHDRAWN, row.amounts().answered(Pence.NONE));
            case AllocationReduced e -> row.with(row.amounts().givenUp(e.amount()));
            case AllocationClosed e -> row.now(State.CLOSED, row.amounts().givenUp(e.unreleased()));
        };
    }

    private static Allocation moved(Allocation row, AgreementEvent event) {
        return switch (event) {
            case AgreementDrawnUp e -> row.agreed(Agreed.of(e));
            case AgreementSigned e -> row.agreed(row.inHand().signed(e));
            case VariationDrawnUp e -> row.agreed(row.inHand().varied(e));
            case ConditionMet e -> row.agreed(row.inHand().met(e));
            case InstalmentReleased e ->
                row.agreed(row.inHand().released(e)).with(row.amounts().released(e.amount()));
        };
    }

    private static Allocation moved(Allocation row, ClaimEvent event) {
        return switch (event) {
            case ClaimSubmitted e ->
                row.with(row.amounts().claimed(e.claimed()))
                        .claim(new Claim(
                                e.claim(),
                                e.claimed(),
                                e.lines(),
                                Standing.WAITING,
                                e.by(),
                                e.occurredAt(),
                                null,
                                null));
            case ClaimWithdrawn e ->
                row.with(row.amounts().unclaimed(e.claimed()))
                        .decided(e.claim(), Standing.WITHDRAWN, e.occurredAt(), null);
            case ClaimVerified e ->
                row.with(row.amounts().verified(e.amount()))
                        .decided(e.claim(), Standing.VERIFIED, e.occurredAt(), null);
            case ClaimReturned e ->
                row.with(row.amounts().unclaimed(e.claimed()))
                        .decided(e.claim(), Standing.RETURNED, e.occurredAt(), e.reason());
        };
    }

    private static Allocation moved(Allocation row, YearEndEvent event) {
        return switch (event) {
            case MoneyReturned e -> row.with(row.amounts().returned(e.amount()));
            case CarryOverAsked e ->
                row.with(row.amounts().askedToCarryOver(e.amount())).asked(CarryOver.of(e));
            case CarryOverApproved e ->
                row.with(row.amounts().carriedOver(e.amount()))
                        .decided(e.carryOver(), CarryOver.Standing.APPROVED, e.occurredAt(), null);
            case CarryOverRefused e ->
                row.with(row.amounts().notCarriedOver(e.amount()))
                        .decided(e.carryOver(), CarryOver.Standing.REFUSED, e.occurredAt(), e.reason());
        };
    }
}
