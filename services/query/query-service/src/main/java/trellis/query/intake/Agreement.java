package trellis.query.intake;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.language.TenantId;

/** Whether the rows that serve are what the log says, up to where they claim to be. */
public final class Agreement {
    /**
     * @param checkpoint where the view stood, in the same moment as its rows; null when it never moved
     * @param rows that were compared
     * @param difference which tables hold other rows than an independent fold of the log; empty when none does
     */
    public record Found(@Nullable Checkpoint checkpoint, long rows, String difference) {}

    private final Map<String, ProjectionBinding<?, ?>> bindings;
    private final TenantTransactions reading;
    private final IndependentFold independent;

    /** @param reading where every statement of a transaction sees one moment */
    Agreement(Map<String, ProjectionBinding<?, ?>> bindings, TenantTransactions reading, IndependentFold independent) {
        this.bindings = Map.copyOf(bindings);
        this.reading = reading;
        this.independent = independent;
    }

    public Set<String> projections() {
        return bindings.keySet().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the rows were made by the version of the fold that this code has: only then can they be compared. */
    public boolean comparable(Checkpoint checkpoint) {
        return checkpoint.version() == binding(checkpoint.projection()).fold().version();
    }

    /**
     * @throws FeedUnavailable when the log cannot be asked
     * @throws IllegalArgumentException when there is no such view
     */
    public Found of(String projection, TenantId tenant) {
        return of(binding(projection), tenant);
    }

    private record Standing(@Nullable Checkpoint checkpoint, Map<String, Digest> digests) {}

    private <K, R> Found of(ProjectionBinding<K, R> binding, TenantId tenant) {
        var standing = reading.in(
                Set.of(tenant),
                sql -> new Standing(
                        Checkpoints.of(sql, tenant, Set.of(binding.fold().name())).stream()
                                .findFirst()
                                .orElse(null),
                        Digest.of(sql, tenant, binding.table().tables())));
        var rows = standing.digests().values().stream().mapToLong(Digest::rows).sum();
        var checkpoint = standing.checkpoint();
        if (checkpoint != null && !comparable(checkpoint)) {
            return new Found(checkpoint, 0, "");
        }
        var position = checkpoint == null ? 0 : checkpoint.position();
        return new Found(checkpoint, rows, difference(binding, tenant, position, standing.digests()));
    }

    private <K, R> String difference(
            ProjectionBinding<K, R> binding, TenantId tenant, long position, Map<String, Digest> standing) {
        try {
            return Digest.difference(standing, independent.of(binding, tenant, position, Digest.most(standing)));
        } catch (CannotFold e) {
            return "no fold of the log: " + e.because;
        } catch (FeedTorn e) {
            return "no fold of the log: " + e.getMessage();
        }
    }

    private ProjectionBinding<?, ?> binding(String projection) {
        var binding = bindings.get(projection);
        if (binding == null) {
            throw new IllegalArgumentException("no view is called " + projection);
        }
        return binding;
    }
}
