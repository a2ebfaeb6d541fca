package trellis.project.fundingledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.DomainEvent;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationId;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.language.organisation.OrganisationCode;
import trellis.project.InMemory;
import trellis.project.fundingledger.Allocation.State;
import trellis.project.fundingledger.CarryOver.Standing;
import trellis.testkit.history.RandomFunding;

/** Every figure, counted again from the facts alone and in another way: each amount one sum over the whole log. */
class LedgerRecountTest {
    private static final List<OrganisationCode> RECIPIENTS =
            List.of(new OrganisationCode("RGT"), new OrganisationCode("RD8"), new OrganisationCode("RC9"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_amount_is_the_sum_of_its_facts(long seed) {
        var facts = RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS);
        var rows = InMemory.after(
                        new AllocationsProjection(),
                        facts.stream()
                                .filter(fact -> !(fact instanceof ProgrammeEvent))
                                .toArray(DomainEvent[]::new))
                .values();
        var all = rows.stream().map(Allocation::amounts).reduce(Amounts.NONE, Amounts::plus);
        var offered = sum(facts, AllocationOffered.class, e -> e.offered().value());
        var accepted = sum(facts, OfferAccepted.class, e -> e.accepted().value());
        var answered = sum(facts, OfferAccepted.class, e -> e.offered().value())
                + sum(facts, OfferDeclined.class, e -> e.offered().value())
                + sum(facts, OfferWithdrawn.class, e -> e.offered().value());
        var released = sum(facts, InstalmentReleased.class, e -> e.amount().value());
        var verified = sum(facts, ClaimVerified.class, e -> e.amount().value());
        var takenBack = sum(facts, ClaimWithdrawn.class, e -> e.claimed().value())
                + sum(facts, ClaimReturned.class, e -> e.claimed().value());
        var claimed = sum(facts, ClaimSubmitted.class, e -> e.claimed().value()) - takenBack;
        var givenUp = sum(facts, AllocationClosed.class, e -> e.unreleased().value())
                + sum(facts, AllocationReduced.class, e -> e.amount().value());
        var back = sum(facts, MoneyReturned.class, e -> e.amount().value());
        var carried = sum(facts, CarryOverApproved.class, e -> e.amount().value());
        var asked = sum(facts, CarryOverAsked.class, e -> e.amount().value())
                - sum(facts, CarryOverRefused.class, e -> e.amount().value())
                - carried;
        assertThat(all.offered().value()).isEqualTo(offered);
        assertThat(all.open().value()).isEqualTo(offered - answered);
        assertThat(all.accepted().value()).isEqualTo(accepted);
        assertThat(all.declined().value()).isEqualTo(answered - accepted);
        assertThat(all.released().value()).isEqualTo(released).isPositive();
        assertThat(all.claimed().value()).isEqualTo(claimed).isPositive();
        assertThat(all.verified().value()).isEqualTo(verified).isPositive();
        assertThat(all.waiting().value()).isEqualTo(claimed - verified);
        assertThat(all.givenUp().value()).isEqualTo(givenUp);
        assertThat(all.committed().value()).isEqualTo(offered - answered + accepted - givenUp);
        assertThat(all.unreleased().value()).isEqualTo(accepted - givenUp - released);
        assertThat(all.returned().value()).isEqualTo(back).isPositive();
        assertThat(all.carriedOver().value()).isEqualTo(carried).isPositive();
        assertThat(all.carryOverAsked().value()).isEqualTo(asked);
        assertThat(all.atRisk().value())
                .isEqualTo(released - verified - carried - back)
                .isPositive();
        assertThat(all.unspent().value()).isEqualTo(released - claimed - carried - back - asked);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_carry_over_is_one_row_that_stands_as_it_was_decided(long seed) {
        var facts = RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS);
        var rows = InMemory.after(
                        new AllocationsProjection(),
                        facts.stream()
                                .filter(fact -> !(fact instanceof ProgrammeEvent))
                                .toArray(DomainEvent[]::new))
                .values()
                .stream()
                .flatMap(row -> row.carryOvers().stream())
                .toList();
        var approved = of(facts, CarryOverApproved.class, CarryOverApproved::carryOver);
        var refused = of(facts, CarryOverRefused.class, CarryOverRefused::carryOver);
        assertThat(rows)
                .extracting(CarryOver::carryOver)
                .containsExactlyInAnyOrderElementsOf(of(facts, CarryOverAsked.class, CarryOverAsked::carryOver));
        assertThat(rows).allSatisfy(row -> {
            var stands = approved.contains(row.carryOver())
                    ? Standing.APPROVED
                    : refused.contains(row.carryOver()) ? Standing.REFUSED : Standing.WAITING;
            assertThat(row.standing()).isEqualTo(stands);
            assertThat(row.decidedAt() == null).isEqualTo(stands == Standing.WAITING);
            assertThat(row.refusal() == null).isEqualTo(stands != Standing.REFUSED);
        });
    }

    @Test
    void among_these_histories_are_carry_overs_of_every_standing() {
        assertThat(LongStream.rangeClosed(1, 8)
                        .boxed()
                        .flatMap(seed ->
                                RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS).stream())
                        .map(DomainEvent::getClass))
                .contains(CarryOverAsked.class, CarryOverApproved.class, CarryOverRefused.class);
    }

