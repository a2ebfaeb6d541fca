package trellis.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;

/**
 * One view as a pure fold of one tenant's log: which rows a batch of facts touches, and what those rows say afterwards.
 * The same facts in batches of any size give the same rows.
 *
 * @param <K> what a row is found by, within its tenant
 * @param <R> an immutable row; rows are compared by {@code equals}
 */
public interface Fold<K, R> {
    /** What its checkpoint, its lag and an operator know it by: kebab-case, for ever. */
    String name();

    /** Raised when the same facts would give other rows, so that what stands is rebuilt. */
    int version();

    /** The families that it reads; facts of others never reach it. */
    Set<Class<? extends DomainEvent>> families();

    /** Every row that these facts of one tenant may read, change or end, found from the facts alone. */
    Set<K> keys(List<RecordedEvent<?>> events);

    /**
     * What stands after these facts, in position order.
     *
     * @param rows those of {@link #keys} that stand before the facts; never changed
     * @return the same rows as they stand afterwards; a key left out no longer stands
     */
    Map<K, R> fold(Map<K, R> rows, List<RecordedEvent<?>> events);
}
