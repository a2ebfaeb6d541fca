package trellis.project;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trellis.language.RecordedEvent;

/** What a batch changed: rows that now say something else, and keys that no longer stand. */
public record Change<K, R>(Map<K, R> changed, Set<K> ended) {
    /** Folds a batch and leaves out every row that says what it said before. */
    public static <K, R> Change<K, R> of(Fold<K, R> fold, Map<K, R> before, List<RecordedEvent<?>> events) {
        var after = fold.fold(Map.copyOf(before), events);
        var changed = new LinkedHashMap<K, R>();
        after.forEach((key, row) -> {
            if (!row.equals(before.get(key))) {
                changed.put(key, row);
            }
        });
        var ended = new LinkedHashSet<>(before.keySet());
        ended.removeAll(after.keySet());
        return new Change<>(changed, ended);
    }
}
