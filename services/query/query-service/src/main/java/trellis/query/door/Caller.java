package trellis.query.door;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.language.funding.Duty;

/**
 * Who reads: a person, in the organisation that their token names. A handler that takes one is entered only when the
 * person is known there and holds a role that its {@link Reads} names.
 *
 * @param roles those held today, in this organisation
 * @param duties those held today, in this organisation
 * @param projections what the handler reads, as its {@link Reads} says
 * @param token the bearer token itself, to be forwarded and never written down
 * @param until when the token ends
 */
public record Caller(
        TenantId tenant,
        PersonId person,
        Set<Role> roles,
        Set<Duty> duties,
        List<String> projections,
        String token,
        Instant until) {
    public Caller {
        roles = Set.copyOf(roles);
        duties = Set.copyOf(duties);
        projections = List.copyOf(projections);
    }

    public boolean is(PersonId other) {
        return person.equals(other);
    }

    public boolean isTrustedWithAny(Duty... wanted) {
        return Arrays.stream(wanted).anyMatch(duties::contains);
    }

    /** Looks after the platform: an operator, signed in for the national organisation. */
    public boolean operates() {
        return tenant.equals(TenantSession.NATIONAL) && roles.contains(Role.OPERATOR);
    }

    public boolean holdsAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Leaves the token out, so that no log line shows it. */
    @Override
    public String toString() {
        return person + "@" + tenant;
    }
}
