package trellis.query.facultydashboard;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.FACULTY_LEAD;
import static trellis.language.Role.ICS_LEAD;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.TenantId;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.project.disclosure.DisclosureGate;
import trellis.project.disclosure.DisclosurePolicy;
import trellis.project.disclosure.PeriodEnds;
import trellis.project.facultydashboard.FacultyDesk;
import trellis.project.facultydashboard.Member;
import trellis.project.facultydashboard.Member.State;
import trellis.project.organisations.OrganisationRow.Trust;
import trellis.query.door.Caller;
import trellis.query.door.CsvFile;
import trellis.query.door.Days;
import trellis.query.door.OrganisationTree;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.SharingAgreements;
import trellis.query.door.SharingAgreements.OfTrust;
import trellis.query.door.TenantSession;

/** Everything here is about other organisations' people, so every number goes through the gate. */
@RestController
@Tag(name = "sharing")
@RequestMapping("/api/v1/faculty-dashboard")
class FacultyDashboardHttp {
    private static final DisclosureGate GATE = new DisclosureGate(DisclosurePolicy.STANDARD);

    private final FacultyDashboardTable table;
    private final SharingAgreements sharing;
    private final OrganisationTree organisations;
    private final TenantSession session;
    private final Days days;

    FacultyDashboardHttp(
            FacultyDashboardTable table,
            SharingAgreements sharing,
            OrganisationTree organisations,
            TenantSession session,
            Days days) {
        this.table = table;
        this.sharing = sharing;
        this.organisations = organisations;
        this.session = session;
        this.days = days;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The trusts of your system at a month's end: support workers by stage and their sign-offs, as far"
                    + " as they are shared and through the disclosure policy")
    @Reads(
            projections = "organisations",
            national = true,
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR})
    DeskView facultyDashboard(Caller caller, @RequestParam(required = false) @Nullable LocalDate at) {
        return desk(caller, at);
    }

    @GetMapping(produces = CsvFile.MEDIA_TYPE)
    @Operation(summary = "The same figures as a file", operationId = "facultyDashboard")
    @Reads(
            projections = "organisations",
            national = true,
            by = {FACULTY_LEAD, ICS_LEAD, AUDITOR})
    ResponseEntity<String> facultyDashboardFile(Caller caller, @RequestParam(required = false) @Nullable LocalDate at) {
        return DeskFile.csv(desk(caller, at));
    }

    private DeskView desk(Caller caller, @Nullable LocalDate asked) {
        var today = days.today();
        var at = asked == null ? PeriodEnds.last(today) : days.or("at", asked);
        if (!PeriodEnds.isTold(at, today)) {
            throw Problem.badField("at", "DATE_OUT_OF_RANGE", "Give the last day of a month that is over.")
                    .asException();
        }
        var system = new OrganisationCode(caller.tenant().value());
        var trusts = session.national(caller, reading -> organisations.trustsOf(reading.sql(), system, at));
        var members = session.sharedWith(caller, at, sql -> {
            var agreements = sharing.withParty(sql);
            var numbers = table.numbers(sql, at);
            return trusts.stream()
                    .map(trust -> member(trust, new Asked(system, at, today), agreements, numbers))
                    .toList();
        });
        return DeskView.of(at, system.value(), GATE.policy(), FacultyDesk.of(GATE, members));
    }

    private record Asked(OrganisationCode party, LocalDate at, LocalDate today) {
        State state(List<OfTrust> agreements, SharedFigures figures) {
            if (agreements.stream()
                    .noneMatch(each -> each.sharing().covers(party, figures)
                            && each.sharing().standsOn(at))) {
                return State.NOT_SHARED;
            }
            return agreements.stream()
                            .anyMatch(each -> each.sharing().covers(party, figures)
                                    && each.sharing().standsOn(today))
                    ? State.SHARED
                    : State.WITHDRAWN;
        }
    }

    private static Member member(
            Trust trust,
            Asked asked,
            List<OfTrust> agreements,
            Map<TenantId, Map<SharedFigures, Map<String, Long>>> numbers) {
        var tenant = new TenantId(trust.code().value());
        var own =
                agreements.stream().filter(each -> each.trust().equals(tenant)).toList();
        var states = new EnumMap<SharedFigures, State>(SharedFigures.class);
        for (var figures : SharedFigures.values()) {
            states.put(figures, asked.state(own, figures));
        }
        return new Member(trust.code(), trust.nameOn(asked.at()), states, numbers.getOrDefault(tenant, Map.of()));
    }
}
