package trellis.query.access;

import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.OPERATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.query.access.AccessTable.GrantLine;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Reads;
import trellis.query.door.TenantSession;

/** "Who can do this, and who can see this?" */
@RestController
@Tag(name = "access", description = "Who may do what")
@RequestMapping("/api/v1/access")
class AccessHttp {
    private final AccessTable table;
    private final TenantSession session;
    private final Days days;

    AccessHttp(AccessTable table, TenantSession session, Days days) {
        this.table = table;
        this.session = session;
        this.days = days;
    }

    record Access(AsOf asOf, LocalDate at, List<PersonView> items) {}

    /**
     * @param accounts how many accounts sign in as this person
     * @param roles held on the day
     */
    record PersonView(UUID person, Instant since, long accounts, List<Role> roles, List<GrantView> grants) {}

    /** @param until the last day, or null while no end is set */
    record GrantView(
            UUID grant,
            Role role,
            LocalDate from,
            @Nullable LocalDate until,
            UUID grantedBy,
            Instant grantedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason,
            boolean holds) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who may do what here, on a day")
    @Reads(
            projections = "access",
            by = {EDUCATOR, AUDITOR, OPERATOR})
    Access access(Caller caller, @RequestParam(required = false) @Nullable LocalDate at) {
        var on = days.or("at", at);
        return session.own(caller, reading -> {
            Map<PersonId, List<GrantLine>> grants = table.grants(reading.sql(), reading.tenant()).stream()
                    .collect(Collectors.groupingBy(line -> line.grant().person()));
            var people = table.people(reading.sql(), reading.tenant()).stream()
                    .map(known -> {
                        var views = grants.getOrDefault(known.person(), List.of()).stream()
                                .map(line -> view(line, on))
                                .toList();
                        return new PersonView(
                                known.person().value(), known.since(), known.accounts(), roles(views), views);
                    })
                    .toList();
            return new Access(reading.asOf(), on, people);
        });
    }

    private static List<Role> roles(List<GrantView> grants) {
        return grants.stream()
                .filter(GrantView::holds)
                .map(GrantView::role)
                .distinct()
                .sorted()
                .toList();
    }

    private static GrantView view(GrantLine line, LocalDate on) {
        var grant = line.grant();
        return new GrantView(
                line.id().value(),
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
