package trellis.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import trellis.codec.EventCatalogue;
import trellis.decide.Decider;
import trellis.language.DomainEvent;
import trellis.language.Tag;
import trellis.language.TenantId;

/**
 * The newest facts that this process wrote, by their place in each log. Places have no gaps, so whoever walks from one to
 * the next has missed nothing, whoever else writes to the log.
 */
final class RecentFacts {
    private static final int MOST_OF_A_LOG = 128;
    private static final long MOST_LOGS = 1_000;

    /** A fact with what criteria ask of it. */
    record Fact(DomainEvent event, Set<Tag> tags, String type) {
        private static Fact of(DomainEvent event) {
            return new Fact(event, event.tags(), EventCatalogue.typeOf(event).name());
        }
    }

    private final Cache<TenantId, NavigableMap<Long, Fact>> logs =
            Caffeine.newBuilder().maximumSize(MOST_LOGS).build();

    /** @param first the place of the first of them; the others follow */
    void add(TenantId tenant, long first, List<DomainEvent> written) {
        var facts = logs.get(tenant, _ -> new ConcurrentSkipListMap<>());
        for (int i = 0; i < written.size(); i++) {
            facts.put(first + i, Fact.of(written.get(i)));
        }
        while (facts.size() > MOST_OF_A_LOG) {
            facts.pollFirstEntry();
        }
    }

    /** The fold with every fact after it, up to the first that this process does not know. */
    <S> Folds.Fold<S> onTopOf(Folds.Fold<S> fold, TenantId tenant, Decider<?, S> decider, Criteria criteria) {
        var facts = logs.getIfPresent(tenant);
        if (facts == null) {
            return fold;
        }
        S state = fold.state();
        long position = fold.position();
        for (var fact = facts.get(position + 1); fact != null; fact = facts.get(position + 1)) {
            if (criteria.matches(fact.tags(), fact.type())) {
                state = decider.evolve().apply(state, fact.event());
            }
            position++;
        }
        return new Folds.Fold<>(state, position);
    }

    void forget(TenantId tenant) {
        logs.invalidate(tenant);
    }
}
