package trellis.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Decider;
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

    private record Key(TenantId tenant, Decider<?, ?> decider, Boundary boundary) {
        /** The same in every life of the service: sets have no order, so theirs is made. */
        String name() {
            return decider.commands().getName() + Criteria.of(boundary).text();
        }
    }

    private final Cache<Key, Fold<?>> folds =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(UNUSED).build();

    private final KeptFolds kept;

    /** @param kept outlive this process */
    Folds(KeptFolds kept) {
        this.kept = kept;
    }

    /** @return the newest fold of this process, or null */
    @SuppressWarnings("unchecked") // the decider in the key is the one that the state came from
    <S> @Nullable Fold<S> remembered(TenantId tenant, Decider<?, S> decider, Boundary boundary) {
        return (Fold<S>) folds.getIfPresent(new Key(tenant, decider, boundary));
    }

    /** @return the newest fold that another life of the service kept, or the start */
    @SuppressWarnings("unchecked") // the decider in the name is the one that the state came from
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
    }
}
