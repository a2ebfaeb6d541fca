package trellis.command.door;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import trellis.command.store.Answer;
import trellis.command.store.Answer.Accepted;
import trellis.command.store.Answer.Refused;
import trellis.command.store.Answer.StaleMatch;
import trellis.command.store.CommandEnvelope;
import trellis.command.store.CommandGate;
import trellis.command.store.IfMatch;
import trellis.command.vault.RefusedAttempts;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.Refusal;
import trellis.language.Role;

/** Every capability's way to the gate: rights first, then the decision; whoever is refused is recorded. */
public final class Door {
    private final CommandGate gate;
    private final Access access;
    private final RefusedAttempts refused;
    private final RefusalTexts texts;

    Door(CommandGate gate, Access access, RefusedAttempts refused, RefusalTexts texts) {
        this.gate = gate;
        this.access = access;
        this.refused = refused;
        this.texts = texts;
    }

    /** @throws ProblemException when the answer is not an acceptance */
    public Acceptance send(Entry entry, Command command) {
        return send(entry, command, null, VaultStep.NONE);
    }

    /** @param vault confirmed when accepted and taken back when refused; left for the sweep when nobody knows */
    public Acceptance send(Entry entry, Command command, VaultStep vault) {
        return send(entry, command, null, vault);
    }

    /** @param resource whose newest fact the request's If-Match names, or null for a request that needs none */
    public Acceptance send(Entry entry, Command command, @Nullable Boundary resource, VaultStep vault) {
        return switch (judge(entry, command, resource)) {
            case Accepted accepted -> {
                vault.confirm();
                yield new Acceptance(entry.tenant(), accepted.position(), accepted.events());
            }
            case Refused no -> {
                vault.discard();
                throw texts.problemOf(no.rule()).asException();
            }
            case StaleMatch stale -> {
                vault.discard();
                throw texts.problemOf(stale).asException();
            }
            case Answer other -> throw texts.problemOf(other).asException();
        };
    }

    /** The answer as a value, for requests that ask for several decisions. */
    public Answer judge(Entry entry, Command command, @Nullable Boundary resource) {
        var match = resource == null ? null : new IfMatch(resource, entry.requiredMatch());
        var answer = gate.send(new CommandEnvelope(
                entry.tenant(),
                command,
                entry.command(),
                entry.actor(),
                entry.actingFor(),
                entry.key(),
                match,
                entry.seeded()));
        if (answer instanceof Refused no) {
            record(entry, command.getClass(), no.rule().name());
        }
        return answer;
    }

    /**
     * Before the first of several decisions that one request asks for, so that a retry under its key is this request's
     * and finishes what is left, and another request changes nothing.
     *
     * @throws ProblemException 422 when the key was used for another request
     */
    public void keepKey(Entry entry) {
        var kept = gate.keep(entry.key(), entry.tenant(), entry.command(), entry.actor(), entry.actingFor());
        if (!(kept instanceof Accepted)) {
            throw texts.problemOf(kept).asException();
        }
    }

    /**
     * Before anything is read, written to the vault or replayed for the caller.
     *
     * @param command what is asked for, for the record of refused attempts
     * @throws ProblemException 403 when the caller holds none of the roles today
     */
    public void require(Entry entry, Class<? extends Command> command, Role... any) {
        var held = access.rolesOf(entry.caller());
        if (Arrays.stream(any).noneMatch(held::contains)) {
            record(entry, command, RoleProblem.CODE);
            throw RoleProblem.of(any).asException();
        }
    }

    /**
     * For what a capability's own door refuses before the decision is asked.
     *
     * @return to be thrown; the attempt is recorded
     */
    public ProblemException refused(Entry entry, Class<? extends Command> command, Refusal rule) {
        record(entry, command, rule.name());
        return texts.problemOf(rule).asException();
    }

    private void record(Entry entry, Class<?> command, String code) {
        refused.add(entry.actingFor(), entry.at(), entry.actor(), command.getSimpleName(), code, entry.command());
    }
}
