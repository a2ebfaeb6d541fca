package trellis.standalone.seeding;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trellis.command.door.Seeding;
import trellis.command.store.Answer;
import trellis.command.store.StoreUnavailable;
import trellis.command.vault.Founded;
import trellis.command.vault.PersonDetails;
import trellis.decide.Command;
import trellis.demonstration.Sealing;
import trellis.demonstration.Someone;
import trellis.demonstration.Step;
import trellis.language.CommandId;
import trellis.language.TenantId;

/** Carries out the steps of one story, and insists that each ends as it is told to. */
final class Telling {
    private static final int TRIES = 20;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Seeding.Story story;
    private final Sealing sealing;

    Telling(Seeding.Story story) {
        this.story = story;
        this.sealing = (subject, field, text) -> Objects.requireNonNull(story.seal(subject, field, text));
    }

    /** @throws IllegalStateException when the step ends otherwise than told */
    void tell(Step step) {
        switch (step) {
            case Step.Ask(var _, var refusal, var party, var make) -> ask(make.apply(sealing), party, refusal);
            case Step.Found(var at, var people) ->
                story.write(people.stream().map(someone -> founded(someone, at)).toList());
            case Step.Rename(var at, var person) -> story.rename(person.person(), details(person), at);
            case Step.Link(var at, var account, var person) -> story.link(account, person, at);
        }
    }

    private void ask(Command command, @Nullable TenantId party, @Nullable String refusal) {
        Answer answer = answer(party == null ? story.asked(command) : story.asked(command, party));
        boolean asTold = switch (answer) {
            case Answer.Accepted accepted -> refusal == null || accepted.replayed();
            case Answer.Refused(var rule) -> rule.name().equals(refusal);
            case Answer.Conflict _, Answer.KeyReused _, Answer.StaleMatch _, Answer.Busy _ -> false;
        };
        if (!asTold) {
            throw new IllegalStateException(answer + " instead of "
                    + Objects.requireNonNullElse(refusal, "an acceptance") + " at " + command.at() + " to "
                    + command.getClass().getSimpleName());
        }
    }

    /** What passes by itself is asked again: the command's id is the same, so it happens once. */
    private static Answer answer(Supplier<Answer> asked) {
        for (int tries = 1; ; tries++) {
            try {
                Answer answer = asked.get();
                boolean passes = answer instanceof Answer.Busy || answer instanceof Answer.Conflict;
                if (!passes || tries == TRIES) {
                    return answer;
                }
            } catch (StoreUnavailable away) {
                if (tries == TRIES) {
                    throw away;
                }
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    private Founded founded(Someone someone, Instant at) {
        return new Founded(
                someone.person(),
                someone.employeeNumber() == null ? Founded.Kind.STAFF : Founded.Kind.WORKER,
                details(someone),
                someone.employeeNumber(),
                new CommandId(story.id("founding " + someone.person())),
                at);
    }

    private static PersonDetails details(Someone someone) {
        return new PersonDetails(someone.given(), someone.family(), null);
    }
}
