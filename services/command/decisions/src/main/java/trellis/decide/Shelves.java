package trellis.decide;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes: another entry makes another map, which shares all shelves with it but one. So a register of
 * thousands is folded without copying it for each fact.
 */
public final class Shelves<K, V> extends AbstractMap<K, V> {
    /** A shelf of a register of 3,000 holds about a dozen. */
    private static final int COUNT = 256;

    private final List<Map<K, V>> shelves;

    private Shelves(List<Map<K, V>> shelves) {
        this.shelves = shelves;
    }

    public static <K, V> Shelves<K, V> empty() {
        return new Shelves<>(Collections.nCopies(COUNT, Map.of()));
    }

    /** The map itself where it has shelves already. */
    public static <K, V> Shelves<K, V> of(Map<K, V> map) {
        if (map instanceof Shelves<K, V> already) {
            return already;
        }
        Shelves<K, V> filled = empty();
        for (var entry : map.entrySet()) {
            filled = filled.with(entry.getKey(), entry.getValue());
        }
        return filled;
    }

    public Shelves<K, V> with(K key, V value) {
        var shelf = new HashMap<>(shelves.get(placeOf(key)));
        shelf.put(key, value);
        return changed(placeOf(key), shelf);
    }

    public Shelves<K, V> without(K key) {
        if (!containsKey(key)) {
            return this;
        }
        var shelf = new HashMap<>(shelves.get(placeOf(key)));
        shelf.remove(key);
        return changed(placeOf(key), shelf);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Shelves<K, V> changed(int place, Map<K, V> shelf) {
        Map<K, V>[] changed = shelves.toArray(new Map[0]);
        changed[place] = shelf;
        return new Shelves<>(Arrays.asList(changed));
    }

    private static int placeOf(Object key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return key == null ? null : shelves.get(placeOf(key)).get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && shelves.get(placeOf(key)).containsKey(key);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return shelves.stream()
                        .flatMap(shelf -> shelf.entrySet().stream())
                        .map(Map.Entry::copyOf)
                        .iterator();
            }

            @Override
            public int size() {
                return shelves.stream().mapToInt(Map::size).sum();
            }
        };
    }
}
