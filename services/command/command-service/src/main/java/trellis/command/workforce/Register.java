package trellis.command.workforce;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import trellis.command.door.Caller;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.vault.People;
import trellis.decide.Boundary;
import trellis.decide.workforce.SheetCommand.ApplySheet;
import trellis.decide.workforce.SheetDecider;
import trellis.decide.workforce.SheetMatching;
import trellis.decide.workforce.SheetPlan;
import trellis.decide.workforce.SheetPlan.Known;
import trellis.decide.workforce.SheetReading;
import trellis.decide.workforce.SheetState;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.language.workforce.ImportId;
import trellis.language.workforce.WorkforceEvent;

/** Holds a sheet against the register as it stands and against whom the vault knows by the employee numbers. */
final class Register {
    private final Facts facts;
    private final National national;
    private final People people;

    Register(Facts facts, National national, People people) {
        this.facts = facts;
        this.national = national;
        this.people = people;
    }

    record Held(SheetReading reading, SheetPlan plan, Map<String, Known> known) {}

    Held hold(Caller caller, java.time.Instant at, SheetFile file, SheetMatching matching) {
        var today = LondonDay.of(at);
        var reading = SheetReading.of(matching, file.rows(), national.professionNames(), today);
        var known = known(caller.tenant(), reading);
        var register = folded(caller.tenant(), boundary(caller, at));
        return new Held(reading, SheetPlan.of(reading, known, register, caller.person(), today), known);
    }

    /** Of whom a sheet's own facts speak. */
    Set<PersonId> touchedBy(TenantId tenant, ImportId sheet) {
        return folded(tenant, Boundary.of(Boundary.facts(WorkforceEvent.importOf(sheet), WorkforceEvent.class)))
                .workers()
                .keySet();
    }

    private SheetState folded(TenantId tenant, Boundary boundary) {
        return facts.matching(tenant, boundary).stream()
                .map(RecordedEvent::event)
                .reduce(SheetDecider.initialState(), SheetDecider.DECIDER.evolve(), (_, later) -> later);
    }

    /** The boundary of the command, which asks for nothing of what is in it. */
    private static Boundary boundary(Caller caller, java.time.Instant at) {
        return SheetDecider.boundary(new ApplySheet(
                caller.person(),
                at,
                new ImportId(new java.util.UUID(0, 0)),
                new trellis.language.Digest("none"),
                0,
                0,
                java.util.List.of()));
    }

    private Map<String, Known> known(TenantId tenant, SheetReading reading) {
        var known = new TreeMap<String, Known>();
        var byNumber = people.byEmployeeNumber(tenant, reading.employeeNumbers());
        var found = people.find(tenant, byNumber.values());
        byNumber.forEach((number, worker) -> {
            var person = found.get(worker);
            if (person != null) {
                known.put(
                        number.toUpperCase(Locale.ROOT),
                        new Known(
                                worker,
                                person.details().given(),
                                person.details().family()));
            }
        });
        return known;
    }
}
