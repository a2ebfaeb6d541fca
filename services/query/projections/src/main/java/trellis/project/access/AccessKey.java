package trellis.project.access;

import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.organisation.GrantId;

/** What an access row is found by. */
public sealed interface AccessKey {
    record OfPerson(PersonId person) implements AccessKey {}

    record OfAccount(AccountKey account) implements AccessKey {}

    record OfGrant(GrantId grant) implements AccessKey {}
}
