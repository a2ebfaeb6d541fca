package trellis.command.door;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import trellis.command.store.Answer;
import trellis.command.store.CommandEnvelope;
import trellis.command.store.CommandGate;
import trellis.decide.Command;
import trellis.language.CommandId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;

/** Commands that nobody asked for but the platform itself: reference data at start, lapses by date. */
public final class Platform {
    private final CommandGate gate;
    private final Clock clock;

    Platform(CommandGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** @param id the same for the same intention, so that a second run is a retry */
    public Answer send(TenantId tenant, UUID id, Function<Instant, Command> command) {
        return gate.send(new CommandEnvelope(
                tenant,
                command.apply(clock.instant()),
                new CommandId(id),
                RecordedEvent.SYSTEM,
                tenant,
                null,
                null,
                false));
    }

    /** @throws IllegalStateException when it is not accepted: the service cannot serve without it */
    public void demand(TenantId tenant, UUID id, Function<Instant, Command> command) {
        var answer = send(tenant, id, command);
        if (!(answer instanceof Answer.Accepted)) {
            throw new IllegalStateException("the platform's own command was not accepted: " + answer);
        }
    }
}
