package trellis.command.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import trellis.command.door.Acceptance;
import trellis.command.door.Addressed;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Prepared;
import trellis.command.door.PreparedAccount;
import trellis.command.door.Problem;
import trellis.command.door.TenantOfToken;
import trellis.command.door.VaultStep;
import trellis.command.organisation.AccessRequests.Account;
import trellis.command.organisation.AccessRequests.Details;
import trellis.command.organisation.AccessRequests.Grant;
import trellis.command.organisation.AccessRequests.Name;
import trellis.command.organisation.AccessRequests.NewPerson;
import trellis.command.vault.Founded;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.command.vault.PersonDetails;
import trellis.decide.organisation.AccessCommand.ChangePersonDetails;
import trellis.decide.organisation.AccessCommand.GrantRole;
import trellis.decide.organisation.AccessCommand.LinkAccount;
import trellis.decide.organisation.AccessCommand.RecordPerson;
import trellis.decide.organisation.AccessCommand.WithdrawRole;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.GrantId;

/** Makes the commands about people: the vault takes the name first, then the log the fact. */
final class AccessHandler {
    private final Door door;
    private final Facts facts;
    private final National national;
    private final People people;
    private final Identities identities;

    AccessHandler(Door door, Facts facts, National national, People people, Identities identities) {
        this.door = door;
        this.facts = facts;
        this.national = national;
        this.people = people;
        this.identities = identities;
    }

    /** Somebody whose account is known from elsewhere stays the same person. */
    PersonId personOf(Entry entry, @Nullable Account account) {
        return (account == null ? java.util.Optional.<PersonId>empty() : identities.personOf(key(account)))
                .orElseGet(() -> new PersonId(entry.id("person")));
    }

    Acceptance record(Entry asked, @Nullable String organisation, NewPerson body) {
        var to = Addressed.of(asked, organisation, RecordPerson.class, door, national);
        var entry = to.entry();
        var person = personOf(entry, body.account());
        var account = body.account() == null ? null : key(body.account());
        return door.send(
                entry,
                new RecordPerson(entry.actor(), entry.at(), person, account, to.operator()),
                prepared(entry, person, body, account));
    }

    private VaultStep prepared(Entry entry, PersonId person, NewPerson body, @Nullable AccountKey account) {
        var signsIn = account == null ? VaultStep.NONE : PreparedAccount.of(identities, entry, account, person);
        var founded = new Founded(
                person, Founded.Kind.STAFF, details(body.name(), body.email()), null, entry.command(), entry.at());
        if (!people.prepare(entry.tenant(), List.of(founded))) {
            signsIn.discard();
            throw Problem.of(HttpStatus.CONFLICT, "CONFLICT", "This person is being recorded already.")
                    .asException();
        }
        return new Prepared(people, entry).and(signsIn);
    }

    Acceptance change(Entry asked, @Nullable String organisation, UUID id, Details body) {
        var to = Addressed.of(asked, organisation, ChangePersonDetails.class, door, national);
        var entry = to.entry();
        var person = known(entry, id);
        people.prepareChange(entry.tenant(), person, details(body.name(), body.email()), entry.command(), entry.at());
        return door.send(
                entry,
                new ChangePersonDetails(entry.actor(), entry.at(), person, to.operator()),
                new Prepared(people, entry));
    }

    Acceptance link(Entry asked, @Nullable String organisation, UUID id, Account account) {
        var to = Addressed.of(asked, organisation, LinkAccount.class, door, national);
        return linked(to, to.entry(), known(to.entry(), id), account);
    }

    Acceptance grant(Entry asked, @Nullable String organisation, Grant body) {
        var to = Addressed.of(asked, organisation, GrantRole.class, door, national);
        var entry = to.entry();
        return door.send(
                entry,
                new GrantRole(
                        entry.actor(),
                        entry.at(),
                        new GrantId(entry.id("grant")),
                        new PersonId(body.person()),
                        body.role(),
                        body.from(),
                        body.until(),
                        to.operator()));
    }

    Acceptance withdraw(Entry asked, @Nullable String organisation, UUID grant, String reason) {
        var to = Addressed.of(asked, organisation, WithdrawRole.class, door, national);
        var entry = to.entry();
        var granted = facts.founded(entry.tenant(), "grant", grant, RoleGranted.class);
        return door.send(
                entry,
                new WithdrawRole(entry.actor(), entry.at(), granted.grant(), granted.person(), reason, to.operator()));
    }

    private Acceptance linked(Addressed to, Entry entry, PersonId person, Account account) {
        var prepared = PreparedAccount.of(identities, entry, key(account), person);
        return door.send(
                entry, new LinkAccount(entry.actor(), entry.at(), person, key(account), to.operator()), prepared);
    }

    private PersonId known(Entry entry, UUID id) {
        return people.find(entry.tenant(), new PersonId(id))
                .orElseThrow(() -> Problem.notFound().asException())
                .person();
    }

    private static PersonDetails details(Name name, @Nullable String email) {
        return new PersonDetails(name.given().strip(), name.family().strip(), email);
    }

    private static AccountKey key(Account account) {
        return TenantOfToken.accountKey(account.issuer(), account.subject());
    }
}
