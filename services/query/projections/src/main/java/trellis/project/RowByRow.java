package trellis.project;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;

/** A view whose rows stand alone: each is moved by the facts that touch it, one at a time and in order. */
public interface RowByRow<K, R> extends Fold<K, R> {
    /** Rows that this fact moves; none when the view has nothing to say about it. */
    Set<K> touchedBy(DomainEvent event);

    /**
     * @param row what stands before the fact, or null when nothing does
     * @return what stands after it, or null when nothing does
     */
    @Nullable
    R after(K key, @Nullable R row, RecordedEvent<?> fact);

    @Override
    default Set<K> keys(List<RecordedEvent<?>> events) {
        var keys = new LinkedHashSet<K>();
        events.forEach(fact -> keys.addAll(touchedBy(fact.event())));
        return keys;
    }

    @Override
    default Map<K, R> fold(Map<K, R> rows, List<RecordedEvent<?>> events) {
        var standing = new LinkedHashMap<>(rows);
        for (var fact : events) {
            for (var key : touchedBy(fact.event())) {
                var row = after(key, standing.get(key), fact);
                if (row == null) {
                    standing.remove(key);
                } else {
                    standing.put(key, row);
                }
            }
        }
        return standing;
    }

    /** What a fold answers to a fact of a family that it does not read: unknown is loud. */
    static IllegalArgumentException unknown(DomainEvent event) {
        return new IllegalArgumentException("no fold for " + event.getClass().getName());
    }
}
