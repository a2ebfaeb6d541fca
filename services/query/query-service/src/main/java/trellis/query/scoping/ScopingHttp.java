package trellis.query.scoping;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.funding.Duty.FINANCE_LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.scoping.Scope;
import trellis.query.door.Caller;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;
import trellis.query.scoping.ScopingView.OneScopingReturn;
import trellis.query.scoping.ScopingView.ScopingReturns;

@RestController
@Tag(name = "scoping", description = "The register as it stood when it was frozen")
@RequestMapping(path = "/api/v1/scoping-returns", produces = MediaType.APPLICATION_JSON_VALUE)
class ScopingHttp {
    private final ScopingTable table;
    private final TrustOutcomes trusts;
    private final TenantSession session;

    ScopingHttp(ScopingTable table, TrustOutcomes trusts, TenantSession session) {
        this.table = table;
        this.trusts = trusts;
        this.session = session;
    }

    @GetMapping
    @Operation(summary = "When your trust froze its register, the newest first")
    @Reads(
            projections = "scoping",
            by = {EDUCATOR, AUDITOR},
            trusted = FINANCE_LEAD)
    ScopingReturns scopingReturns(Caller caller) {
        return session.own(
                caller,
                reading -> new ScopingReturns(
                        reading.asOf(),
                        table.all(reading.sql(), reading.tenant()).stream()
                                .map(ScopingView::of)
                                .toList()));
    }

    @GetMapping("/{scopingReturn}")
    @Operation(summary = "What the register said when it was frozen, the same whenever it is asked for")
    @Reads(
            projections = {"scoping", "outcomes"},
            by = {EDUCATOR, AUDITOR},
            trusted = FINANCE_LEAD)
    OneScopingReturn scopingReturn(Caller caller, @PathVariable UUID scopingReturn) {
        return session.own(caller, reading -> {
            var found = table.one(reading.sql(), reading.tenant(), new ScopingReturnId(scopingReturn))
                    .orElseThrow(() -> Problem.notFound().asException());
            if (reading.asOf().position() < found.position()) {
                throw Problem.unavailable("PROJECTION_BEHIND", "The register is not here yet. Try again in a moment.")
                        .asException();
            }
            var people = trusts.people(reading.sql(), reading.tenant());
            return ScopingView.of(reading.asOf(), found, Scope.of(people, found.asAt(), found.position()));
        });
    }
}
