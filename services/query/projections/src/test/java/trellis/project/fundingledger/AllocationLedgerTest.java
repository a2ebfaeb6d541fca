package trellis.project.fundingledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.funding.FundingEvent;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.organisation.OrganisationCode;
import trellis.project.InMemory;
import trellis.project.fundingledger.Posting.Kind;
import trellis.testkit.history.RandomFunding;

/** What an auditor is handed of one allocation is what the books of the whole log have of it. */
class AllocationLedgerTest {
    private static final List<OrganisationCode> RECIPIENTS =
            List.of(new OrganisationCode("RGT"), new OrganisationCode("RD8"), new OrganisationCode("RC9"));

    private record Moved(long position, Kind from, Kind to, long amount) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_posting_of_the_books_stands_in_the_ledger_of_its_allocation_in_order(long seed) {
        var log = new ArrayList<RecordedEvent<?>>();
        for (DomainEvent event : RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS)) {
            if (!(event instanceof ProgrammeEvent)) {
                log.add(InMemory.recorded(log.size() + 1L, event));
            }
        }
        var rows = InMemory.fold(new AllocationsProjection(), List.of(log)).values();
        for (var row : rows) {
            var touching = log.stream()
                    .filter(fact -> row.entries().stream().anyMatch(entry -> entry.position() == fact.position()))
                    .flatMap(fact -> Posting.of((FundingEvent) fact.event()).stream()
                            .map(posting -> new Moved(
                                    fact.position(),
                                    posting.from().kind(),
                                    posting.to().kind(),
                                    posting.amount().value())))
                    .toList();
            assertThat(AllocationLedger.of(row))
                    .extracting(line -> new Moved(
                            line.position(),
                            line.from(),
                            line.to(),
                            line.amount().value()))
                    .containsExactlyElementsOf(touching);
        }
        assertThat(rows).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_last_balances_are_the_amounts_that_are_shown(long seed) {
        var facts = RandomFunding.history(seed, 900, new OrganisationCode("S1Y5D"), RECIPIENTS).stream()
                .filter(fact -> !(fact instanceof ProgrammeEvent))
                .toArray(DomainEvent[]::new);
        for (var row : InMemory.after(new AllocationsProjection(), facts).values()) {
            var ledger = AllocationLedger.of(row);
            if (ledger.isEmpty()) {
                continue;
            }
            var last = ledger.getLast().balances();
            var amounts = row.amounts();
            assertThat(last.getOrDefault(Kind.OFFER, 0L))
                    .isEqualTo(amounts.open().value());
            assertThat(last.getOrDefault(Kind.ACCEPTED, 0L))
                    .isEqualTo(amounts.unreleased().value());
            assertThat(last.getOrDefault(Kind.PAID, 0L))
                    .isEqualTo(amounts.atRisk().value());
            assertThat(last.getOrDefault(Kind.SPENT, 0L))
                    .isEqualTo(amounts.verified().value());
            assertThat(last.getOrDefault(Kind.RETURNED, 0L))
                    .isEqualTo(amounts.returned().value());
            assertThat(last.getOrDefault(Kind.CARRIED_OVER, 0L))
                    .isEqualTo(amounts.carriedOver().value());
            assertThat(ledger)
                    .allSatisfy(line -> assertThat(line.balances().values())
                            .allSatisfy(held -> assertThat(held).isNotNegative()));
        }
    }
}
