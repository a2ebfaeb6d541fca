package trellis.query.fundingledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.Pence;
import trellis.language.funding.SpendKind;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.Amounts;
import trellis.project.fundingledger.CarryOver;
import trellis.project.fundingledger.Claim;
import trellis.project.fundingledger.Programme;
import trellis.project.fundingledger.Step;
import trellis.query.door.AsOf;

/** What the ledger answers. Amounts are whole pence. */
final class LedgerView {
    private LedgerView() {}

    /**
     * Amounts kept apart, in pence.
     *
     * @param committed offered and not answered, or accepted
     * @param unreleased accepted and not paid
     * @param waiting claimed and not verified
     * @param givenUp accepted and never paid, when it was varied or closed; the stream's again
     * @param returned paid, and given back to the funder
     * @param carryOverAsked paid, and asked to be kept for the year after; not decided
     * @param carriedOver paid, and kept for the year after with approval
     * @param atRisk paid, and neither shown to be spent, nor returned, nor carried over with approval
     * @param unspent at risk, and neither claimed nor asked to be carried over
     */
    record Figures(
            long proposed,
            long offered,
            long open,
            long declined,
            long accepted,
            long committed,
            long released,
            long unreleased,
            long claimed,
            long waiting,
            long verified,
            long givenUp,
            long returned,
            long carryOverAsked,
            long carriedOver,
            long atRisk,
            long unspent) {
        static Figures of(Amounts each) {
            return new Figures(
                    each.proposed().value(),
                    each.offered().value(),
                    each.open().value(),
                    each.declined().value(),
                    each.accepted().value(),
                    each.committed().value(),
                    each.released().value(),
                    each.unreleased().value(),
                    each.claimed().value(),
                    each.waiting().value(),
                    each.verified().value(),
                    each.givenUp().value(),
                    each.returned().value(),
                    each.carryOverAsked().value(),
                    each.carriedOver().value(),
                    each.atRisk().value(),
                    each.unspent().value());
        }

        static Figures of(Collection<Allocation> allocations) {
            return of(allocations.stream().map(Allocation::amounts).reduce(Amounts.NONE, Amounts::plus));
        }
    }

    record Programmes(AsOf asOf, List<ProgrammeLine> items) {}

    /**
     * @param secondApproverAbove in pence, or null when one approver is always enough
     * @param budget in pence
     * @param unplanned what of it is for no stream
     */
    record ProgrammeLine(
            UUID programme,
            String year,
            String name,
            String purpose,
            String funder,
            @Nullable Long secondApproverAbove,
            LocalDate claimsUntil,
            long budget,
            long unplanned,
            Figures figures) {
        static ProgrammeLine of(Programme each, Collection<Allocation> allocations) {
            var heading = each.heading();
            var above = heading.terms().secondApproverAbove();
            return new ProgrammeLine(
                    heading.programme().value(),
                    heading.year().toString(),
                    heading.name().value(),
                    heading.purpose().value(),
                    heading.funder().value(),
                    above == null ? null : above.value(),
                    heading.terms().claimsUntil(),
                    each.budget().value(),
                    each.unplanned().value(),
                    Figures.of(allocations));
        }
    }

    /**
     * @param on the day that claims are aged for
     * @param held what the reader is trusted with today
     */
    record OneProgramme(
            AsOf asOf,
            LocalDate on,
            ProgrammeLine programme,
            List<StreamLine> streams,
            List<AllocationLine> allocations,
            List<WaitingClaim> waiting,
            List<WaitingCarryOver> carryOvers,
            List<TrailLine> trail,
            List<Duty> held) {}

    /** @param free what of the plan may still be offered */
    record StreamLine(UUID stream, String name, long planned, long free, Figures figures) {}

    /** @param funder in whose log it lies */
    record AllocationLine(
            String funder,
            UUID allocation,
            UUID programme,
            String programmeName,
            UUID stream,
            String streamName,
            String recipient,
            String year,
            Allocation.State state,
            LocalDate answerBy,
            LocalDate claimsUntil,
            boolean agreementInForce,
            Figures figures) {}

    /** @param days how long it waits */
    record WaitingClaim(
            UUID claim, UUID allocation, String recipient, long amount, Instant submittedAt, long days, UUID by) {}

    /** @param days how long it waits */
    record WaitingCarryOver(
            UUID carryOver, UUID allocation, String recipient, long amount, Instant askedAt, long days, UUID by) {}

    record Received(LocalDate on, List<AllocationLine> items, List<Duty> held) {}

    /**
     * @param approvedBy by whom it was approved so far; empty for a party
     * @param proposedBy null for a party
     */
    record OneAllocation(
            AsOf asOf,
            LocalDate on,
            AllocationLine allocation,
            @Nullable UUID proposedBy,
            List<UUID> approvedBy,
            @Nullable AgreementView agreement,
            List<SpendClaimView> claims,
            List<CarryOverView> carryOvers,
            List<TrailLine> trail,
            List<Duty> held) {}

    record AgreementView(
            UUID agreement,
            Paper document,
            List<String> signatories,
            List<String> signed,
            @Nullable String host,
            boolean inForce,
            List<InstalmentView> instalments,
            @Nullable VariationView variation) {}

    /**
     * What would take the place of what is not paid, once everybody signed it.
     *
     * @param agreement its own id, under which it is signed
     * @param amount what the allocation would come to
     */
    record VariationView(
            UUID agreement, Paper document, long amount, List<String> signed, List<InstalmentView> instalments) {}

    /** @param free whether every condition is met */
    record InstalmentView(
            int number,
            long amount,
            LocalDate dueOn,
            @Nullable LocalDate releasedOn,
            boolean free,
            List<ConditionView> conditions) {}

    record ConditionView(int number, ConditionKind kind, boolean met) {}

    /** @param days how long it waited, or waits */
    record SpendClaimView(
            UUID claim,
            long amount,
            Claim.Standing standing,
            Instant submittedAt,
            @Nullable Instant decidedAt,
            @Nullable ClaimReturnReason reason,
            long days,
            List<SpendLineView> lines) {}

    /**
     * @param spendBy the day by which it would be spent
     * @param refusal why it was refused, or null
     * @param days how long it waited, or waits
     */
    record CarryOverView(
            UUID carryOver,
            long amount,
            CarryOverReason reason,
            LocalDate spendBy,
            CarryOver.Standing standing,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable CarryOverRefusal refusal,
            long days) {}

    record SpendLineView(int number, SpendKind kind, long amount, LocalDate incurredOn, Paper evidence) {}

    record Paper(String digest, @Nullable String reference) {
        static Paper of(Document document) {
            return new Paper(document.digest().value(), document.reference());
        }

        static @Nullable Paper orNull(@Nullable Document document) {
            return document == null ? null : of(document);
        }
    }

    /**
     * One fact, as it stands in the funder's log.
     *
     * @param amount in pence, or null where it moves none
     * @param about the stream, agreement, claim or carry-over
     * @param detail a code or a reference
     * @param by null for a party where others acted than its own people
     */
    record TrailLine(
            long position,
            Step step,
            @Nullable Long amount,
            @Nullable UUID about,
            @Nullable String detail,
            @Nullable Paper paper,
            @Nullable UUID by,
            String actingFor,
            Instant occurredAt,
            Instant recordedAt) {}

    static @Nullable Long pence(@Nullable Pence amount) {
        return amount == null ? null : amount.value();
    }
}
