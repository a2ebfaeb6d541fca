package trellis.query.fundingledger;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;
import static trellis.language.funding.Duty.APPROVER;
import static trellis.language.funding.Duty.FINANCE_LEAD;
import static trellis.language.funding.Duty.VERIFIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.funding.AllocationId;
import trellis.language.funding.ProgrammeId;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.fundingledger.LedgerView.OneAllocation;
import trellis.query.fundingledger.LedgerView.OneProgramme;
import trellis.query.fundingledger.LedgerView.ProgrammeLine;
import trellis.query.fundingledger.LedgerView.Programmes;

/** The funder's own money. */
@RestController
@Tag(name = "funding", description = "Where each penny is")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class FundingLedgerHttp {
    private final ProgrammesTable programmes;
    private final AllocationsTable allocations;
    private final TenantSession session;
    private final Days days;

    FundingLedgerHttp(ProgrammesTable programmes, AllocationsTable allocations, TenantSession session, Days days) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.session = session;
        this.days = days;
    }

    @GetMapping("/programmes")
    @Operation(summary = "The programmes that your organisation funds, with the amounts of each kept apart")
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Programmes programmes(Caller caller) {
        return session.own(caller, reading -> {
            var byProgramme = allocations.all(reading.sql(), reading.tenant()).stream()
                    .collect(Collectors.groupingBy(each -> each.line().programme()));
            return new Programmes(
                    reading.asOf(),
                    programmes.all(reading.sql(), reading.tenant()).stream()
                            .map(each -> ProgrammeLine.of(
                                    each,
                                    byProgramme.getOrDefault(each.heading().programme(), List.of())))
                            .toList());
        });
    }

    @GetMapping("/programmes/{programme}")
    @Operation(summary = "One programme: its streams, planned against actual, its allocations, and what waits")
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    OneProgramme programme(Caller caller, @PathVariable UUID programme) {
        var today = days.today();
        var id = new ProgrammeId(programme);
        return session.own(caller, reading -> {
            var found = programmes
                    .one(reading.sql(), reading.tenant(), id)
                    .orElseThrow(() -> Problem.notFound().asException());
            var all = allocations.of(reading.sql(), reading.tenant(), id);
            return new OneProgramme(
                    reading.asOf(),
                    today,
                    ProgrammeLine.of(found, all),
                    LedgerShown.streams(found, all),
                    all.stream()
                            .map(each -> LedgerShown.line(reading.tenant(), found.heading(), each))
                            .toList(),
                    new LedgerShown(caller, today).waiting(all),
                    new LedgerShown(caller, today).carryOvers(all),
                    LedgerShown.trail(found.entries()),
                    caller.duties().stream().sorted().toList());
        });
    }

    @GetMapping("/allocations/{allocation}")
    @Operation(summary = "One allocation: its agreement, its claims, and its trail to the penny")
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    OneAllocation allocation(Caller caller, @PathVariable UUID allocation) {
        return session.own(caller, reading -> {
            var found = allocations
                    .one(reading.sql(), reading.tenant(), new AllocationId(allocation))
                    .orElseThrow(() -> Problem.notFound().asException());
            var heading = programmes.heading(
                    reading.sql(), reading.tenant(), found.line().programme());
            return new LedgerShown(caller, days.today()).whole(reading.asOf(), reading.tenant(), heading, found);
        });
    }
}
