package trellis.command.door;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import trellis.command.vault.RefusedAttempts;
import trellis.language.Role;

/** Who may read: by the roles held today; whoever may not is recorded. */
public final class Readers {
    private final Access access;
    private final RefusedAttempts refused;
    private final Clock clock;

    Readers(Access access, RefusedAttempts refused, Clock clock) {
        this.access = access;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * @param what is read, for the record of refused attempts
     * @return the roles that the caller holds
     * @throws ProblemException 403 when the caller holds none of them today
     */
    public Set<Role> require(Caller caller, String what, Role... any) {
        var held = access.rolesOf(caller);
        if (Arrays.stream(any).noneMatch(held::contains)) {
            refused.add(caller.tenant(), clock.instant(), caller.person(), what, RoleProblem.CODE, null);
            throw RoleProblem.of(any).asException();
        }
        return held;
    }
}
