package trellis.query.door;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.TenantId;
import trellis.query.intake.TenantTransactions;

/** Makes a caller of a token: known to the organisation, and holding a role that the handler names, as of now. */
final class Rights {
    private final TenantTransactions transactions;
    private final AccessRights access;
    private final DutyRights duties;
    private final Clock clock;

    Rights(TenantTransactions transactions, AccessRights access, DutyRights duties, Clock clock) {
        this.transactions = transactions;
        this.access = access;
        this.duties = duties;
        this.clock = clock;
    }

    /** @throws ProblemException 403 when the account is not known there or holds no such role today */
    Caller caller(SignedIn signedIn, Reads reads) {
        var caller = known(signedIn, reads)
                .orElseThrow(() -> Problem.forbidden(
                                "NOT_KNOWN_HERE",
                                "Your account is not known to the organisation that you signed in for.")
                        .asException());
        if (!reads.everybody() && !caller.holdsAny(reads.by()) && !caller.isTrustedWithAny(reads.trusted())) {
            throw Problem.forbidden("ROLE_NOT_HELD", "None of your roles opens this.")
                    .asException();
        }
        return caller;
    }

    /** Whether the caller holds the same roles as when they were let in. */
    boolean unchanged(Caller caller) {
        return roles(caller.tenant(), caller.person()).equals(caller.roles());
    }

    private Set<Role> roles(TenantId tenant, PersonId person) {
        return transactions.in(Set.of(tenant), sql -> access.roles(sql, tenant, person, LondonDay.of(clock.instant())));
    }

    private Optional<Caller> known(SignedIn signedIn, Reads reads) {
        var tenant = signedIn.tenant();
        return transactions.in(
                Set.of(tenant),
                sql -> access.person(sql, tenant, signedIn.account())
                        .map(person -> new Caller(
                                tenant,
                                person,
                                access.roles(sql, tenant, person, LondonDay.of(clock.instant())),
                                duties.duties(sql, tenant, person, LondonDay.of(clock.instant())),
                                projections(reads),
                                signedIn.token(),
                                signedIn.until())));
    }

    private static List<String> projections(Reads reads) {
        return Arrays.asList(reads.projections());
    }
}