    private static <E extends DomainEvent> List<CarryOverId> of(
            List<DomainEvent> facts, Class<E> kind, Function<E, CarryOverId> id) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).map(id).toList();
    }

    /** What is agreed and not closed is paid, or will be, to the penny that is accepted and not given up. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void instalments_add_up_whatever_was_varied(long seed) {
        var facts = RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS);
        assertThat(facts.stream().filter(AllocationReduced.class::isInstance)).isNotEmpty();
        var open = InMemory.after(
                        new AllocationsProjection(),
                        facts.stream()
                                .filter(fact -> !(fact instanceof ProgrammeEvent))
                                .toArray(DomainEvent[]::new))
                .values()
                .stream()
                .filter(row -> row.state() == State.ACCEPTED && row.agreed() != null)
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(row -> {
            var agreed = row.inHand();
            var parts = agreed.parts().stream()
                    .mapToLong(part -> part.amount().value())
                    .sum();
            assertThat(parts)
                    .isEqualTo(row.amounts().accepted().value()
                            - row.amounts().givenUp().value());
            assertThat(agreed.parts().stream()
                            .filter(part -> part.releasedOn() != null)
                            .mapToLong(part -> part.amount().value())
                            .sum())
                    .isEqualTo(row.amounts().released().value());
            assertThat(agreed.variation()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_fact_is_one_line_of_one_trail(long seed) {
        var facts = RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS);
        var ofMoney = InMemory.after(
                new AllocationsProjection(),
                facts.stream().filter(fact -> !(fact instanceof ProgrammeEvent)).toArray(DomainEvent[]::new));
        var ofProgramme = InMemory.after(
                new ProgrammesProjection(),
                facts.stream().filter(ProgrammeEvent.class::isInstance).toArray(DomainEvent[]::new));
        var programme = ofProgramme.values().iterator().next();
        assertThat(programme.budget().value())
                .isEqualTo(sum(facts, BudgetAdded.class, e -> e.amount().value())
                        - sum(facts, BudgetReduced.class, e -> e.amount().value()));
        assertThat(programme.budget().value() - programme.unplanned().value())
                .isEqualTo(sum(facts, StreamFunded.class, e -> e.amount().value())
                        - sum(facts, StreamReduced.class, e -> e.amount().value()));
        var lines =
                ofMoney.values().stream().mapToInt(row -> row.entries().size()).sum();
        assertThat(lines + programme.entries().size()).isEqualTo(facts.size());
        var seen = new HashSet<AllocationId>(ofMoney.keySet());
        assertThat(ofMoney.values())
                .allSatisfy(
                        row -> assertThat(seen.remove(row.line().allocation())).isTrue());
    }

    private static <E extends DomainEvent> long sum(List<DomainEvent> facts, Class<E> kind, ToLongFunction<E> amount) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .mapToLong(amount)
                .sum();
    }
}
