package trellis.command.store;

import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * A command with what the door knows about it.
 *
 * @param tenant whose log is decided on and written to; from the token, or opened by the door for an operator
 * @param id this request; what it causes carries it
 * @param actor who asks; the same as the command's
 * @param actingFor the organisation of the actor's token
 * @param key lets a retry find the first answer; null for a request that is never repeated
 * @param ifMatch what the client believes to be the newest fact of a resource, or null when it does not say
 * @param seeded true only for invented demonstration facts
 */
public record CommandEnvelope(
        TenantId tenant,
        Command command,
        CommandId id,
        PersonId actor,
        TenantId actingFor,
        @Nullable IdempotencyKey key,
        @Nullable IfMatch ifMatch,
        boolean seeded) {}
