package trellis.decide.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Boundary.Clause;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationCode;

/** Who is trusted with which duty on a day, from the grants in one log. A withdrawn one counts on no day from then on. */
public record Duties(Map<GrantId, Held> held) {
    public static final Duties NONE = new Duties(Map.of());

    public Duties {
        held = Map.copyOf(held);
    }

    /** @param until the last day, or null while no end is set */
    public record Held(
            GrantId grant,
            PersonId person,
            Duty duty,
            OrganisationCode employer,
            LocalDate from,
            @Nullable LocalDate until,
            boolean withdrawn) {
        boolean covers(LocalDate day) {
            return !withdrawn && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        private Held taken() {
            return new Held(grant, person, duty, employer, from, until, true);
        }
    }

    /** The duties of one person. */
    public static Clause of(PersonId person) {
        return Boundary.facts(Tag.person(person), DutyEvent.class);
    }

    public boolean holds(PersonId person, Duty duty, LocalDate day) {
        return standing(person, duty, day).isPresent();
    }

    /** A grant that a person relies on for a duty on a day. */
    public Optional<Held> standing(PersonId person, Duty duty, LocalDate day) {
        return held.values().stream()
                .filter(each -> each.person().equals(person) && each.duty() == duty && each.covers(day))
                .findAny();
    }

    /** Whoever any grant ever said to employ the person: an interest does not end with a duty. */
    public Set<OrganisationCode> employersOf(PersonId person) {
        return held.values().stream()
                .filter(each -> each.person().equals(person))
                .map(Held::employer)
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Duties evolve(Duties duties, DutyEvent event) {
        var changed = new HashMap<>(duties.held());
        switch (event) {
            case DutyGranted e ->
                changed.put(
                        e.grant(), new Held(e.grant(), e.person(), e.duty(), e.employer(), e.from(), e.until(), false));
            case DutyWithdrawn e -> changed.computeIfPresent(e.grant(), (_, former) -> former.taken());
        }
        return new Duties(changed);
    }
}
