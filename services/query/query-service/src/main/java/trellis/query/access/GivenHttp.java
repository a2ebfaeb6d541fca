package trellis.query.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.query.access.AccessTable.PersonLine;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Problem;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

/**
 * What operators gave in a trust, so that they can take it back. What the trust gave itself is not theirs to see, and
 * neither is anybody's name.
 */
@RestController
@Tag(name = "access")
@RequestMapping("/api/v1/organisations/trusts/{trust}/given-roles")
class GivenHttp {
    private final AccessTable table;
    private final TenantSession session;
    private final Days days;

    GivenHttp(AccessTable table, TenantSession session, Days days) {
        this.table = table;
        this.session = session;
        this.days = days;
    }

    record Given(AsOf asOf, LocalDate at, List<GivenRole> items) {}

    /** @param until the last day, or null while no end is set */
    record GivenRole(
            UUID grant,
            UUID person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            UUID grantedBy,
            Instant grantedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason,
            boolean holds) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "givenRoles", summary = "Roles that operators gave in a trust; an operator's only")
    @Reads(projections = "access", everybody = true, ofTheTrustAsked = true)
    Given given(Caller caller, @PathVariable String trust) {
        if (!caller.operates() || !TenantId.isOne(trust)) {
            throw Problem.notFound().asException();
        }
        var on = days.or("at", null);
        return session.operated(caller, new TenantId(trust), reading -> {
            var own = table.people(reading.sql(), reading.tenant()).stream()
                    .map(PersonLine::person)
                    .collect(Collectors.toUnmodifiableSet());
            var given = table.grants(reading.sql(), reading.tenant()).stream()
                    .filter(line -> !own.contains(line.grant().grantedBy()))
                    .map(line -> view(line, on))
                    .toList();
            return new Given(reading.asOf(), on, given);
        });
    }

    private static GivenRole view(AccessTable.GrantLine line, LocalDate on) {
        var grant = line.grant();
        return new GivenRole(
                line.id().value(),
                grant.person().value(),
                grant.role(),
                grant.from(),
                grant.until(),
                grant.grantedBy().value(),
                grant.grantedAt(),
                grant.withdrawnAt(),
                grant.withdrawnBecause(),
                grant.holdsOn(on));
    }
}
