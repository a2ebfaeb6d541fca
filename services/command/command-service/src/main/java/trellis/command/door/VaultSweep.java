package trellis.command.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.decide.Boundary;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.TenantId;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.AccountLinked;
import trellis.language.workforce.WorkforceEvent;

/**
 * Looks after what was prepared in the vault and never confirmed, because the service stopped or nobody knew the outcome:
 * where the fact stands it is confirmed, else it is taken back. What was prepared for one request stands or goes as one,
 * as it does when the request is answered: a sheet prepares hundreds, and not every row becomes a fact.
 */
@Component
class VaultSweep implements Runnable {
    private static final Duration IN_FLIGHT = Duration.ofMinutes(10);

    private final Facts facts;
    private final People people;
    private final Identities identities;
    private final Clock clock;

    VaultSweep(Facts facts, People people, Identities identities, Clock clock) {
        this.facts = facts;
        this.people = people;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public void run() {
        var before = clock.instant().minus(IN_FLIGHT);
        for (var tenant : facts.tenants()) {
            people.unconfirmed(tenant, before).forEach((command, waiting) -> {
                if (waiting.stream().anyMatch(person -> stands(tenant, person, command))) {
                    people.confirm(tenant, command);
                } else {
                    people.discard(tenant, command);
                }
            });
        }
        identities.unconfirmed(before).forEach(link -> {
            var linked = facts.matching(link.tenant(), accessOf(link.person())).stream()
                    .anyMatch(fact -> fact.event() instanceof AccountLinked event
                            && event.account().equals(link.account()));
            if (linked) {
                identities.confirm(link.account(), link.person());
            } else {
                identities.discard(link.account(), link.person());
            }
        });
    }

    private boolean stands(TenantId tenant, PersonId person, CommandId command) {
        var boundary = Boundary.of(
                Boundary.facts(Tag.person(person), AccessEvent.class),
                Boundary.facts(Tag.worker(person), WorkforceEvent.class));
        return facts.matching(tenant, boundary).stream().anyMatch(fact -> Objects.equals(fact.commandId(), command));
    }

    private static Boundary accessOf(PersonId person) {
        return Boundary.of(Boundary.facts(Tag.person(person), AccessEvent.class));
    }
}
