package trellis.query.fundingledger;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;
import static trellis.language.funding.Duty.APPROVER;
import static trellis.language.funding.Duty.FINANCE_LEAD;
import static trellis.language.funding.Duty.VERIFIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.TenantId;
import trellis.language.funding.AllocationId;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.fundingledger.LedgerView.OneAllocation;
import trellis.query.fundingledger.LedgerView.Received;

/** What a party reads in a funder's log: what concerns it, and nothing else. */
@RestController
@Tag(name = "funding", description = "Where each penny is")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ReceivedHttp {
    private final ProgrammesTable programmes;
    private final AllocationsTable allocations;
    private final TenantSession session;
    private final Days days;

    ReceivedHttp(ProgrammesTable programmes, AllocationsTable allocations, TenantSession session, Days days) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.session = session;
        this.days = days;
    }

    @GetMapping("/received-allocations")
    @Operation(summary = "What your organisation was offered and given, by whichever funder, and what it hosts")
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Received receivedAllocations(Caller caller) {
        return session.asParty(
                caller,
                sql -> new Received(
                        days.today(),
                        allocations.received(sql).stream()
                                .map(each -> LedgerShown.line(
                                        each.funder(),
                                        programmes.heading(
                                                sql,
                                                each.funder(),
                                                each.allocation().line().programme()),
                                        each.allocation()))
                                .toList(),
                        caller.duties().stream().sorted().toList()));
    }

    @GetMapping("/funders/{funder}/allocations/{allocation}")
    @Operation(summary = "One allocation in a funder's log that names your organisation as a party")
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            ofTheFunderAsked = true,
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    OneAllocation receivedAllocation(Caller caller, @PathVariable String funder, @PathVariable UUID allocation) {
        if (!TenantId.isOne(funder)) {
            throw Problem.notFound().asException();
        }
        var log = new TenantId(funder);
        // Asked first: what is read afterwards includes at least as much.
        var asOf = session.asOf(caller, log);
        return session.asParty(caller, sql -> {
            var found = allocations
                    .one(sql, log, new AllocationId(allocation))
                    .orElseThrow(() -> Problem.notFound().asException());
            var heading = programmes.heading(sql, log, found.line().programme());
            return new LedgerShown(caller, days.today()).forParty(asOf, log, heading, found);
        });
    }
}
