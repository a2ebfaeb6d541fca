package trellis.decide.workforce;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.decide.Shelves;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.ImportId;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/**
 * The register as a whole, and what each sheet did to it.
 *
 * @param rights of the actor and of every worker
 * @param people of this organisation, each true
 * @param given the support worker's role that each was given last
 * @param applied sheets, and whether each was undone
 * @param traces for each sheet the workers that it touched
 */
public record SheetState(
        Rights rights,
        Map<PersonId, Boolean> people,
        Map<PersonId, Given> given,
        Map<PersonId, Worker> workers,
        Map<ImportId, Boolean> applied,
        Map<ImportId, Map<PersonId, Trace>> traces) {
    static final SheetState INITIAL = new SheetState(Rights.NONE, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    record Given(GrantId grant, Instant at) {}

    /**
     * @param before what the register said of the worker before the sheet
     * @param role that the sheet gave to a worker whom it registered, or null for who held it already
     * @param builtOn something has been recorded about the worker since
     */
    record Trace(Worker before, @Nullable GrantId role, boolean builtOn) {
        Trace builtUpon() {
            return builtOn ? this : new Trace(before, role, true);
        }
    }

    Worker worker(PersonId id) {
        return workers.getOrDefault(id, Worker.NONE);
    }

    SheetState with(Rights changed) {
        return new SheetState(changed, people, given, workers, applied, traces);
    }

    SheetState with(PersonId person) {
        return new SheetState(rights, put(people, person, true), given, workers, applied, traces);
    }

    SheetState with(RoleGranted granted) {
        var last = new Given(granted.grant(), granted.occurredAt());
        return granted.role() == Role.SUPPORT_WORKER
                ? new SheetState(rights, people, put(given, granted.person(), last), workers, applied, traces)
                : this;
    }

    SheetState with(PersonId id, Worker worker) {
        return new SheetState(rights, people, given, put(workers, id, worker), applied, traces);
    }

    SheetState with(ImportId sheet, boolean undone) {
        return new SheetState(rights, people, given, workers, put(applied, sheet, undone), traces);
    }

    /** The sheet touches the worker, for the first time or again. */
    SheetState touchedBy(ImportId sheet, PersonId id, WorkforceEvent fact) {
        var touched = traces.getOrDefault(sheet, Map.of());
        return touched.containsKey(id)
                ? this
                : new SheetState(
                        rights,
                        people,
                        given,
                        workers,
                        applied,
                        put(traces, sheet, put(touched, id, new Trace(worker(id), givenWith(fact, id), false))));
    }

    /** A grant names no sheet. It is the sheet's when it came with the registration, in one decision of one moment. */
    private @Nullable GrantId givenWith(WorkforceEvent fact, PersonId id) {
        var last = given.get(id);
        return fact instanceof WorkerRegistered && last != null && last.at().equals(fact.occurredAt())
                ? last.grant()
                : null;
    }

    /** Something about the worker is recorded that these sheets did not cause. */
    SheetState builtOn(PersonId id, Set<ImportId> causedBy) {
        if (traces.values().stream().noneMatch(touched -> touched.containsKey(id))) {
            return this;
        }
        var changed = new HashMap<>(traces);
        changed.replaceAll((sheet, touched) -> {
            var trace = touched.get(id);
            return trace == null || causedBy.contains(sheet) ? touched : put(touched, id, trace.builtUpon());
        });
        return new SheetState(rights, people, given, workers, applied, Collections.unmodifiableMap(changed));
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        return Shelves.of(map).with(key, value);
    }
}
