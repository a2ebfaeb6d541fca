package trellis.command.door;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trellis.command.store.Answer;
import trellis.command.store.CommandEnvelope;
import trellis.command.store.CommandGate;
import trellis.command.vault.Founded;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.command.vault.PersonDetails;
import trellis.command.vault.SealedTexts;
import trellis.decide.Command;
import trellis.decide.OperatorGrant;
import trellis.decide.PinnedElement;
import trellis.language.AccountKey;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.Sealed;
import trellis.language.TenantId;

/**
 * The way in for invented demonstration facts: in process only, into an empty log or one that holds a part of the same
 * story, under the story's own time. Every fact is judged by the same deciders and marked as seeded.
 */
public final class Seeding {
    private static final int BATCH = 1_000;

    private final CommandGate gate;
    private final Facts facts;
    private final People people;
    private final Identities identities;
    private final SealedTexts texts;
    private final BeingSeeded held;
    private final National national;

    Seeding(
            CommandGate gate,
            Facts facts,
            National national,
            People people,
            Identities identities,
            SealedTexts texts,
            BeingSeeded held) {
        this.gate = gate;
        this.facts = facts;
        this.national = national;
        this.people = people;
        this.identities = identities;
        this.texts = texts;
        this.held = held;
    }

    /**
     * Holds the tenant until closed: meanwhile HTTP callers are asked to wait.
     *
     * @throws IllegalStateException when the tenant's log is not empty
     */
    public Story begin(TenantId tenant) {
        if (facts.head(tenant) > 0) {
            throw new IllegalStateException("the log of " + tenant + " is not empty");
        }
        held.begin(tenant);
        return new Story(tenant, Set.of());
    }

    /**
     * Begins, or goes on after a process that told the same story was killed: what its facts say is not asked again.
     *
     * @throws IllegalStateException when the log holds a fact that was not seeded; then it is held no more
     */
    public Story resume(TenantId tenant) {
        held.begin(tenant);
        try {
            return new Story(tenant, told(tenant));
        } catch (IllegalStateException theirOwn) {
            held.end(tenant);
            throw theirOwn;
        }
    }

    private Set<CommandId> told(TenantId tenant) {
        Set<CommandId> told = new HashSet<>();
        long position = 0;
        for (var more = facts.after(tenant, 0, BATCH); !more.isEmpty(); more = facts.after(tenant, position, BATCH)) {
            for (var fact : more) {
                if (!fact.seeded()) {
                    throw new IllegalStateException("the log of " + tenant + " holds more than a story");
                }
                told.add(fact.commandId());
                position = fact.position();
            }
        }
        return told;
    }

    /** The elements of the edition in force, in its order, as a door pins them. */
    public List<PinnedElement> elements() {
        return national.edition().stream()
                .flatMap(edition -> edition.domains().stream())
                .flatMap(domain -> domain.elements().stream())
                .map(element -> national.element(element.code()))
                .toList();
    }

    /** The operator's grant that a story's first commands pin. */
    public Optional<OperatorGrant> operator(AccountKey account) {
        return identities.personOf(account).flatMap(national::operator);
    }

    /** How many facts the log holds. */
    public long facts(TenantId tenant) {
        return facts.head(tenant);
    }

    /** One tenant's invented past, told in the order of its time. */
    public final class Story implements AutoCloseable {
        private final TenantId tenant;
        private final AtomicLong commands = new AtomicLong();
        private final Set<CommandId> told;

        private Story(TenantId tenant, Set<CommandId> told) {
            this.tenant = tenant;
            this.told = new HashSet<>(told);
        }

        /** An id that is the same in every telling. */
        public java.util.UUID id(String what) {
            return UuidCreator.getNameBasedSha1(UuidCreator.getNameBasedSha1("seed\n" + tenant), what);
        }

        /** {@link #asked} once. */
        public Answer send(Command command) {
            return asked(command).get();
        }

        /**
         * One request, which may be sent again while its outcome is not known.
         *
         * @param command whose {@code at} is the story's time
         * @return for what an earlier telling recorded, an acceptance without its facts
         */
        public Supplier<Answer> asked(Command command) {
            return asked(command, tenant);
        }

        /** @param actingFor the organisation that whoever asks acts for */
        public Supplier<Answer> asked(Command command, TenantId actingFor) {
            var id = new CommandId(id("command " + commands.incrementAndGet()));
            if (told.remove(id) || !told.isEmpty()) {
                return () -> new Answer.Accepted(0, List.of(), true);
            }
            return () ->
                    gate.send(new CommandEnvelope(tenant, command, id, command.actor(), actingFor, null, null, true));
        }

        /** Writes who people are. Confirmed at once: the story's own commands follow. */
        public void write(List<Founded> founded) {
            var known =
                    people.find(tenant, founded.stream().map(Founded::person).toList());
            var unknown = founded.stream()
                    .filter(each -> !known.containsKey(each.person()))
                    .toList();
            if (!people.prepare(tenant, unknown)) {
                throw new IllegalStateException("an employee number is told twice for " + tenant);
            }
            founded.stream().map(Founded::by).distinct().forEach(by -> people.confirm(tenant, by));
        }

        /** Somebody is called otherwise from then on. */
        public void rename(PersonId person, PersonDetails details, Instant at) {
            var by = new CommandId(id("rename " + person + " " + at));
            people.prepareChange(tenant, person, details, by, at);
            people.confirm(tenant, by);
        }

        /** The account signs the person in. */
        public void link(AccountKey account, PersonId person, Instant at) {
            if (!identities.prepare(tenant, account, person, at)) {
                throw new IllegalStateException("an account of the story is another person's");
            }
            identities.confirm(account, person);
        }

        public @Nullable Sealed seal(PersonId subject, String field, @Nullable String text) {
            return texts.seal(tenant, subject, new CommandId(id("text " + commands.incrementAndGet())), field, text);
        }

        @Override
        public void close() {
            held.end(tenant);
        }
    }
}
