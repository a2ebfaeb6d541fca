package trellis.query.deliverables;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;
import static trellis.language.funding.Duty.APPROVER;
import static trellis.language.funding.Duty.FINANCE_LEAD;
import static trellis.language.funding.Duty.VERIFIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.TenantId;
import trellis.language.funding.AllocationId;
import trellis.language.funding.DeliverableProofId;
import trellis.language.funding.Duty;
import trellis.language.organisation.OrganisationCode;
import trellis.project.deliverables.Checklist;
import trellis.query.deliverables.DeliverablesView.Deliverables;
import trellis.query.deliverables.DeliverablesView.OneProof;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.OrganisationTree;
import trellis.query.door.Parties;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

@RestController
@Tag(name = "deliverables", description = "What money was given for, and how far it has come")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliverablesHttp {
    private final DeliverablesTable table;
    private final Registers registers;
    private final Parties parties;
    private final OrganisationTree organisations;
    private final TenantSession session;
    private final Days days;

    DeliverablesHttp(
            DeliverablesTable table,
            Registers registers,
            Parties parties,
            OrganisationTree organisations,
            TenantSession session,
            Days days) {
        this.table = table;
        this.registers = registers;
        this.parties = parties;
        this.organisations = organisations;
        this.session = session;
        this.days = days;
    }

    @GetMapping("/deliverables")
    @Operation(summary = "Who has delivered what your organisation's money was given for, by recipient")
    @Reads(
            projections = {"deliverables", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Deliverables deliverables(Caller caller) {
        var trusts = trusts(caller);
        var found =
                session.own(caller, reading -> new Found(reading.asOf(), table.all(reading.sql(), reading.tenant())));
        return found.shown(caller, caller.tenant(), trusts, days);
    }

    @GetMapping("/deliverable-proofs/{proof}")
    @Operation(summary = "One proof of a deliverable, a frozen register counted again")
    @Reads(
            projections = {"deliverables", "outcomes", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    OneProof deliverableProof(Caller caller, @PathVariable UUID proof) {
        var id = new DeliverableProofId(proof);
        var trusts = trusts(caller);
        var found = session.own(
                caller,
                reading -> new Found(
                        reading.asOf(),
                        table.with(reading.sql(), reading.tenant(), id).stream().toList()));
        var checklist = found.checklists.stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
        var handedIn = checklist.proofs().stream()
                .filter(each -> each.proof().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
        var today = days.today();
        return new OneProof(
                found.asOf,
                today,
                DeliverablesView.of(caller.tenant(), checklist, isTrust(checklist, trusts), caller.tenant(), today),
                DeliverablesView.of(checklist, handedIn.deliverable(), handedIn, caller.tenant(), today),
                registers.of(caller, handedIn),
                held(caller));
    }

    @GetMapping("/funders/{funder}/allocations/{allocation}/deliverables")
    @Operation(summary = "What an allocation in a funder's log that names your organisation was given for")
    @Reads(
            projections = {"deliverables", "duties"},
            ofTheFunderAsked = true,
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Deliverables receivedDeliverables(Caller caller, @PathVariable String funder, @PathVariable UUID allocation) {
        if (!TenantId.isOne(funder)) {
            throw Problem.notFound().asException();
        }
        var log = new TenantId(funder);
        var trusts = trusts(caller);
        // Asked first: what is read afterwards includes at least as much.
        var asOf = session.asOf(caller, log);
        var id = new AllocationId(allocation);
        var checklists = session.asParty(caller, sql -> {
            if (!parties.named(sql, log, id)) {
                throw Problem.notFound().asException();
            }
            return table.of(sql, log, id).stream().toList();
        });
        return new Found(asOf, checklists).shown(caller, log, trusts, days);
    }

    private Set<OrganisationCode> trusts(Caller caller) {
        return session.national(caller, reading -> organisations.trusts(reading.sql()));
    }

    private static boolean isTrust(Checklist checklist, Set<OrganisationCode> trusts) {
        return trusts.contains(checklist.line().recipient());
    }

    private record Found(AsOf asOf, List<Checklist> checklists) {
        Deliverables shown(Caller caller, TenantId funder, Set<OrganisationCode> trusts, Days days) {
            var today = days.today();
            return new Deliverables(
                    asOf,
                    today,
                    checklists.stream()
                            .map(each ->
                                    DeliverablesView.of(funder, each, isTrust(each, trusts), caller.tenant(), today))
                            .toList(),
                    held(caller));
        }
    }

    private static List<Duty> held(Caller caller) {
        return caller.duties().stream().sorted().toList();
    }
}
