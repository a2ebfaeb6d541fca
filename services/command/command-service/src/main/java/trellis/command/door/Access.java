package trellis.command.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import trellis.decide.Boundary;
import trellis.decide.Rights;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent;

/** Which roles somebody holds in an organisation, read from its log at this moment. */
public final class Access {
    private final Facts facts;
    private final Clock clock;

    Access(Facts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    public Rights rightsOf(TenantId tenant, PersonId person) {
        var boundary = Boundary.of(Boundary.facts(Tag.person(person), AccessEvent.class));
        return facts.matching(tenant, boundary).stream()
                .map(RecordedEvent::event)
                .map(AccessEvent.class::cast)
                .reduce(Rights.NONE, Rights::evolve, (_, later) -> later);
    }

    /** @return those held today */
    public Set<Role> rolesOf(Caller caller) {
        var today = today();
        var rights = rightsOf(caller.tenant(), caller.person());
        return Arrays.stream(Role.values())
                .filter(role -> rights.holds(caller.person(), role, today))
                .collect(Collectors.toUnmodifiableSet());
    }

    public LocalDate today() {
        return LondonDay.of(clock.instant());
    }
}
