package trellis.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.language.DomainEvent;
import trellis.language.TenantId;

/**
 * States of decisions, folded up to a position, so that a command costs what is new and not what is old. Only ever a
 * saving: what is newer is read with the head before each decision, or found by the append's condition; and a fold that
 * is not here is made from the start.
 */
final class Folds {
    private static final long MOST = 20_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    /** So many facts are folded in less time than a kept fold is worth. */
    private static final int WORTH_KEEPING = 200;

    /** A state that all facts of a boundary up to a position are folded into. */
    record Fold<S>(S state, long position) {}

    /** @param commands tell one decider from another, and are told apart in no time */
    private record Key(TenantId tenant, Class<?> commands, Boundary boundary) {
        private Key(TenantId tenant, Decider<?, ?> decider, Boundary boundary) {
            this(tenant, decider.commands(), boundary);
        }

        /** The same in every life of the service: sets have no order, so theirs is made. */
        String name() {
            return commands.getName() + Criteria.of(boundary).text();
        }
    }

    private final Cache<Key, Fold<?>> folds =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    private final RecentFacts recent = new RecentFacts();
    private final KeptFolds kept;

    /** @param kept outlive this process */
    Folds(KeptFolds kept) {
        this.kept = kept;
    }

    /** @return the newest fold of this process, with what this process has written since; or null */
    @SuppressWarnings("unchecked") // the key has the commands of the decider that the state came from
    <S> @Nullable Fold<S> remembered(TenantId tenant, Decider<?, S> decider, Boundary boundary, Criteria criteria) {
        var fold = (Fold<S>) folds.getIfPresent(new Key(tenant, decider, boundary));
        return fold == null ? null : recent.onTopOf(fold, tenant, decider, criteria);
    }

    /** Facts that took these places in the log: every fold that reads them is brought on by them. */
    void wrote(TenantId tenant, long first, List<DomainEvent> facts) {
        recent.add(tenant, first, facts);
    }

    /** @return the newest fold that another life of the service kept, or the start */
    @SuppressWarnings("unchecked") // the name has the commands of the decider that the state came from
    <S> Fold<S> of(TenantId tenant, Decider<?, S> decider, Boundary boundary) {
        var key = new Key(tenant, decider, boundary);
        return (Fold<S>) kept.of(tenant, key.name()).orElseGet(() -> new Fold<>(decider.initialState(), 0));
    }

    /**
     * Keeps the newer of two that met.
     *
     * @param read how many facts it took to bring it up to date
     */
    void keep(TenantId tenant, Decider<?, ?> decider, Boundary boundary, Fold<?> fold, long read) {
        var key = new Key(tenant, decider, boundary);
        folds.asMap().merge(key, fold, (there, made) -> made.position() > there.position() ? made : there);
        if (read >= WORTH_KEEPING) {
            kept.keep(tenant, key.name(), fold);
        }
    }

    /** After a failure nobody knows what of: start over. */
    void forget(TenantId tenant) {
        folds.asMap().keySet().removeIf(key -> key.tenant().equals(tenant));
        recent.forget(tenant);
    }
}
