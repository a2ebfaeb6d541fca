package trellis.command.door;

import trellis.command.vault.Identities;
import trellis.language.AccountKey;
import trellis.language.PersonId;

/** An account that was prepared for the fact that links it. */
public record PreparedAccount(Identities identities, AccountKey account, PersonId person) implements VaultStep {
    @Override
    public void confirm() {
        identities.confirm(account, person);
    }

    @Override
    public void discard() {
        identities.discard(account, person);
    }
}
