package trellis.query.fundingledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.PersonId;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.AllocationLedger;
import trellis.project.fundingledger.Posting.Kind;
import trellis.project.fundingledger.Programme.Heading;
import trellis.project.fundingledger.SeparationOfDuties;
import trellis.project.fundingledger.Step;
import trellis.query.door.AsOf;
import trellis.query.fundingledger.LedgerView.AgreementView;
import trellis.query.fundingledger.LedgerView.AllocationLine;
import trellis.query.fundingledger.LedgerView.Paper;
import trellis.query.fundingledger.LedgerView.SpendClaimView;

/** One allocation as an auditor takes it away: nobody is named, and the same person has the same number throughout. */
final class DossierView {
    private DossierView() {}

    record Dossier(
            AsOf asOf,
            LocalDate on,
            AllocationLine allocation,
            @Nullable AgreementView agreement,
            List<SpendClaimView> claims,
            List<DossierFact> facts,
            List<DossierFinding> separation,
            List<DossierPosting> ledger) {}

    /** @param person in the order in which they first did something here, from 1 */
    record DossierFact(
            long position,
            Step step,
            int person,
            String actingFor,
            @Nullable Long amount,
            @Nullable UUID about,
            @Nullable String detail,
            @Nullable Paper paper,
            Instant occurredAt,
            Instant recordedAt) {}

    record DossierFinding(SeparationOfDuties.Rule rule, SeparationOfDuties.Answer answer) {}

    /** What each account holds after a posting, in pence. */
    record DossierBalances(long offered, long accepted, long paid, long spent, long returned, long carriedOver) {
        static DossierBalances of(AllocationLedger.Line line) {
            return new DossierBalances(
                    holds(line, Kind.OFFER),
                    holds(line, Kind.ACCEPTED),
                    holds(line, Kind.PAID),
                    holds(line, Kind.SPENT),
                    holds(line, Kind.RETURNED),
                    holds(line, Kind.CARRIED_OVER));
        }

        private static long holds(AllocationLedger.Line line, Kind kind) {
            return line.balances().getOrDefault(kind, 0L);
        }
    }

    record DossierPosting(long position, Step step, Kind from, Kind to, long amount, DossierBalances balances) {}

    static List<DossierFact> facts(Allocation allocation) {
        var people = new ArrayList<PersonId>();
        return allocation.entries().stream()
                .map(entry -> {
                    if (!people.contains(entry.by())) {
                        people.add(entry.by());
                    }
                    return new DossierFact(
                            entry.position(),
                            entry.step(),
                            people.indexOf(entry.by()) + 1,
                            entry.actingFor().value(),
                            LedgerView.pence(entry.amount()),
                            entry.about(),
                            entry.detail(),
                            Paper.orNull(entry.paper()),
                            entry.occurredAt(),
                            entry.recordedAt());
                })
                .toList();
    }

    static List<DossierFinding> separation(Allocation allocation, Heading heading) {
        return SeparationOfDuties.of(allocation, heading.terms()).stream()
                .map(each -> new DossierFinding(each.rule(), each.answer()))
                .toList();
    }

    static List<DossierPosting> ledger(Allocation allocation) {
        return AllocationLedger.of(allocation).stream()
                .map(line -> new DossierPosting(
                        line.position(),
                        line.step(),
                        line.from(),
                        line.to(),
                        line.amount().value(),
                        DossierBalances.of(line)))
                .toList();
    }
}
