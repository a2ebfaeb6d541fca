package trellis.project.access;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.project.Facts.ANN;
import static trellis.project.Facts.EVE;
import static trellis.project.Facts.day;
import static trellis.project.Facts.noon;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trellis.language.AccountKey;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.organisation.AccessEvent.PersonDetailsChanged;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.project.InMemory;
import trellis.project.access.AccessKey.OfAccount;
import trellis.project.access.AccessKey.OfGrant;
import trellis.project.access.AccessKey.OfPerson;
import trellis.project.access.AccessRow.Account;
import trellis.project.access.AccessRow.Grant;
import trellis.project.access.AccessRow.Known;

class AccessProjectionTest {
    static final GrantId GRANT = new GrantId(new UUID(1, 1));
    static final RoleGranted GRANTED =
            new RoleGranted(GRANT, ANN, Role.AUDITOR, day(2, 1), day(3, 31), EVE, noon(1, 20));

    @Test
    void people_accounts_and_grants_are_kept_as_told() {
        var account = new AccountKey("k");
        var rows = InMemory.after(
                new AccessProjection(),
                new PersonRecorded(ANN, noon(1, 1)),
                new PersonRecorded(ANN, noon(1, 2)),
                new PersonDetailsChanged(ANN, noon(1, 3)),
                new AccountLinked(ANN, account, noon(1, 4)),
                GRANTED);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(new OfPerson(ANN))).isEqualTo(new Known(ANN, noon(1, 1)));
        assertThat(rows.get(new OfAccount(account))).isEqualTo(new Account(ANN, noon(1, 4)));
        assertThat(rows.get(new OfGrant(GRANT)))
                .isEqualTo(new Grant(ANN, Role.AUDITOR, day(2, 1), day(3, 31), EVE, noon(1, 20), null, null));
    }

    @Test
    void a_grant_holds_from_its_first_through_its_last_day_unless_it_was_withdrawn() {
        var grant = grant();
        assertThat(grant.holdsOn(day(1, 31))).isFalse();
        assertThat(grant.holdsOn(day(2, 1))).isTrue();
        assertThat(grant.holdsOn(day(3, 31))).isTrue();
        assertThat(grant.holdsOn(day(4, 1))).isFalse();
        var withdrawn = (Grant) Objects.requireNonNull(InMemory.after(
                        new AccessProjection(),
                        GRANTED,
                        new RoleWithdrawn(GRANT, ANN, Role.AUDITOR, "MOVED", noon(3, 1)))
                .get(new OfGrant(GRANT)));
        assertThat(withdrawn.holdsOn(day(2, 28))).isTrue();
        assertThat(withdrawn.holdsOn(day(3, 1))).isFalse();
        assertThat(withdrawn.withdrawnBecause()).isEqualTo("MOVED");
    }

    private static Grant grant() {
        return (Grant) Objects.requireNonNull(
                InMemory.after(new AccessProjection(), GRANTED).get(new OfGrant(GRANT)));
    }
}
