package trellis.project.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.project.RowByRow;
import trellis.project.access.AccessKey.OfAccount;
import trellis.project.access.AccessKey.OfGrant;
import trellis.project.access.AccessKey.OfPerson;

/** Who may do what: people, their accounts and their dated grants, as the doors need them to open or stay shut. */
public final class AccessProjection implements RowByRow<AccessKey, AccessRow> {
    public static final String NAME = "access";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(AccessEvent.class);
    }

    @Override
    public Set<AccessKey> touchedBy(DomainEvent event) {
        return Set.of(key(read(event)));
    }

    @Override
    public @Nullable AccessRow after(AccessKey key, @Nullable AccessRow row, RecordedEvent<?> fact) {
        return switch (read(fact.event())) {
            case PersonRecorded e -> row == null ? new AccessRow.Known(e.person(), e.occurredAt()) : row;
            case PersonDetailsChanged _ -> row; // what changed lies in the vault
            case AccountLinked e -> new AccessRow.Account(e.person(), e.occurredAt());
            case RoleGranted e -> granted(e);
            case RoleWithdrawn e -> row instanceof AccessRow.Grant grant ? withdrawn(grant, e) : row;
        };
    }

    private static AccessEvent read(DomainEvent event) {
        if (event instanceof AccessEvent access) {
            return access;
        }
        throw RowByRow.unknown(event);
    }

    private static AccessKey key(AccessEvent event) {
        return switch (event) {
            case PersonRecorded e -> new OfPerson(e.person());
            case PersonDetailsChanged e -> new OfPerson(e.person());
            case AccountLinked e -> new OfAccount(e.account());
            case RoleGranted e -> new OfGrant(e.grant());
            case RoleWithdrawn e -> new OfGrant(e.grant());
        };
    }

    private static AccessRow granted(RoleGranted e) {
        return new AccessRow.Grant(
                e.person(), e.role(), e.from(), e.until(), e.grantedBy(), e.occurredAt(), null, null);
    }

    private static AccessRow withdrawn(AccessRow.Grant grant, RoleWithdrawn e) {
        return grant.withdrawn(e.occurredAt(), e.reasonCode());
    }
}
