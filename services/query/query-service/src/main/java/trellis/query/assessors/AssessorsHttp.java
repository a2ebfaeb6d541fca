package trellis.query.assessors;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.Register;
import trellis.project.assessors.Assessor;
import trellis.project.assessors.Assessor.Authority;
import trellis.project.assessors.Assessor.Check;
import trellis.project.assessors.Eligibility;
import trellis.project.assessors.Eligibility.Reason;
import trellis.project.assessors.Eligibility.Wanted;
import trellis.query.door.AccessRights;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Choice;
import trellis.query.door.Days;
import trellis.query.door.Reading;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

@RestController
@Tag(name = "assessors", description = "Who may assess and sign")
@RequestMapping("/api/v1/assessors")
class AssessorsHttp {
    private final AssessorsTable table;
    private final AccessRights access;
    private final TenantSession session;
    private final Days days;

    AssessorsHttp(AssessorsTable table, TenantSession session, Days days, AccessRights access) {
        this.access = access;
        this.table = table;
        this.session = session;
        this.days = days;
    }

    record Assessors(AsOf asOf, LocalDate on, List<AssessorView> items) {}

    /**
     * @param eligible may sign where a registrant must
     * @param mayAssess some authority covers what was asked, registered or not
     * @param reasons the codes that a decision would refuse with, empty when eligible
     */
    record AssessorView(
            UUID assessor,
            boolean holdsRole,
            boolean eligible,
            boolean mayAssess,
            List<Reason> reasons,
            RegistrationView registration,
            List<AuthorityLine> authorities) {}

    /** @param validUntil the last day, or null when the register names none */
    record RegistrationView(
            Register register,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate validUntil,
            UUID checkedBy,
            Instant recordedAt) {}

    /**
     * @param elements empty means every element
     * @param holds on the day
     */
    record AuthorityLine(
            UUID authority,
            List<String> elements,
            List<Stage> stages,
            List<Setting> settings,
            LocalDate from,
            @Nullable LocalDate until,
            UUID authorisedBy,
            Instant authorisedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason,
            boolean holds) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who may assess and sign on a day, and why not; a support worker sees those who may sign")
    @Reads(
            projections = {"assessors", "access"},
            by = {EDUCATOR, AUDITOR, ASSESSOR, SUPPORT_WORKER})
    Assessors assessors(
            Caller caller,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = Stage.class)) @Nullable
                    String stage,
            @RequestParam(required = false) @Parameter(schema = @Schema(implementation = Setting.class)) @Nullable
                    String setting) {
        var day = days.or("on", on);
        var wanted = new Wanted(
                Choice.element(element),
                Choice.of("stage", Stage.class, stage),
                Choice.of("setting", Setting.class, setting));
        var seesAll = caller.holdsAny(EDUCATOR, AUDITOR, ASSESSOR);
        return session.own(
                caller,
                reading -> new Assessors(
                        reading.asOf(),
                        day,
                        table.all(reading.sql(), reading.tenant()).stream()
                                .map(assessor -> view(assessor, holdsRole(reading, assessor, day), wanted, day))
                                .filter(view -> seesAll || view.eligible())
                                .toList()));
    }

    /** An authority says what an assessor may do; without the role nobody may. */
    private boolean holdsRole(Reading reading, Assessor assessor, LocalDate day) {
        return access.roles(reading.sql(), reading.tenant(), assessor.assessor(), day)
                .contains(ASSESSOR);
    }

    private static AssessorView view(Assessor assessor, boolean holdsRole, Wanted wanted, LocalDate day) {
        var eligibility = Eligibility.of(assessor, wanted, day);
        return new AssessorView(
                assessor.assessor().value(),
                holdsRole,
                holdsRole && eligibility.maySign(),
                holdsRole && eligibility.mayAssess(),
                eligibility.reasons(),
                registration(assessor.checkOn(day)),
                assessor.authorities().stream()
                        .map(authority -> line(authority, day))
                        .toList());
    }

    private static RegistrationView registration(Check check) {
        var registration = check.registration();
        return new RegistrationView(
                registration.register(),
                registration.checkedOn(),
                registration.validUntil(),
                check.checkedBy().value(),
                check.at());
    }

    private static AuthorityLine line(Authority authority, LocalDate day) {
        return new AuthorityLine(
                authority.authority().value(),
                authority.elements().stream().map(each -> each.value()).sorted().toList(),
                authority.stages().stream().sorted().toList(),
                authority.settings().stream().sorted(Comparator.naturalOrder()).toList(),
                authority.from(),
                authority.until(),
                authority.authorisedBy().value(),
                authority.authorisedAt(),
                authority.withdrawnAt(),
                authority.withdrawnReason(),
                authority.holdsOn(day));
    }
}
