package trellis.project.fundingledger;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.YearEndEvent;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.MoneyReturned;

/**
 * One entry of the double-entry ledger: the amount leaves one account and reaches another. What is taken back is an
 * entry the other way; none is ever changed.
 */
public record Posting(Account from, Account to, Pence amount) {
    /** Where money can be. */
    public enum Kind {
        /** What was awarded to the programme from outside: the one account that owes. */
        AWARD,
        /** In the budget and in no stream. */
        BUDGET,
        /** In a stream and not offered. */
        STREAM,
        /** Offered and not answered. */
        OFFER,
        /** Accepted and not paid. */
        ACCEPTED,
        /** Paid and not accounted for. */
        PAID,
        /** Verified as spent. */
        SPENT,
        /** Given back to the funder. */
        RETURNED,
        /** Kept for the year after with approval. */
        CARRIED_OVER
    }

    /** @param of the programme, the stream or the allocation whose money it is */
    public record Account(Kind kind, UUID of) {}

    /** What the fact moves; nothing for one that moves no money. */
    static List<Posting> of(FundingEvent event) {
        return (switch (event) {
                    case ProgrammeEvent e -> ofProgramme(e);
                    case AllocationEvent e -> ofAllocation(e);
                    case AgreementEvent e ->
                        e instanceof InstalmentReleased released
                                ? Stream.of(move(
                                        Kind.ACCEPTED,
                                        Kind.PAID,
                                        e.line().allocation().value(),
                                        released.amount()))
                                : Stream.<Posting>empty();
                    case ClaimEvent e ->
                        e instanceof ClaimVerified verified
                                ? Stream.of(move(
                                        Kind.PAID,
                                        Kind.SPENT,
                                        e.line().allocation().value(),
                                        verified.amount()))
                                : Stream.<Posting>empty();
                    case YearEndEvent e -> ofYearEnd(e);
                    case OutcomeEvent _, DeliverableEvent _ -> Stream.<Posting>empty();
                })
                .filter(posting -> !posting.amount().isNone())
                .toList();
    }

    private static Stream<Posting> ofProgramme(ProgrammeEvent event) {
        var programme = event.programme().value();
        return switch (event) {
            case BudgetAdded e -> Stream.of(move(Kind.AWARD, Kind.BUDGET, programme, e.amount()));
            case BudgetReduced e -> Stream.of(move(Kind.BUDGET, Kind.AWARD, programme, e.amount()));
            case StreamFunded e ->
                Stream.of(new Posting(
                        new Account(Kind.BUDGET, programme),
                        new Account(Kind.STREAM, e.stream().value()),
                        e.amount()));
            case StreamReduced e ->
                Stream.of(new Posting(
                        new Account(Kind.STREAM, e.stream().value()), new Account(Kind.BUDGET, programme), e.amount()));
            case ProgrammeEvent.ProgrammeOpened _, ProgrammeEvent.StreamOpened _ -> Stream.empty();
        };
    }

    private static Stream<Posting> ofAllocation(AllocationEvent event) {
        var line = event.line().allocation().value();
        var stream = new Account(Kind.STREAM, event.line().stream().value());
        var offer = new Account(Kind.OFFER, line);
        return switch (event) {
            case AllocationOffered e -> Stream.of(new Posting(stream, offer, e.offered()));
            case OfferAccepted e ->
                Stream.of(
                        move(Kind.OFFER, Kind.ACCEPTED, line, e.accepted()),
                        new Posting(offer, stream, e.offered().minus(e.accepted())));
            case OfferDeclined e -> Stream.of(new Posting(offer, stream, e.offered()));
            case OfferWithdrawn e -> Stream.of(new Posting(offer, stream, e.offered()));
            case AllocationReduced e -> Stream.of(new Posting(new Account(Kind.ACCEPTED, line), stream, e.amount()));
            case AllocationClosed e -> Stream.of(new Posting(new Account(Kind.ACCEPTED, line), stream, e.unreleased()));
            case AllocationEvent.AllocationProposed _,
                    AllocationEvent.AllocationApproved _,
                    AllocationEvent.AllocationSentBack _,
                    AllocationEvent.PartyNamed _ -> Stream.empty();
        };
    }

    private static Stream<Posting> ofYearEnd(YearEndEvent event) {
        var line = event.line().allocation().value();
        return switch (event) {
            case MoneyReturned e -> Stream.of(move(Kind.PAID, Kind.RETURNED, line, e.amount()));
            case CarryOverApproved e -> Stream.of(move(Kind.PAID, Kind.CARRIED_OVER, line, e.amount()));
            case YearEndEvent.CarryOverAsked _, YearEndEvent.CarryOverRefused _ -> Stream.empty();
        };
    }

    private static Posting move(Kind from, Kind to, UUID of, Pence amount) {
        return new Posting(new Account(from, of), new Account(to, of), amount);
    }
}
