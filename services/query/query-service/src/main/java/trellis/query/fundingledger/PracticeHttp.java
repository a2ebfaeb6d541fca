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
import trellis.project.fundingledger.Allocation;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;
import trellis.query.fundingledger.LedgerView.AllocationLine;

/** From pounds to practice: what people's figures say is told inside the organisation whose people they are. */
@RestController
@Tag(name = "outcomes", description = "What came of it")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class PracticeHttp {
    private final ProgrammesTable programmes;
    private final AllocationsTable allocations;
    private final TrustOutcomes trusts;
    private final TenantSession session;

    PracticeHttp(
            ProgrammesTable programmes, AllocationsTable allocations, TrustOutcomes trusts, TenantSession session) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.trusts = trusts;
        this.session = session;
    }

    private record Found(AsOf asOf, AllocationLine line, Allocation allocation) {}

    @GetMapping("/allocations/{allocation}/practice")
    @Operation(summary = "From the pounds of an allocation to what came of them, as far as its recipient shares it")
    @Reads(
            projections = {"programmes", "allocations", "outcomes", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    PracticeView practice(Caller caller, @PathVariable UUID allocation) {
        return shown(caller, session.own(caller, reading -> {
            var found = allocations
                    .one(reading.sql(), reading.tenant(), new AllocationId(allocation))
                    .orElseThrow(() -> Problem.notFound().asException());
            var heading = programmes.heading(
                    reading.sql(), reading.tenant(), found.line().programme());
            return new Found(reading.asOf(), LedgerShown.line(reading.tenant(), heading, found), found);
        }));
    }

    @GetMapping("/funders/{funder}/allocations/{allocation}/practice")
    @Operation(summary = "From the pounds that your organisation was given to what came of them")
    @Reads(
            projections = {"programmes", "allocations", "outcomes", "duties"},
            ofTheFunderAsked = true,
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    PracticeView receivedPractice(Caller caller, @PathVariable String funder, @PathVariable UUID allocation) {
        if (!TenantId.isOne(funder)) {
            throw Problem.notFound().asException();
        }
        var log = new TenantId(funder);
        // Asked first: what is read afterwards includes at least as much.
        var asOf = session.asOf(caller, log);
        return shown(caller, session.asParty(caller, sql -> {
            var found = allocations
                    .one(sql, log, new AllocationId(allocation))
                    .orElseThrow(() -> Problem.notFound().asException());
            var heading = programmes.heading(sql, log, found.line().programme());
            return new Found(asOf, LedgerShown.line(log, heading, found), found);
        }));
    }

    private PracticeView shown(Caller caller, Found found) {
        if (!found.line.recipient().equals(caller.tenant().value())) {
            return PracticeView.notShared(found.asOf, found.line, found.allocation);
        }
        return session.ownWithNational(
                caller,
                reading -> PracticeView.own(
                        found.asOf,
                        found.line,
                        found.allocation,
                        trusts.of(reading.sql(), reading.tenant()),
                        reading.asOf().position()));
    }
}
