package trellis.command.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.messaging.core.Context;
import org.jspecify.annotations.Nullable;
import trellis.decide.Decision;
import trellis.language.PersonId;

/** One try of a command on its way through the bus: what was asked, what was decided, what became of it in the log. */
final class CommandRun {
    static final Context.ResourceKey<CommandRun> KEY = Context.ResourceKey.withLabel("command run");

    private final CommandEnvelope envelope;
    private final boolean mayTrust;
    private volatile boolean trusted;
    private volatile @Nullable Decision decision;
    private volatile @Nullable Appended appended;
    private volatile long decidedAt;

    /** @param mayTrust whether the decision may be made on what is remembered, before anything newer is read */
    CommandRun(CommandEnvelope envelope, boolean mayTrust) {
        this.envelope = envelope;
        this.mayTrust = mayTrust;
    }

    boolean mayTrust() {
        return mayTrust;
    }

    /** The decision stands on what is remembered; the append's condition finds out whether anything is newer. */
    void trust() {
        trusted = true;
    }

    boolean isTrusting() {
        return trusted;
    }

    CommandEnvelope envelope() {
        return envelope;
    }

    /** @param head the position that the decision saw the log at */
    void decided(Decision made, long head) {
        decision = made;
        decidedAt = head;
    }

    void ended(Appended outcome) {
        appended = outcome;
    }

    @Nullable
    Decision decision() {
        return decision;
    }

    long decidedAt() {
        return decidedAt;
    }

    /** Null while the log was not asked, because nothing is to be written or remembered. */
    @Nullable
    Appended appended() {
        return appended;
    }

    /** The same for every retry: of actor and key, or without a key the command itself. */
    UUID request() {
        var key = envelope.key();
        return key == null ? envelope.id().value() : requestOf(envelope.actor(), key);
    }

    static UUID requestOf(PersonId actor, IdempotencyKey key) {
        try {
            var text = actor + "\n" + key.value();
            var digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The job for the log; the client's {@code If-Match} becomes one more condition. */
    Append append(List<Append.Fact> facts, List<Append.Condition> decidedOn) {
        var conditions = new ArrayList<>(decidedOn);
        var match = envelope.ifMatch();
        if (match != null) {
            conditions.add(
                    new Append.Condition(Criteria.of(match.resource()), match.position(), Append.Condition.Kind.STALE));
        }
        return new Append(
                envelope.tenant(),
                request(),
                Fingerprint.of(envelope.key()),
                envelope.id(),
                envelope.actor(),
                envelope.actingFor(),
                envelope.id().value(),
                null,
                told(),
                facts,
                conditions);
    }

    /** A told story has its own time; whatever really happens has the store's. */
    private @Nullable Instant told() {
        return envelope.seeded() ? envelope.command().at() : null;
    }
}
