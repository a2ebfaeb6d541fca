package trellis.query.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/**
 * Makes one view of one tenant anew: its whole log is folded in memory beside the standing rows, which serve until one
 * transaction compares, replaces them and places the checkpoint. Never behind where the view stood.
 */
public final class Rebuild {
    private static final int PAGE = 1_000;
    private static final int ROWS_AT_ONCE = 5_000;

    /**
     * @param position up to where the view was made anew
     * @param rows that it now has
     * @param different of them, those that stood otherwise or not at all
     */
    public record Outcome(TenantId tenant, String projection, long position, int rows, int different) {}

    private final Map<String, ProjectionBinding<?, ?>> bindings;
    private final TenantTransactions transactions;
    private final EventCodec codec;
    private final Feed feed;

    Rebuild(
            Map<String, ProjectionBinding<?, ?>> bindings,
            TenantTransactions transactions,
            EventCodec codec,
            Feed feed) {
        this.bindings = Map.copyOf(bindings);
        this.transactions = transactions;
        this.codec = codec;
        this.feed = feed;
    }

    /**
     * @param progress told the position that the fold has come to
     * @throws CannotFold when a fact cannot be read or folded: then nothing is changed
     * @throws FeedUnavailable when the log cannot be asked: then nothing is changed
     * @throws IllegalArgumentException when there is no such view
     */
    public Outcome of(String projection, TenantId tenant, LongConsumer progress) {
        var binding = bindings.get(projection);
        if (binding == null) {
            throw new IllegalArgumentException("no view is called " + projection);
        }
        return anew(binding, tenant, progress);
    }

    private <K, R> Outcome anew(ProjectionBinding<K, R> binding, TenantId tenant, LongConsumer progress) {
        var fold = new InMemory<>(binding);
        read(tenant, fold, Long.MAX_VALUE, progress);
        return transactions.in(Set.of(tenant), sql -> {
            var name = binding.fold().name();
            var version = binding.fold().version();
            var taken = Checkpoints.take(sql, tenant, Map.of(name, version)).getFirst();
            // What the view folded meanwhile; from here on it is held.
            read(tenant, fold, taken.position(), progress);
            var different = replace(sql, binding, tenant, fold.rows);
            Checkpoints.place(sql, taken, version, fold.position, fold.recordedAt);
            return new Outcome(tenant, name, fold.position, fold.rows.size(), different);
        });
    }

    private void read(TenantId tenant, InMemory<?, ?> fold, long upTo, LongConsumer progress) {
        while (fold.position < upTo) {
            var page = feed.page(tenant, fold.position, PAGE);
            if (page.isEmpty()) {
                return;
            }
            fold.take(codec, page);
            progress.accept(fold.position);
        }
    }

    private static <K, R> int replace(
            JdbcClient sql, ProjectionBinding<K, R> binding, TenantId tenant, Map<K, R> rows) {
        var before = binding.table().load(sql, tenant, rows.keySet());
        var different = rows.entrySet().stream()
                .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                .count();
        binding.table().clear(sql, tenant);
        var some = new LinkedHashMap<K, R>();
        for (var row : rows.entrySet()) {
            some.put(row.getKey(), row.getValue());
            if (some.size() == ROWS_AT_ONCE) {
                binding.table().save(sql, tenant, some, Set.of());
                some.clear();
            }
        }
        binding.table().save(sql, tenant, some, Set.of());
        return Math.toIntExact(different);
    }

    /** A view's rows as they grow. */
    private static final class InMemory<K, R> {
        private final ProjectionBinding<K, R> binding;
        private final Map<K, R> rows = new HashMap<>();
        private long position;
        private @Nullable Instant recordedAt;

        InMemory(ProjectionBinding<K, R> binding) {
            this.binding = binding;
        }

        void take(EventCodec codec, List<EventEnvelope> page) {
            var read = Understood.of(Fact.of(codec, page), binding.fold().families());
            if (!read.isEmpty()) {
                var keys = binding.fold().keys(read);
                var before = new HashMap<K, R>();
                keys.forEach(key -> {
                    var row = rows.get(key);
                    if (row != null) {
                        before.put(key, row);
                    }
                });
                var after = binding.fold().fold(Map.copyOf(before), read);
                rows.keySet().removeAll(before.keySet());
                rows.putAll(after);
            }
            position = page.getLast().position();
            recordedAt = page.getLast().recordedAt();
        }
    }
}
