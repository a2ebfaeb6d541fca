package trellis.command.workforce;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import trellis.command.door.Entry;
import trellis.command.door.Prepared;
import trellis.command.door.Problem;
import trellis.command.door.VaultStep;
import trellis.command.vault.Founded;
import trellis.command.vault.People;
import trellis.command.vault.PersonDetails;
import trellis.decide.workforce.RowEffect;
import trellis.decide.workforce.SheetEntry;
import trellis.decide.workforce.SheetMatching;
import trellis.decide.workforce.SheetPlan;
import trellis.language.PersonId;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.PostId;

/** Splits the rows of a sheet: names and employee numbers to the vault, the rest to the command. */
final class SheetVault {
    private final Register register;
    private final People people;

    SheetVault(Register register, People people) {
        this.register = register;
        this.people = people;
    }

    /** @param rowsUnchanged of which the register says the same already */
    record Split(int rowsRead, int rowsUnchanged, int rowsRefused, List<SheetEntry> entries, VaultStep step) {}

    Split prepare(Entry entry, SheetFile file, SheetMatching matching) {
        var held = register.hold(entry.caller(), entry.at(), file, matching);
        var entries = new ArrayList<SheetEntry>();
        var founded = new ArrayList<Founded>();
        for (var line : held.plan().lines()) {
            var number = line.row().employeeNumber();
            var worker = line.worker() == null ? new PersonId(entry.id("person " + number)) : line.worker();
            if (line.worker() == null) {
                founded.add(founded(entry, worker, line));
            }
            entries.add(new SheetEntry(
                    worker,
                    new PostId(entry.id("post " + number)),
                    new GrantId(entry.id("grant " + number)),
                    line.nameChanged(),
                    line.row().facts()));
        }
        if (!people.prepare(entry.tenant(), founded)) {
            throw Problem.of(HttpStatus.CONFLICT, "CONFLICT", "Somebody is registering the same workers. Try again.")
                    .asException();
        }
        held.plan().lines().stream().filter(SheetPlan.Line::nameChanged).forEach(line -> rename(entry, line));
        var refused = held.plan().problems().stream()
                .map(problem -> problem.row())
                .distinct()
                .count();
        var unchanged = held.plan().lines().stream()
                .filter(line -> line.effect() instanceof RowEffect.Unchanged)
                .count();
        return new Split(
                held.reading().rowsRead(), (int) unchanged, (int) refused, entries, new Prepared(people, entry));
    }

    private static Founded founded(Entry entry, PersonId worker, SheetPlan.Line line) {
        return new Founded(
                worker,
                Founded.Kind.WORKER,
                new PersonDetails(line.row().givenName(), line.row().familyName(), null),
                line.row().employeeNumber(),
                entry.command(),
                entry.at());
    }

    /** A new name keeps the e-mail; the former name stays in the vault. */
    private void rename(Entry entry, SheetPlan.Line line) {
        if (line.worker() == null) {
            return;
        }
        var former = people.find(entry.tenant(), line.worker());
        var details = new PersonDetails(
                line.row().givenName(),
                line.row().familyName(),
                former.map(person -> person.details().email()).orElse(null));
        people.prepareChange(entry.tenant(), line.worker(), details, entry.command(), entry.at());
    }
}
