package trellis.command.door;

import org.springframework.http.HttpStatus;
import trellis.command.vault.Identities;
import trellis.language.AccountKey;
import trellis.language.PersonId;

/** An account that was prepared for the fact that links it. */
public record PreparedAccount(Identities identities, AccountKey account, PersonId person) implements VaultStep {
    /** @throws ProblemException 409 when the account is another person's, or waits for the fact that makes it so */
    public static PreparedAccount of(Identities identities, Entry entry, AccountKey account, PersonId person) {
        if (!identities.prepare(entry.tenant(), account, person, entry.at())) {
            throw Problem.ofField(
                            HttpStatus.CONFLICT,
                            "ACCOUNT_IS_ANOTHER_PERSONS",
                            "account",
                            "This sign-in account is linked to another person.")
                    .asException();
        }
        return new PreparedAccount(identities, account, person);
    }

    @Override
    public void confirm() {
        identities.confirm(account, person);
    }

    @Override
    public void discard() {
        identities.discard(account, person);
    }
}
