package trellis.command.organisation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import trellis.command.door.National;
import trellis.command.door.Platform;
import trellis.command.vault.Founded;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.command.vault.PersonDetails;
import trellis.decide.organisation.AccessCommand.GrantRole;
import trellis.decide.organisation.AccessCommand.RecordPerson;
import trellis.decide.organisation.OrganisationCommand.RecordOrganisations;
import trellis.language.CommandId;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.organisation.GrantId;
import trellis.language.organisation.OrganisationEvent;

/** At start the national log learns what it does not know yet: organisations, and the first operator if one is named. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReferenceLoading implements ApplicationRunner {
    private static final int AT_ONCE = 150;

    private final Platform platform;
    private final National national;
    private final People people;
    private final Identities identities;
    private final Optional<FirstOperator> firstOperator;

    ReferenceLoading(
            Platform platform,
            National national,
            People people,
            Identities identities,
            Optional<FirstOperator> firstOperator) {
        this.platform = platform;
        this.national = national;
        this.people = people;
        this.identities = identities;
        this.firstOperator = firstOperator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var facts = new ReferenceOrganisations().read();
        for (var from = 0; from < facts.size(); from += AT_ONCE) {
            var some = facts.subList(from, Math.min(facts.size(), from + AT_ONCE));
            platform.demand(National.LOG, UuidCreator.getTimeOrderedEpoch(), at -> recording(some, at));
        }
        firstOperator.ifPresent(this::found);
    }

    private static RecordOrganisations recording(List<OrganisationEvent> facts, Instant at) {
        return new RecordOrganisations(RecordedEvent.SYSTEM, at, facts);
    }

    /** Once an operator stands, the platform itself records nobody any more. */
    private void found(FirstOperator operator) {
        var account = operator.account();
        if (national.hasOperator() || identities.personOf(account).isPresent()) {
            return;
        }
        var person = new PersonId(UuidCreator.getNameBasedSha1(account.value()));
        var id = new CommandId(UuidCreator.getNameBasedSha1(person.value(), "founded"));
        var now = Instant.now(operator.clock());
        var name = new PersonDetails(operator.given(), operator.family(), null);
        people.prepare(National.LOG, List.of(new Founded(person, Founded.Kind.STAFF, name, null, id, now)));
        identities.prepare(National.LOG, account, person, now);
        platform.demand(
                National.LOG, id.value(), at -> new RecordPerson(RecordedEvent.SYSTEM, at, person, account, null));
        platform.demand(
                National.LOG,
                UuidCreator.getNameBasedSha1(person.value(), "granted"),
                at -> new GrantRole(
                        RecordedEvent.SYSTEM,
                        at,
                        new GrantId(UuidCreator.getNameBasedSha1(person.value(), "grant")),
                        person,
                        Role.OPERATOR,
                        Objects.requireNonNullElse(operator.since(), LondonDay.of(at)),
                        null,
                        null));
        people.confirm(National.LOG, id);
        identities.confirm(account, person);
    }
}
