package trellis.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import trellis.command.store.IdempotencyKey;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * A request to change something, as the door let it in.
 *
 * @param tenant whose log is addressed
 * @param actingFor the organisation of the token
 * @param at by the door's clock
 * @param body exactly as sent
 * @param ifMatch the position that the client's ETag names, or null when it sent none
 */
public record Entry(
        TenantId tenant,
        TenantId actingFor,
        PersonId actor,
        Instant at,
        IdempotencyKey key,
        Body body,
        @Nullable Long ifMatch,
        boolean seeded) {

    /** The same for the same caller and key, so that a retry causes nothing twice. */
    public CommandId command() {
        return new CommandId(id("command"));
    }

    /** An id for something that this request founds; a retry founds the same. */
    public UUID id(String what) {
        return UuidCreator.getNameBasedSha1(
                UuidCreator.getNameBasedSha1(tenant + "\n" + actor + "\n" + key.value()), what);
    }

    /** One of several decisions that came in one request, answered and retried on its own. */
    public Entry part(int number) {
        var partKey = new IdempotencyKey(key.value() + "#" + number, key.fingerprint());
        return new Entry(tenant, actingFor, actor, at, partKey, body, ifMatch, seeded);
    }

    /** Addressed to another organisation's log: only after the caller was found to be an operator, or a party that it names. */
    public Entry addressedTo(TenantId other) {
        return new Entry(other, actingFor, actor, at, key, body, ifMatch, seeded);
    }

    public Caller caller() {
        return new Caller(actingFor, actor);
    }

    /** @throws ProblemException 428 when the client does not say which version it changes */
    public long requiredMatch() {
        if (ifMatch == null) {
            throw Problem.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "PRECONDITION_REQUIRED",
                            "Read the record first and send its ETag as If-Match, so that nobody's change is lost.")
                    .asException();
        }
        return ifMatch;
    }
}
