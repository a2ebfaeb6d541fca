package trellis.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.testkit.history.RandomTrust;

/** Keeps a view's rows as the intake does: only the keys of a batch are read, only what it changed is written. */
public final class InMemory {
    private InMemory() {}

    /** What stands after these facts, told one after another from the first position on. */
    public static <K, R> Map<K, R> after(Fold<K, R> fold, DomainEvent... events) {
        var log = new ArrayList<RecordedEvent<?>>();
        for (var event : events) {
            log.add(recorded(log.size() + 1L, event));
        }
        return fold(fold, List.of(log));
    }

    /** A fact as the log holds it. */
    public static RecordedEvent<?> recorded(long position, DomainEvent event) {
        return new RecordedEvent<>(
                RandomTrust.TENANT,
                position,
                new UUID(9, position),
                new CommandId(new UUID(8, position)),
                RecordedEvent.SYSTEM,
                RandomTrust.TENANT,
                event.occurredAt(),
                false,
                event);
    }

    public static <K, R> Map<K, R> fold(Fold<K, R> fold, List<List<RecordedEvent<?>>> batches) {
        var rows = new LinkedHashMap<K, R>();
        for (var batch : batches) {
            var read = batch.stream()
                    .filter(fact -> fold.families().stream().anyMatch(family -> family.isInstance(fact.event())))
                    .toList();
            var before = new LinkedHashMap<K, R>();
            for (var key : fold.keys(read)) {
                if (rows.containsKey(key)) {
                    before.put(key, rows.get(key));
                }
            }
            var change = Change.of(fold, before, read);
            rows.putAll(change.changed());
            rows.keySet().removeAll(change.ended());
        }
        return rows;
    }
}
