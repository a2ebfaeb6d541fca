package trellis.command.organisation;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.AUDITOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.OPERATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import trellis.command.door.Caller;
import trellis.command.door.Problem;
import trellis.command.door.Readers;
import trellis.command.door.StorableText;
import trellis.command.organisation.NamesHttp.AskedPeople;
import trellis.command.organisation.NamesHttp.AskedTexts;
import trellis.command.organisation.NamesHttp.KnownName;
import trellis.command.organisation.NamesHttp.Names;
import trellis.command.organisation.NamesHttp.OpenedText;
import trellis.command.organisation.NamesHttp.OpenedTexts;
import trellis.command.vault.Founded.Kind;
import trellis.command.vault.NamedReads;
import trellis.command.vault.NamedReads.Purpose;
import trellis.command.vault.People;
import trellis.command.vault.SealedTexts;
import trellis.command.vault.VaultPerson;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Sealed;

/**
 * Who may see whose name in their own organisation: assessors, educators and auditors everybody's; all others their own
 * and the staff's. Each read is recorded with its subjects.
 */
final class NamesReader {
    private static final Set<Role> SEE_ALL = Set.of(ASSESSOR, EDUCATOR, AUDITOR, OPERATOR);

    private final Readers readers;
    private final People people;
    private final SealedTexts texts;
    private final NamedReads reads;
    private final Clock clock;

    NamesReader(Readers readers, People people, SealedTexts texts, NamedReads reads, Clock clock) {
        this.readers = readers;
        this.people = people;
        this.texts = texts;
        this.reads = reads;
        this.clock = clock;
    }

    Names names(Caller caller, AskedPeople asked) {
        var roles = readers.require(caller, "Names", Role.values());
        var ids = asked.people().stream().map(PersonId::new).distinct().toList();
        var seen = people.find(caller.tenant(), ids).values().stream()
                .filter(person -> maySee(caller, roles, person))
                .toList();
        return recorded(caller, Purpose.NAMES, seen);
    }

    Names search(Caller caller, String words, int limit) {
        var roles = readers.require(caller, "SearchPeople", ASSESSOR, EDUCATOR, AUDITOR, OPERATOR, SUPPORT_WORKER);
        if (limit < 1 || limit > 200) {
            throw Problem.badField("limit", "FIELD_INVALID", "Give a number from 1 to 200.")
                    .asException();
        }
        if (words.isBlank() || words.length() > 100 || !StorableText.is(words)) {
            throw Problem.badField("q", "FIELD_INVALID", "Give some letters of a name.")
                    .asException();
        }
        var seen = people.search(caller.tenant(), words, limit).stream()
                .filter(person -> maySee(caller, roles, person))
                .toList();
        return recorded(caller, Purpose.SEARCH, seen);
    }

    OpenedTexts texts(Caller caller, AskedTexts asked) {
        var roles = readers.require(caller, "Texts", ASSESSOR, EDUCATOR, AUDITOR, SUPPORT_WORKER);
        var seesAll = roles.stream().anyMatch(SEE_ALL::contains);
        var sealed = asked.sealed().stream()
                .map(text -> new Sealed(
                        new PersonId(text.subject()), new CommandId(text.command()), text.field(), text.cipherText()))
                .toList();
        var readable = sealed.stream()
                .filter(text -> seesAll || text.subject().equals(caller.person()))
                .toList();
        var opened = texts.open(caller.tenant(), readable);
        if (!opened.isEmpty()) {
            var subjects = opened.keySet().stream().map(Sealed::subject).toList();
            reads.add(caller.tenant(), clock.instant(), caller.person(), Purpose.TEXTS, subjects);
        }
        return new OpenedTexts(sealed.stream()
                .map(text ->
                        new OpenedText(text.subject().value(), text.command().value(), text.field(), opened.get(text)))
                .toList());
    }

    private static boolean maySee(Caller caller, Set<Role> roles, VaultPerson person) {
        if (person.person().equals(caller.person()) || roles.stream().anyMatch(SEE_ALL::contains)) {
            return true;
        }
        return person.kind() == Kind.STAFF;
    }

    private Names recorded(Caller caller, Purpose purpose, List<VaultPerson> seen) {
        var others = seen.stream()
                .map(VaultPerson::person)
                .filter(person -> !person.equals(caller.person()))
                .toList();
        if (!others.isEmpty()) {
            reads.add(caller.tenant(), clock.instant(), caller.person(), purpose, others);
        }
        return new Names(seen.stream()
                .map(person -> new KnownName(
                        person.person().value(),
                        person.details().name(),
                        person.details().given(),
                        person.details().family()))
                .toList());
    }
}
