package trellis.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.AccountKey;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** One thing that happens in a story, at its own time. */
public sealed interface Step {
    Instant at();

    /**
     * Somebody asks for something.
     *
     * @param refusal the rule that is told to refuse it, or null when it is told to be accepted
     * @param party the organisation that whoever asks acts for, or null for that of the log
     * @param command made when its turn comes, because texts are sealed then
     */
    record Ask(
            Instant at, @Nullable String refusal, @Nullable TenantId party, Function<Sealing, Command> command)
            implements Step {
        Ask(Instant at, @Nullable String refusal, Function<Sealing, Command> command) {
            this(at, refusal, null, command);
        }
    }

    /** Who people are is written into the vault, ahead of the facts that speak of them. */
    record Found(Instant at, List<Someone> people) implements Step {
        public Found {
            people = List.copyOf(people);
        }
    }

    /** From now on the vault knows the person by another name. */
    record Rename(Instant at, Someone person) implements Step {}

    /** The account signs the person in. */
    record Link(Instant at, AccountKey account, PersonId person) implements Step {}
}
