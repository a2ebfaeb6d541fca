package trellis.query.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import trellis.codec.EventCodec;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;
import trellis.project.Change;

/**
 * Folds batches of one tenant's log into every view: rows and checkpoints of all views in one transaction. A view that
 * cannot read or fold a fact is parked at that fact, with what it made of the facts before; the others go on.
 */
public final class ProjectionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);

    private final Map<String, ProjectionBinding<?, ?>> bindings;
    private final TenantTransactions transactions;
    private final EventCodec codec;
    private final Clock clock;

    ProjectionRunner(
            Map<String, ProjectionBinding<?, ?>> bindings,
            TenantTransactions transactions,
            EventCodec codec,
            Clock clock) {
        this.bindings = Map.copyOf(bindings);
        this.transactions = transactions;
        this.codec = codec;
        this.clock = clock;
    }

    /** Names of every view that is kept. */
    public Set<String> projections() {
        return bindings.keySet();
    }

    /**
     * Brings every view that moves up to the end of the batch. What a view has already is dropped, so a batch may be
     * delivered again, by anybody and at the same time.
     *
     * @param batch of one tenant's log, gapless and in order
     */
    public Progress deliver(TenantId tenant, List<EventEnvelope> batch) {
        return deliver(tenant, batch, bindings.keySet());
    }

    /**
     * How one tenant's views stand together.
     *
     * @param checkpoints of those that ever moved
     * @param outdated the views whose rows were made by another version of their fold
     * @param least the position of the view that is furthest behind; empty when none of them moves
     */
    record Standing(List<Checkpoint> checkpoints, Set<String> outdated, OptionalLong least) {}

    /** Of each of these tenants, read in one transaction. */
    Map<TenantId, Standing> standings(Set<TenantId> tenants) {
        if (tenants.isEmpty()) {
            return Map.of();
        }
        var checkpoints = transactions.in(tenants, Checkpoints::all).stream()
                .filter(checkpoint -> bindings.containsKey(checkpoint.projection()))
                .collect(Collectors.groupingBy(Checkpoint::tenant));
        return tenants.stream()
                .collect(Collectors.toMap(
                        Function.identity(), tenant -> standing(checkpoints.getOrDefault(tenant, List.of()))));
    }

    /** @return the position of the tenant's view that is furthest behind; empty when none of them moves */
    OptionalLong least(TenantId tenant) {
        return standing(transactions.in(Set.of(tenant), sql -> Checkpoints.of(sql, tenant, bindings.keySet())))
                .least();
    }

    private Standing standing(List<Checkpoint> checkpoints) {
        var outdated = checkpoints.stream()
                .filter(each ->
                        each.version() != binding(each.projection()).fold().version())
                .map(Checkpoint::projection)
                .collect(Collectors.toUnmodifiableSet());
        return new Standing(
                checkpoints,
                outdated,
                checkpoints.size() < bindings.size()
                        ? OptionalLong.of(0)
                        : checkpoints.stream()
                                .filter(this::moves)
                                .mapToLong(Checkpoint::position)
                                .min());
    }

    Progress deliver(TenantId tenant, List<EventEnvelope> batch, Set<String> projections) {
        if (batch.isEmpty()) {
            return new Progress.Folded();
        }
        var facts = Fact.of(codec, batch);
        try {
            return together(tenant, facts, projections);
        } catch (CannotFold e) {
            var progress = (Progress) new Progress.Folded();
            for (var projection : projections) {
                if (alone(tenant, facts, projection) instanceof Progress.Gap gap) {
                    progress = gap;
                }
            }
            return progress;
        }
    }

    private Progress together(TenantId tenant, List<Fact> facts, Set<String> projections) {
        return transactions.in(Set.of(tenant), sql -> {
            var taken = Checkpoints.take(sql, tenant, versions(projections)).stream()
                    .filter(this::moves)
                    .toList();
            var missing = missing(taken, facts);
            if (missing.isPresent()) {
                return new Progress.Gap(missing.getAsLong());
            }
            var last = facts.getLast();
            var behind = taken.stream()
                    .filter(checkpoint -> checkpoint.position() < last.position())
                    .toList();
            behind.forEach(checkpoint -> advance(sql, checkpoint, facts));
            if (!behind.isEmpty()) {
                Checkpoints.move(sql, tenant, behind, last.position(), last.recordedAt());
            }
            return new Progress.Folded();
        });
    }

    private Progress alone(TenantId tenant, List<Fact> facts, String projection) {
        try {
            return together(tenant, facts, Set.of(projection));
        } catch (CannotFold e) {
            return oneByOne(tenant, facts, projection);
        }
    }

    private Progress oneByOne(TenantId tenant, List<Fact> facts, String projection) {
        for (var fact : facts) {
            try {
                if (together(tenant, List.of(fact), Set.of(projection)) instanceof Progress.Gap gap) {
                    return gap;
                }
            } catch (CannotFold e) {
                LOG.error("{} of {} is parked at {}", projection, tenant, fact.position(), e);
                park(tenant, projection, fact.position(), e.because);
                return new Progress.Folded();
            }
        }
        return new Progress.Folded();
    }

    private void park(TenantId tenant, String projection, long position, String because) {
        transactions.in(Set.of(tenant), sql -> {
            Checkpoints.take(sql, tenant, versions(Set.of(projection)));
            Checkpoints.park(sql, tenant, projection, new Checkpoint.Parked(position, because, now()));
            return true;
        });
    }

    private Instant now() {
        return clock.instant();
    }

    /** A view whose rows were made by another version of its fold waits for its rebuild. */
    private boolean moves(Checkpoint checkpoint) {
        return checkpoint.parked() == null
                && checkpoint.version()
                        == binding(checkpoint.projection()).fold().version();
    }

    private Map<String, Integer> versions(Set<String> projections) {
        return projections.stream()
                .collect(Collectors.toMap(
                        Function.identity(), name -> binding(name).fold().version()));
    }

    private static OptionalLong missing(List<Checkpoint> taken, List<Fact> facts) {
        return taken.stream()
                .mapToLong(Checkpoint::position)
                .filter(position -> position + 1 < facts.getFirst().position())
                .min();
    }

    /** Writes the rows; the checkpoints of all views are moved together, by whoever calls this. */
    private void advance(JdbcClient sql, Checkpoint checkpoint, List<Fact> facts) {
        var fresh = facts.stream()
                .filter(fact -> fact.position() > checkpoint.position())
                .toList();
        var binding = binding(checkpoint.projection());
        try {
            apply(sql, checkpoint.tenant(), binding, fresh);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            throw e; // the database is away or busy: nothing is wrong with the facts
        } catch (CannotFold e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CannotFold(
                    checkpoint.projection() + " cannot fold it: " + e.getClass().getSimpleName(), e);
        }
    }

    private static <K, R> void apply(
            JdbcClient sql, TenantId tenant, ProjectionBinding<K, R> binding, List<Fact> fresh) {
        var read = Understood.of(fresh, binding.fold().families());
        if (read.isEmpty()) {
            return;
        }
        var keys = binding.fold().keys(read);
        var before = binding.table().load(sql, tenant, keys);
        var change = Change.of(binding.fold(), before, read);
        binding.table().save(sql, tenant, change.changed(), change.ended());
    }

    private ProjectionBinding<?, ?> binding(String projection) {
        var binding = bindings.get(projection);
        if (binding == null) {
            throw new IllegalArgumentException("no view is called " + projection);
        }
        return binding;
    }
}
