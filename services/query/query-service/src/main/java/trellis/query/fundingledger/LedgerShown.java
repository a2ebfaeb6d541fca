package trellis.query.fundingledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.funding.StreamId;
import trellis.language.organisation.OrganisationCode;
import trellis.project.fundingledger.Agreed;
import trellis.project.fundingledger.Agreed.Part;
import trellis.project.fundingledger.Agreed.Varied;
import trellis.project.fundingledger.Allocation;
import trellis.project.fundingledger.CarryOver;
import trellis.project.fundingledger.Claim;
import trellis.project.fundingledger.Claim.Standing;
import trellis.project.fundingledger.Entry;
import trellis.project.fundingledger.Programme;
import trellis.project.fundingledger.Programme.Heading;
import trellis.project.fundingledger.Programme.Named;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.fundingledger.LedgerView.AgreementView;
import trellis.query.fundingledger.LedgerView.AllocationLine;
import trellis.query.fundingledger.LedgerView.CarryOverView;
import trellis.query.fundingledger.LedgerView.ConditionView;
import trellis.query.fundingledger.LedgerView.Figures;
import trellis.query.fundingledger.LedgerView.InstalmentView;
import trellis.query.fundingledger.LedgerView.OneAllocation;
import trellis.query.fundingledger.LedgerView.Paper;
import trellis.query.fundingledger.LedgerView.SpendClaimView;
import trellis.query.fundingledger.LedgerView.SpendLineView;
import trellis.query.fundingledger.LedgerView.StreamLine;
import trellis.query.fundingledger.LedgerView.TrailLine;
import trellis.query.fundingledger.LedgerView.VariationView;
import trellis.query.fundingledger.LedgerView.WaitingCarryOver;
import trellis.query.fundingledger.LedgerView.WaitingClaim;

/** Makes answers of rows, for one reader and one day. */
final class LedgerShown {
    private final Caller reader;
    private final LocalDate on;

    LedgerShown(Caller reader, LocalDate on) {
        this.reader = reader;
        this.on = on;
    }

    static List<StreamLine> streams(Programme programme, Collection<Allocation> allocations) {
        return programme.plans().stream()
                .map(plan -> {
                    var figures = Figures.of(allocations.stream()
                            .filter(each -> each.line().stream().equals(plan.stream()))
                            .toList());
                    var planned = plan.planned().value();
                    return new StreamLine(
                            plan.stream().value(),
                            name(programme.heading(), plan.stream()),
                            planned,
                            planned - figures.committed(),
                            figures);
                })
                .toList();
    }

    private static String name(Heading heading, StreamId stream) {
        return heading.streams().stream()
                .filter(each -> each.stream().equals(stream))
                .map(Named::name)
                .findFirst()
                .orElseThrow()
                .value();
    }

    static AllocationLine line(TenantId funder, Heading heading, Allocation each) {
        var line = each.line();
        var agreed = each.agreed();
        return new AllocationLine(
                funder.value(),
                line.allocation().value(),
                line.programme().value(),
                heading.name().value(),
                line.stream().value(),
                name(heading, line.stream()),
                line.recipient().value(),
                line.year().toString(),
                each.state(),
                each.answerBy(),
                heading.terms().claimsUntil(),
                agreed != null && agreed.inForce(),
                Figures.of(each.amounts()));
    }

    /** The longest waiting first. */
    List<WaitingClaim> waiting(Collection<Allocation> allocations) {
        return allocations.stream()
                .flatMap(each -> each.claims().stream()
                        .filter(claim -> claim.standing() == Standing.WAITING)
                        .map(claim -> new WaitingClaim(
                                claim.claim().value(),
                                each.line().allocation().value(),
                                each.line().recipient().value(),
                                claim.amount().value(),
                                claim.submittedAt(),
                                days(claim.submittedAt(), null),
                                claim.by().value())))
                .sorted(Comparator.comparing(WaitingClaim::submittedAt))
                .toList();
    }

    /** The longest waiting first. */
    List<WaitingCarryOver> carryOvers(Collection<Allocation> allocations) {
        return allocations.stream()
                .flatMap(each -> each.carryOvers().stream()
                        .filter(carryOver -> carryOver.standing() == CarryOver.Standing.WAITING)
                        .map(carryOver -> new WaitingCarryOver(
                                carryOver.carryOver().value(),
                                each.line().allocation().value(),
                                each.line().recipient().value(),
                                carryOver.amount().value(),
                                carryOver.askedAt(),
                                days(carryOver.askedAt(), null),
                                carryOver.by().value())))
                .sorted(Comparator.comparing(WaitingCarryOver::askedAt))
                .toList();
    }

