package trellis.query.outcomereports;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;
import static trellis.language.funding.Duty.APPROVER;
import static trellis.language.funding.Duty.FINANCE_LEAD;
import static trellis.language.funding.Duty.VERIFIER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.TenantId;
import trellis.language.funding.AllocationId;
import trellis.language.funding.Duty;
import trellis.language.funding.OutcomeReportId;
import trellis.project.outcomereports.OutcomeReport;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Parties;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;
import trellis.query.outcomereports.OutcomeReportView.OneReport;
import trellis.query.outcomereports.OutcomeReportView.Reports;

@RestController
@Tag(name = "outcomes", description = "What came of it")
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class OutcomeReportsHttp {
    private final OutcomeReportsTable table;
    private final Recounts recounts;
    private final Parties parties;
    private final TenantSession session;
    private final Days days;

    OutcomeReportsHttp(
            OutcomeReportsTable table, Recounts recounts, Parties parties, TenantSession session, Days days) {
        this.table = table;
        this.recounts = recounts;
        this.parties = parties;
        this.session = session;
        this.days = days;
    }

    @GetMapping("/outcome-reports")
    @Operation(summary = "What recipients said came of your organisation's money: the longest waiting first")
    @Reads(
            projections = {"outcomereports", "outcomes", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Reports outcomeReports(Caller caller) {
        var today = days.today();
        var found =
                session.own(caller, reading -> new Found(reading.asOf(), table.all(reading.sql(), reading.tenant())));
        return new Reports(
                found.asOf,
                today,
                found.reports.stream()
                        .map(each -> shown(caller, caller.tenant(), each, today))
                        .toList(),
                held(caller));
    }

    @GetMapping("/outcome-reports/{report}")
    @Operation(summary = "One outcome report, each figure counted again")
    @Reads(
            projections = {"outcomereports", "outcomes", "duties"},
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    OneReport outcomeReport(Caller caller, @PathVariable UUID report) {
        var today = days.today();
        var found = session.own(
                caller,
                reading -> new Found(
                        reading.asOf(),
                        table.one(reading.sql(), reading.tenant(), new OutcomeReportId(report)).stream()
                                .toList()));
        var one = found.reports.stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound().asException());
        return new OneReport(found.asOf, today, shown(caller, caller.tenant(), one, today), held(caller));
    }

    @GetMapping("/funders/{funder}/allocations/{allocation}/outcome-reports")
    @Operation(summary = "What was reported about an allocation in a funder's log that names your organisation")
    @Reads(
            projections = {"outcomereports", "outcomes", "duties"},
            ofTheFunderAsked = true,
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR},
            trusted = {APPROVER, VERIFIER, FINANCE_LEAD})
    Reports receivedOutcomeReports(Caller caller, @PathVariable String funder, @PathVariable UUID allocation) {
        if (!TenantId.isOne(funder)) {
            throw Problem.notFound().asException();
        }
        var today = days.today();
        var log = new TenantId(funder);
        // Asked first: what is read afterwards includes at least as much.
        var asOf = session.asOf(caller, log);
        var id = new AllocationId(allocation);
        var found = session.asParty(caller, sql -> {
            if (!parties.named(sql, log, id)) {
                throw Problem.notFound().asException();
            }
            return table.of(sql, log, id);
        });
        return new Reports(
                asOf,
                today,
                found.stream().map(each -> shown(caller, log, each, today)).toList(),
                held(caller));
    }

    private record Found(AsOf asOf, List<OutcomeReport> reports) {}

    private OutcomeReportView shown(Caller caller, TenantId funder, OutcomeReport each, LocalDate on) {
        var own = caller.tenant().value().equals(each.party().value());
        return OutcomeReportView.of(funder, each, on, own, recounts.of(caller, each.party(), each.outcomes()));
    }

    private static List<Duty> held(Caller caller) {
        return caller.duties().stream().sorted().toList();
    }
}
