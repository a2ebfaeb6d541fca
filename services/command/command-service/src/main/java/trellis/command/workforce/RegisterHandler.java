package trellis.command.workforce;

import static trellis.language.Role.EDUCATOR;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.National;
import trellis.command.door.Prepared;
import trellis.command.door.PreparedAccount;
import trellis.command.door.Problem;
import trellis.command.door.TenantOfToken;
import trellis.command.door.VaultStep;
import trellis.command.vault.Founded;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.command.vault.PersonDetails;
import trellis.command.workforce.WorkforceRequests.Account;
import trellis.decide.workforce.WorkforceCommand.RegisterWorker;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.PostId;

/** Makes the command that registers a worker: name and employee number go to the vault, the log says that they came. */
final class RegisterHandler {
    private final Door door;
    private final National national;
    private final People people;
    private final Identities identities;

    RegisterHandler(Door door, National national, People people, Identities identities) {
        this.door = door;
        this.national = national;
        this.people = people;
        this.identities = identities;
    }

    Acceptance register(Entry entry, WorkforceRequests.RegisterWorker asked) {
        door.require(entry, RegisterWorker.class, EDUCATOR);
        var post = asked.post();
        var details = Terms.details(
                national,
                "post.",
                post.profession(),
                post.payBand(),
                post.team(),
                post.site(),
                post.hoursPerWeek(),
                post.supervisor());
        var account = keyOf(asked.account());
        var worker = Optional.ofNullable(account)
                .flatMap(identities::personOf)
                .orElseGet(() -> new PersonId(entry.id("person")));
        return door.send(
                entry,
                new RegisterWorker(
                        entry.actor(),
                        entry.at(),
                        worker,
                        new PostId(entry.id("post")),
                        details,
                        post.stage(),
                        post.startsOn(),
                        Terms.education(asked.education()),
                        account,
                        new GrantId(entry.id("grant"))),
                prepared(entry, worker, asked, account));
    }

    private VaultStep prepared(
            Entry entry, PersonId worker, WorkforceRequests.RegisterWorker asked, @Nullable AccountKey account) {
        var name = new PersonDetails(
                asked.name().given().strip(), asked.name().family().strip(), null);
        var founded = new Founded(
                worker, Founded.Kind.WORKER, name, asked.employeeNumber().strip(), entry.command(), entry.at());
        var signsIn = account == null ? VaultStep.NONE : PreparedAccount.of(identities, entry, account, worker);
        if (!people.prepare(entry.tenant(), List.of(founded))) {
            signsIn.discard();
            throw Problem.ofField(
                            HttpStatus.CONFLICT,
                            "EMPLOYEE_NUMBER_IN_USE",
                            "employeeNumber",
                            "Another worker of your trust has this employee number.")
                    .asException();
        }
        return new Prepared(people, entry).and(signsIn);
    }

    private static @Nullable AccountKey keyOf(@Nullable Account account) {
        return account == null ? null : TenantOfToken.accountKey(account.issuer(), account.subject());
    }
}
