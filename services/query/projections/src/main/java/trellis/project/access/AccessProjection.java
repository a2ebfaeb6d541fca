package trellis.project.access;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.project.Fold;
import trellis.project.access.AccessKey.OfAccount;
import trellis.project.access.AccessKey.OfGrant;
import trellis.project.access.AccessKey.OfPerson;

/** Who may do what: people, their accounts and their dated grants, as the doors need them to open or stay shut. */
public final class AccessProjection implements Fold<AccessKey, AccessRow> {
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
    public Set<AccessKey> keys(List<RecordedEvent<?>> events) {
        var keys = new LinkedHashSet<AccessKey>();
        for (var recorded : events) {
            if (recorded.event() instanceof AccessEvent event) {
                keys.add(key(event));
            }
        }
        return keys;
    }

    @Override
    public Map<AccessKey, AccessRow> fold(Map<AccessKey, AccessRow> rows, List<RecordedEvent<?>> events) {
        var after = new HashMap<>(rows);
        for (var recorded : events) {
            if (recorded.event() instanceof AccessEvent event) {
                apply(after, event);
            }
        }
        return after;
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

    private static void apply(Map<AccessKey, AccessRow> rows, AccessEvent event) {
        switch (event) {
            case PersonRecorded e -> rows.putIfAbsent(key(e), new AccessRow.Known(e.person(), e.occurredAt()));
            case PersonDetailsChanged _ -> {} // what changed lies in the vault
            case AccountLinked e -> rows.put(key(e), new AccessRow.Account(e.person(), e.occurredAt()));
            case RoleGranted e -> rows.put(key(e), granted(e));
            case RoleWithdrawn e -> rows.computeIfPresent(key(e), (_, row) -> withdrawn(row, e));
        }
    }

    private static AccessRow granted(RoleGranted e) {
        return new AccessRow.Grant(
                e.person(), e.role(), e.from(), e.until(), e.grantedBy(), e.occurredAt(), null, null);
    }

    private static AccessRow withdrawn(AccessRow row, RoleWithdrawn e) {
        return switch (row) {
            case AccessRow.Grant grant -> grant.withdrawn(e.occurredAt(), e.reasonCode());
            case AccessRow.Known known -> known;
            case AccessRow.Account account -> account;
        };
    }
}
