package trellis.query.duties;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.funding.Duty;
import trellis.project.duties.DutyHeld;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

/** Who is trusted with what about money. */
@RestController
@Tag(name = "access")
@RequestMapping(path = "/api/v1/duty-grants", produces = MediaType.APPLICATION_JSON_VALUE)
class DutiesHttp {
    private final DutiesTable table;
    private final TenantSession session;
    private final Days days;

    DutiesHttp(DutiesTable table, TenantSession session, Days days) {
        this.table = table;
        this.session = session;
        this.days = days;
    }

    record GrantedDuties(AsOf asOf, LocalDate at, List<GrantedDuty> items) {}

    /**
     * @param employer who employs the person: they decide on none of its money
     * @param until the last day, or null while no end is set
     * @param holds on that day
     */
    record GrantedDuty(
            UUID grant,
            UUID person,
            Duty duty,
            String employer,
            LocalDate from,
            @Nullable LocalDate until,
            UUID grantedBy,
            @Nullable Instant withdrawnAt,
            boolean holds) {
        static GrantedDuty of(DutyHeld held, LocalDate on) {
            return new GrantedDuty(
                    held.grant().value(),
                    held.person().value(),
                    held.duty(),
                    held.employer().value(),
                    held.from(),
                    held.until(),
                    held.grantedBy().value(),
                    held.withdrawnAt(),
                    held.holdsOn(on));
        }
    }

    @GetMapping
    @Operation(summary = "Every grant of a duty about money in your organisation, the ended and the withdrawn too")
    @Reads(
            projections = "duties",
            by = {EDUCATOR, AUDITOR, OPERATOR})
    GrantedDuties dutyGrants(Caller caller) {
        var today = days.today();
        return session.own(
                caller,
                reading -> new GrantedDuties(
                        reading.asOf(),
                        today,
                        table.all(reading.sql(), reading.tenant()).stream()
                                .map(held -> GrantedDuty.of(held, today))
                                .toList()));
    }
}
