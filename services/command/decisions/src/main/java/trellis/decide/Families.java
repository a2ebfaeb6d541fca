package trellis.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import trellis.language.DomainEvent;

/** One evolve for each family of facts that a state reads, dispatched by family. */
public final class Families<S> implements BiFunction<S, DomainEvent, S> {
    private final Map<Class<?>, BiFunction<S, DomainEvent, S>> byFamily = new LinkedHashMap<>();

    /** @return this, with facts of the family folded by {@code evolve} */
    public <E extends DomainEvent> Families<S> on(Class<E> family, BiFunction<S, E, S> evolve) {
        byFamily.put(family, (state, event) -> evolve.apply(state, family.cast(event)));
        return this;
    }

    /** @throws IllegalArgumentException for a fact of a family that the state does not read: unknown is loud */
    @Override
    public S apply(S state, DomainEvent event) {
        for (var family : byFamily.entrySet()) {
            if (family.getKey().isInstance(event)) {
                return family.getValue().apply(state, event);
            }
        }
        throw new IllegalArgumentException("no evolve for " + event.getClass().getName());
    }
}
