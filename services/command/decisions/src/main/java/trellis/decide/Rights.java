package trellis.decide;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary.Clause;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;

/** Who holds which role on a day, from the grants in one log. A withdrawn grant holds on no day from then on. */
public record Rights(Map<GrantId, Grant> grants) {
    public static final Rights NONE = new Rights(Map.of());

    public Rights {
        grants = Shelves.of(grants);
    }

    /** @param until the last day, or null while no end is set */
    public record Grant(
            PersonId person,
            Role role,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** The grants of one person. */
    public static Clause of(PersonId person) {
        return Boundary.facts(Tag.person(person), RoleGranted.class, RoleWithdrawn.class);
    }

    public boolean holds(PersonId person, Role role, LocalDate day) {
        return grants.values().stream()
                .anyMatch(grant -> grant.person().equals(person) && grant.role() == role && grant.covers(day));
    }

    public static Rights evolve(Rights rights, AccessEvent event) {
        var grants = Shelves.of(rights.grants());
        return switch (event) {
            case RoleGranted e ->
                new Rights(grants.with(e.grant(), new Grant(e.person(), e.role(), e.from(), e.until())));
            case RoleWithdrawn e -> new Rights(grants.without(e.grant()));
            case PersonRecorded _, PersonDetailsChanged _, AccountLinked _ -> rights;
        };
    }
}
