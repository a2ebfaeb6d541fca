package trellis.project.fundingledger;

import static trellis.project.fundingledger.Step.*;
import static trellis.project.fundingledger.Step.OUTCOMES_REPORTED;
import static trellis.project.fundingledger.Step.OUTCOME_REPORT_ACCEPTED;
import static trellis.project.fundingledger.Step.OUTCOME_REPORT_RETURNED;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import trellis.language.funding.CarryOverId;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.DeliverableEvent;
import trellis.language.funding.DeliverableEvent.DeliverableAccepted;
import trellis.language.funding.DeliverableEvent.DeliverableReturned;
import trellis.language.funding.DeliverableEvent.DeliverableSubmitted;
import trellis.language.funding.Document;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.YearEndEvent;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.project.RowByRow;
import trellis.project.fundingledger.Entry.Said;

/** What each fact about an allocation says in its trail. */
final class Trail {
    private Trail() {}

    static Said said(FundingEvent event) {
        return switch (event) {
            case AllocationEvent e -> said(e);
            case AgreementEvent e -> said(e);
            case ClaimEvent e -> said(e);
            case YearEndEvent e -> said(e);
            case OutcomeEvent e -> said(e);
            case DeliverableEvent e -> said(e);
            case ProgrammeEvent e -> throw RowByRow.unknown(e);
        };
    }

    private static Said said(AllocationEvent event) {
        return switch (event) {
            case AllocationProposed e -> said(e, PROPOSED, e.amount(), null);
            case AllocationApproved e -> said(e, APPROVED, e.amount(), null);
            case AllocationSentBack e -> said(e, SENT_BACK, null, e.reason().name());
            case AllocationOffered e -> said(e, OFFERED, e.offered(), null);
            case PartyNamed e -> said(e, PARTY_NAMED, null, e.party().value());
            case OfferAccepted e -> said(e, ACCEPTED, e.accepted(), null);
            case OfferDeclined e -> said(e, DECLINED, e.offered(), e.reason().name());
            case OfferWithdrawn e ->
                said(e, OFFER_WITHDRAWN, e.offered(), e.reason().name());
            case AllocationReduced e -> said(e, REDUCED, e.amount(), null);
            case AllocationClosed e -> said(e, CLOSED, e.unreleased(), null);
        };
    }

    private static Said said(AllocationEvent e, Step step, @Nullable Pence amount, @Nullable String detail) {
        return new Said(step, amount, null, detail, null, e.by(), e.occurredAt());
    }

    private static Said said(AgreementEvent event) {
        return switch (event) {
            case AgreementDrawnUp e -> said(e, AGREEMENT_DRAWN_UP, null, null, e.document());
            case VariationDrawnUp e -> said(e, VARIATION_DRAWN_UP, e.amount(), null, e.document());
            case AgreementSigned e ->
                said(e, AGREEMENT_SIGNED, null, e.party().value(), new Document(e.document(), null));
            case ConditionMet e -> said(e, CONDITION_MET, null, e.instalment() + "." + e.condition(), e.proof());
            case InstalmentReleased e -> said(e, RELEASED, e.amount(), e.paymentReference(), null);
        };
    }

    private static Said said(
            AgreementEvent e, Step step, @Nullable Pence amount, @Nullable String detail, @Nullable Document paper) {
        return new Said(step, amount, e.agreement().value(), detail, paper, e.by(), e.occurredAt());
    }

    private static Said said(ClaimEvent event) {
        return switch (event) {
            case ClaimSubmitted e -> said(e, CLAIMED, e.claimed(), null);
            case ClaimWithdrawn e -> said(e, CLAIM_WITHDRAWN, e.claimed(), null);
            case ClaimVerified e -> said(e, VERIFIED, e.amount(), null);
            case ClaimReturned e ->
                said(e, CLAIM_RETURNED, e.claimed(), e.reason().name());
        };
    }

    private static Said said(ClaimEvent e, Step step, Pence amount, @Nullable String detail) {
        UUID claim = e.claim().value();
        return new Said(step, amount, claim, detail, null, e.by(), e.occurredAt());
    }

    private static Said said(YearEndEvent event) {
        return switch (event) {
            case MoneyReturned e ->
                said(e, MONEY_RETURNED, e.amount(), null, e.reason().name());
            case CarryOverAsked e ->
                said(e, CARRY_OVER_ASKED, e.amount(), e.carryOver(), e.reason().name());
            case CarryOverApproved e -> said(e, CARRY_OVER_APPROVED, e.amount(), e.carryOver(), null);
            case CarryOverRefused e ->
                said(
                        e,
                        CARRY_OVER_REFUSED,
                        e.amount(),
                        e.carryOver(),
                        e.reason().name());
        };
    }

    private static Said said(
            YearEndEvent e, Step step, Pence amount, @Nullable CarryOverId about, @Nullable String detail) {
        return new Said(step, amount, about == null ? null : about.value(), detail, null, e.by(), e.occurredAt());
    }

    private static Said said(OutcomeEvent event) {
        return switch (event) {
            case OutcomesReported e -> said(e, OUTCOMES_REPORTED, null);
            case OutcomeReportAccepted e -> said(e, OUTCOME_REPORT_ACCEPTED, null);
            case OutcomeReportReturned e ->
                said(e, OUTCOME_REPORT_RETURNED, e.reason().name());
        };
    }

    private static Said said(OutcomeEvent e, Step step, @Nullable String detail) {
        return new Said(step, null, e.report().value(), detail, null, e.by(), e.occurredAt());
    }

    private static Said said(DeliverableEvent event) {
        return switch (event) {
            case DeliverableSubmitted e -> said(e, DELIVERABLE_SUBMITTED, e.document());
            case DeliverableAccepted e -> said(e, DELIVERABLE_ACCEPTED, null);
            case DeliverableReturned e -> said(e, DELIVERABLE_RETURNED, null);
        };
    }

    private static Said said(DeliverableEvent e, Step step, @Nullable Document paper) {
        return new Said(step, null, e.proof().value(), e.deliverable().name(), paper, e.by(), e.occurredAt());
    }
}
