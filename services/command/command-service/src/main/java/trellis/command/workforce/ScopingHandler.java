package trellis.command.workforce;

import static trellis.language.Role.EDUCATOR;

import java.time.LocalDate;
import java.util.UUID;
import trellis.command.door.Acceptance;
import trellis.command.door.Door;
import trellis.command.door.Entry;
import trellis.command.door.Facts;
import trellis.decide.workforce.ScopingCommand.FreezeRegister;
import trellis.decide.workforce.ScopingCommand.ReopenRegister;
import trellis.language.workforce.ReopenReason;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingReturnId;

/** Makes the commands about a trust's scoping return. */
final class ScopingHandler {
    private final Door door;
    private final Facts facts;

    ScopingHandler(Door door, Facts facts) {
        this.door = door;
        this.facts = facts;
    }

    Acceptance freeze(Entry entry, LocalDate asAt) {
        door.require(entry, FreezeRegister.class, EDUCATOR);
        return door.send(
                entry,
                new FreezeRegister(entry.actor(), entry.at(), new ScopingReturnId(entry.id("scoping-return")), asAt));
    }

    Acceptance reopen(Entry entry, UUID scopingReturn, ReopenReason reason) {
        door.require(entry, ReopenRegister.class, EDUCATOR);
        var frozen = facts.founded(entry.tenant(), "scoping-return", scopingReturn, RegisterFrozen.class);
        return door.send(entry, new ReopenRegister(entry.actor(), entry.at(), frozen.scopingReturn(), reason));
    }
}
