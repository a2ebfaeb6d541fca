package trellis.command.funding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Acceptance;
import trellis.command.door.Addressed;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.funding.DutyRequests.GiveDuty;
import trellis.decide.funding.DutyCommand.GrantDuty;
import trellis.decide.funding.DutyCommand.WithdrawDuty;
import trellis.language.PersonId;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.organisation.GrantId;

/** Makes the commands about duties, in the caller's own organisation or, for an operator, in any. */
final class DutyHandler {
    private final Door door;
    private final Facts facts;
    private final National national;
    private final Organisations organisations;

    DutyHandler(Door door, Facts facts, National national, Organisations organisations) {
        this.door = door;
        this.facts = facts;
        this.national = national;
        this.organisations = organisations;
    }

    Acceptance grant(Entry asked, @Nullable String organisation, GiveDuty body) {
        var to = Addressed.of(asked, organisation, GrantDuty.class, door, national);
        var entry = to.entry();
        var employer = body.employer() == null ? entry.tenant().value() : body.employer();
        return door.send(
                entry,
                new GrantDuty(
                        entry.actor(),
                        entry.at(),
                        new GrantId(entry.id("duty")),
                        new PersonId(body.person()),
                        body.duty(),
                        organisations.known("employer", employer),
                        body.from(),
                        body.until(),
                        to.operator()));
    }

    Acceptance withdraw(Entry asked, @Nullable String organisation, UUID duty, String reason) {
        var to = Addressed.of(asked, organisation, WithdrawDuty.class, door, national);
        var entry = to.entry();
        var granted = facts.founded(entry.tenant(), "duty", duty, DutyGranted.class);
        return door.send(
                entry,
                new WithdrawDuty(entry.actor(), entry.at(), granted.grant(), granted.person(), reason, to.operator()));
    }
}
