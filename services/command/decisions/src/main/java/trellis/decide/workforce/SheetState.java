package trellis.decide.workforce;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import trellis.decide.Rights;
import trellis.decide.Shelves;
import trellis.language.PersonId;
import trellis.language.workforce.ImportId;

/**
 * The register as a whole, and what each sheet did to it.
 *
 * @param rights of the actor and of every worker
 * @param people of this organisation, each true
 * @param applied sheets, and whether each was undone
 * @param traces for each sheet the workers that it touched
 */
public record SheetState(
        Rights rights,
        Map<PersonId, Boolean> people,
        Map<PersonId, Worker> workers,
        Map<ImportId, Boolean> applied,
        Map<ImportId, Map<PersonId, Trace>> traces) {
    static final SheetState INITIAL = new SheetState(Rights.NONE, Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * @param before what the register said of the worker before the sheet
     * @param builtOn something has been recorded about the worker since
     */
    record Trace(Worker before, boolean builtOn) {
        Trace builtUpon() {
            return builtOn ? this : new Trace(before, true);
        }
    }

    Worker worker(PersonId id) {
        return workers.getOrDefault(id, Worker.NONE);
    }

    SheetState with(Rights changed) {
        return new SheetState(changed, people, workers, applied, traces);
    }

    SheetState with(PersonId person) {
        return new SheetState(rights, put(people, person, true), workers, applied, traces);
    }

    SheetState with(PersonId id, Worker worker) {
        return new SheetState(rights, people, put(workers, id, worker), applied, traces);
    }

    SheetState with(ImportId sheet, boolean undone) {
        return new SheetState(rights, people, workers, put(applied, sheet, undone), traces);
    }

    /** The sheet touches the worker, for the first time or again. */
    SheetState touchedBy(ImportId sheet, PersonId id) {
        var touched = traces.getOrDefault(sheet, Map.of());
        return touched.containsKey(id)
                ? this
                : new SheetState(
                        rights,
                        people,
                        workers,
                        applied,
                        put(traces, sheet, put(touched, id, new Trace(worker(id), false))));
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
        return new SheetState(rights, people, workers, applied, Collections.unmodifiableMap(changed));
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, V value) {
        return Shelves.of(map).with(key, value);
    }
}
