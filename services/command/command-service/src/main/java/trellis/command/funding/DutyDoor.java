package trellis.command.funding;

import static trellis.decide.RoleRule.DUTY_NOT_HELD;

import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.funding.Duties;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.TenantId;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;

/** Asks for a duty before anything else is read or replayed for the caller; the decision judges it again. */
final class DutyDoor {
    private final Door door;
    private final Facts facts;

    DutyDoor(Door door, Facts facts) {
        this.door = door;
        this.facts = facts;
    }

    Duties dutiesOf(TenantId tenant, PersonId person) {
        return facts.matching(tenant, Boundary.of(Duties.of(person))).stream()
                .map(fact -> (DutyEvent) fact.event())
                .reduce(Duties.NONE, Duties::evolve, (_, later) -> later);
    }

    /** @throws trellis.command.door.ProblemException 403 when the caller is not trusted with it today */
    void require(Entry entry, Class<? extends Command> command, Duty duty) {
        var today = LondonDay.of(entry.at());
        if (!dutiesOf(entry.actingFor(), entry.actor()).holds(entry.actor(), duty, today)) {
            throw door.refused(entry, command, DUTY_NOT_HELD);
        }
    }
}
