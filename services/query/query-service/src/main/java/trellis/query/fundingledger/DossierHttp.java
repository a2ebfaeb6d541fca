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
import trellis.language.funding.AllocationId;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.fundingledger.DossierView.Dossier;

/** One allocation, whole, for whoever looks at it from outside. */
@RestController
@Tag(name = "funding", description = "Where each penny is")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DossierHttp {
    private final ProgrammesTable programmes;
    private final AllocationsTable allocations;
    private final TenantSession session;
    private final Days days;

    DossierHttp(ProgrammesTable programmes, AllocationsTable allocations, TenantSession session, Days days) {
        this.programmes = programmes;
        this.allocations = allocations;
        this.session = session;
        this.days = days;
    }

    @GetMapping("/allocations/{allocation}/dossier")
    @Operation(
            summary = "Every fact that touches the allocation, whether duties were kept apart, and its ledger with the"
                    + " balances after each posting; people are numbers")
    @Reads(
            projections = {"programmes", "allocations", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Dossier dossier(Caller caller, @PathVariable UUID allocation) {
        return session.own(caller, reading -> {
            var found = allocations
                    .one(reading.sql(), reading.tenant(), new AllocationId(allocation))
                    .orElseThrow(() -> Problem.notFound().asException());
            var heading = programmes.heading(
                    reading.sql(), reading.tenant(), found.line().programme());
            var one = new LedgerShown(caller, days.today()).whole(reading.asOf(), reading.tenant(), heading, found);
            return new Dossier(
                    one.asOf(),
                    one.on(),
                    one.allocation(),
                    one.agreement(),
                    one.claims(),
                    DossierView.facts(found),
                    DossierView.separation(found, heading),
                    DossierView.ledger(found));
        });
    }
}