    /** All of it, as the funder's people read it. */
    OneAllocation whole(AsOf asOf, TenantId funder, Heading heading, Allocation each) {
        return new OneAllocation(
                asOf,
                on,
                line(funder, heading, each),
                each.proposedBy().value(),
                each.approvedBy().stream().map(PersonId::value).toList(),
                agreement(each.agreed()),
                claims(each),
                carryOvers(each),
                trail(each.entries()),
                reader.duties().stream().sorted().toList());
    }

    /** What concerns a party: from the offer on, and of people its own alone. */
    OneAllocation forParty(AsOf asOf, TenantId funder, Heading heading, Allocation each) {
        return new OneAllocation(
                asOf,
                on,
                line(funder, heading, each),
                null,
                List.of(),
                agreement(each.agreed()),
                claims(each),
                carryOvers(each),
                each.entries().stream()
                        .filter(entry -> !entry.step().isBeforeAnOffer())
                        .map(entry -> trail(entry, entry.actingFor().equals(reader.tenant())))
                        .toList(),
                reader.duties().stream().sorted().toList());
    }

    private static @Nullable AgreementView agreement(@Nullable Agreed agreed) {
        if (agreed == null) {
            return null;
        }
        var host = agreed.host();
        return new AgreementView(
                agreed.agreement().value(),
                Paper.of(agreed.document()),
                codes(agreed.signatories()),
                codes(agreed.signed()),
                host == null ? null : host.value(),
                agreed.inForce(),
                instalments(agreed.parts()),
                variation(agreed.variation()));
    }

    private static List<InstalmentView> instalments(List<Part> parts) {
        return parts.stream()
                .map(part -> new InstalmentView(
                        part.number(),
                        part.amount().value(),
                        part.dueOn(),
                        part.releasedOn(),
                        part.waitsForNothing(),
                        part.conditions().stream()
                                .map(each -> new ConditionView(each.number(), each.kind(), each.met()))
                                .toList()))
                .toList();
    }

    private static @Nullable VariationView variation(@Nullable Varied varied) {
        return varied == null
                ? null
                : new VariationView(
                        varied.agreement().value(),
                        Paper.of(varied.document()),
                        varied.amount().value(),
                        codes(varied.signed()),
                        instalments(varied.parts()));
    }

    private static List<String> codes(List<OrganisationCode> organisations) {
        return organisations.stream().map(OrganisationCode::value).toList();
    }

    private List<SpendClaimView> claims(Allocation allocation) {
        return allocation.claims().stream().map(this::claim).toList();
    }

    private SpendClaimView claim(Claim claim) {
        return new SpendClaimView(
                claim.claim().value(),
                claim.amount().value(),
                claim.standing(),
                claim.submittedAt(),
                claim.decidedAt(),
                claim.reason(),
                days(claim.submittedAt(), claim.decidedAt()),
                claim.lines().stream()
                        .map(line -> new SpendLineView(
                                line.number(),
                                line.kind(),
                                line.amount().value(),
                                line.incurredOn(),
                                Paper.of(line.evidence())))
                        .toList());
    }

    private List<CarryOverView> carryOvers(Allocation allocation) {
        return allocation.carryOvers().stream().map(this::carryOver).toList();
    }

    private CarryOverView carryOver(CarryOver each) {
        return new CarryOverView(
                each.carryOver().value(),
                each.amount().value(),
                each.reason(),
                each.spendBy(),
                each.standing(),
                each.askedAt(),
                each.decidedAt(),
                each.refusal(),
                days(each.askedAt(), each.decidedAt()));
    }

    private long days(Instant since, @Nullable Instant until) {
        var last = until == null ? on : LondonDay.of(until);
        return Math.max(0, ChronoUnit.DAYS.between(LondonDay.of(since), last));
    }

    static List<TrailLine> trail(List<Entry> entries) {
        return entries.stream().map(entry -> trail(entry, true)).toList();
    }

    private static TrailLine trail(Entry entry, boolean named) {
        return new TrailLine(
                entry.position(),
                entry.step(),
                LedgerView.pence(entry.amount()),
                entry.about(),
                entry.detail(),
                Paper.orNull(entry.paper()),
                named ? entry.by().value() : null,
                entry.actingFor().value(),
                entry.occurredAt(),
                entry.recordedAt());
    }
}
