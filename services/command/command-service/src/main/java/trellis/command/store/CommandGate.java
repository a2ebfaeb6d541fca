package trellis.command.store;

import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** The one way in for a command: its facts are loaded, it is judged, and the answer is durable before it is given. */
public interface CommandGate {
    /**
     * Blocks, so call it on a virtual thread. Ends within its own deadline.
     *
     * @throws StoreUnavailable when it is not known whether the command took effect; the same key asks again safely
     */
    Answer send(CommandEnvelope envelope);

    /**
     * Keeps the key of a request that asks for several decisions, each under a key of its own, before the first of them:
     * another request under it is known from then on, whatever these come to.
     *
     * @return accepted without facts, for a repeat too; or why the key is not this request's
     * @throws StoreUnavailable when it is not known whether the key is kept; asking again is safe
     */
    Answer keep(IdempotencyKey key, TenantId tenant, CommandId id, PersonId actor, TenantId actingFor);
}
