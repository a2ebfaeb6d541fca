package trellis.project.fundingledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.DomainEvent;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.MoneyReturnReason;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.language.organisation.OrganisationCode;
import trellis.project.InMemory;
import trellis.project.fundingledger.Posting.Account;
import trellis.project.fundingledger.Posting.Kind;
import trellis.testkit.history.RandomFunding;

class BooksTest {
    private static final List<OrganisationCode> RECIPIENTS =
            List.of(new OrganisationCode("RGT"), new OrganisationCode("RD8"), new OrganisationCode("RC9"));

    private static List<FundingEvent> history(long seed, int steps) {
        return RandomFunding.history(seed, steps, new OrganisationCode("S1Y5D"), RECIPIENTS).stream()
                .map(FundingEvent.class::cast)
                .toList();
    }

    /** What the books first say against these facts. */
    private static Optional<String> against(List<FundingEvent> facts) {
        var books = new Books();
        return facts.stream().map(books::take).flatMap(Optional::stream).findFirst();
    }

    private static long sum(Books books) {
        return Arrays.stream(Kind.values()).mapToLong(books::total).sum();
    }

    @Test
    void a_hundred_thousand_facts_balance_after_each() {
        long facts = 0;
        for (long seed = 1; facts < 100_000; seed++) {
            var books = new Books();
            for (var fact : history(seed, 900)) {
                assertThat(books.take(fact)).as("after %s", fact).isEmpty();
                facts++;
            }
            assertThat(sum(books)).as("debits and credits").isZero();
            assertThat(books.postings()).isPositive();
            assertThat(books.accounts()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_accounts_hold_what_the_ledger_shows(long seed) {
        var facts = history(seed, 900);
        var books = new Books();
        facts.forEach(books::take);
        var rows = InMemory.after(
                        new AllocationsProjection(),
                        facts.stream()
                                .filter(fact -> !(fact instanceof ProgrammeEvent))
                                .toArray(DomainEvent[]::new))
                .values();
        var all = rows.stream().map(Allocation::amounts).reduce(Amounts.NONE, Amounts::plus);
        assertThat(books.total(Kind.OFFER)).isEqualTo(all.open().value());
        assertThat(books.total(Kind.ACCEPTED)).isEqualTo(all.unreleased().value());
        assertThat(books.total(Kind.PAID)).isEqualTo(all.atRisk().value()).isPositive();
        assertThat(books.total(Kind.SPENT)).isEqualTo(all.verified().value()).isPositive();
        assertThat(books.total(Kind.RETURNED)).isEqualTo(all.returned().value()).isPositive();
        assertThat(books.total(Kind.CARRIED_OVER))
                .isEqualTo(all.carriedOver().value())
                .isPositive();
        assertThat(-books.total(Kind.AWARD))
                .isEqualTo(books.total(Kind.BUDGET)
                        + books.total(Kind.STREAM)
                        + all.committed().value());
    }

    private static List<FundingEvent> without(List<FundingEvent> facts, Predicate<FundingEvent> which) {
        var gone = facts.stream().filter(which).findFirst().orElseThrow();
        return facts.stream().filter(fact -> !fact.equals(gone)).toList();
    }

    /** Each fact of that type happens again right after it happened. */
    private static List<FundingEvent> twice(List<FundingEvent> facts, Class<? extends FundingEvent> type) {
        return facts.stream()
                .flatMap(fact -> type.isInstance(fact) ? Stream.of(fact, fact) : Stream.of(fact))
                .toList();
    }

    @Test
    void money_that_nobody_awarded_is_found() {
        var facts = history(3, 900);
        assertThat(against(without(facts, BudgetAdded.class::isInstance)).orElse(""))
                .startsWith("BUDGET of ");
        assertThat(against(without(facts, StreamFunded.class::isInstance)).orElse(""))
                .startsWith("STREAM of ");
    }

    @Test
    void an_acceptance_without_its_offer_is_found() {
        var facts = history(3, 900);
        assertThat(against(without(facts, AllocationOffered.class::isInstance)).orElse(""))
                .startsWith("OFFER of ")
                .contains("holds 0 pence and is said to hold");
    }

    @Test
    void a_payment_beyond_what_was_accepted_is_found() {
        assertThat(against(twice(history(3, 900), InstalmentReleased.class)).orElse(""))
                .startsWith("ACCEPTED of ")
                .contains("is overdrawn by");
    }

    @Test
    void more_given_up_than_was_accepted_is_found() {
        assertThat(against(twice(history(3, 900), AllocationReduced.class)).orElse(""))
                .startsWith("ACCEPTED of ")
                .contains("is overdrawn by");
    }

    @Test
    void a_spend_beyond_what_was_paid_is_found() {
        assertThat(against(twice(history(3, 900), ClaimVerified.class)).orElse(""))
                .startsWith("PAID of ")
                .contains("is overdrawn by");
    }

    @Test
    void a_return_or_a_carry_over_beyond_what_was_paid_is_found() {
        for (var type : List.of(MoneyReturned.class, CarryOverApproved.class)) {
            assertThat(against(twice(history(3, 900), type)).orElse(""))
                    .startsWith("PAID of ")
                    .contains("is overdrawn by");
        }
    }

    @Test
    void a_year_that_ends_with_money_paid_and_not_accounted_for_is_found() {
        assertThat(against(without(history(4, 900), MoneyReturned.class::isInstance))
                        .orElse(""))
                .startsWith("PAID of ")
                .contains("is said to hold 0");
    }

    @Test
    void an_end_that_tells_other_amounts_than_the_accounts_is_found() {
        var facts = history(3, 900);
        var verified = facts.stream()
                .filter(ClaimVerified.class::isInstance)
                .map(ClaimVerified.class::cast)
                .findFirst()
                .orElseThrow();
        var before = new ArrayList<>(facts.subList(0, facts.indexOf(verified) + 1));
        long rest = held(kept(before), Kind.PAID, verified);
        if (rest > 0) {
            before.add(back(verified, rest));
        }
        var books = kept(before);
        long spent = held(books, Kind.SPENT, verified);
        long paid = spent + held(books, Kind.RETURNED, verified) + held(books, Kind.CARRIED_OVER, verified);
        long unreleased = held(books, Kind.ACCEPTED, verified);
        assertThat(kept(before).take(end(verified, paid, spent, unreleased))).isEmpty();
        for (var told : List.of(
                end(verified, paid, spent - 1, unreleased),
                end(verified, paid + 1, spent, unreleased),
                end(verified, paid, spent, unreleased + 1))) {
            assertThat(kept(before).take(told).orElse("")).contains("said to hold");
        }
    }

    private static MoneyReturned back(ClaimVerified of, long pence) {
        return new MoneyReturned(
                of.entry(),
                of.line(),
                new Pence(pence),
                MoneyReturnReason.UNDERSPEND,
                of.line().year().lastDay(),
                "BACK-1",
                of.by(),
                of.occurredAt());
    }

    private static Books kept(List<FundingEvent> facts) {
        var books = new Books();
        facts.forEach(books::take);
        return books;
    }

    private static long held(Books books, Kind kind, ClaimVerified of) {
        return books.balance(new Account(kind, of.line().allocation().value()));
    }

    private static AllocationClosed end(ClaimVerified of, long paid, long spent, long unreleased) {
        return new AllocationClosed(
                of.line(), new Pence(paid), new Pence(spent), new Pence(unreleased), of.by(), of.occurredAt());
    }

    @Test
    void what_was_accepted_for_less_is_the_streams_again() {
        var facts = history(3, 900);
        var less = facts.stream()
                .filter(OfferAccepted.class::isInstance)
                .map(OfferAccepted.class::cast)
                .filter(answer -> answer.offered().isMoreThan(answer.accepted()))
                .findFirst()
                .orElseThrow();
        assertThat(Posting.of(less))
                .extracting(posting -> posting.to().kind())
                .containsExactlyInAnyOrder(Kind.ACCEPTED, Kind.STREAM);
        assertThat(less.offered().value())
                .isEqualTo(Posting.of(less).stream()
                        .mapToLong(posting -> posting.amount().value())
                        .sum());
    }
}
