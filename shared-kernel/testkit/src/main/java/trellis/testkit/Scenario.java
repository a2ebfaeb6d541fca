package trellis.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;

/**
 * Given facts, when a command, then an answer: for anything that folds a state and judges by it.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> facts
 * @param <A> answers
 */
public final class Scenario<C, S, E, A> {
    private final S initial;
    private final BiFunction<S, E, S> evolve;
    private final BiFunction<C, S, A> decide;
    private final List<E> facts;

    private Scenario(S initial, BiFunction<S, E, S> evolve, BiFunction<C, S, A> decide, List<E> facts) {
        this.initial = initial;
        this.evolve = evolve;
        this.decide = decide;
        this.facts = facts;
    }

    public static <C, S, E, A> Scenario<C, S, E, A> of(
            S initial, BiFunction<S, E, S> evolve, BiFunction<C, S, A> decide) {
        return new Scenario<>(initial, evolve, decide, List.of());
    }

    /** @return the same scenario with these facts after the ones that it has */
    public Scenario<C, S, E, A> given(List<? extends E> more) {
        var all = new ArrayList<>(facts);
        all.addAll(more);
        return new Scenario<>(initial, evolve, decide, List.copyOf(all));
    }

    public Then<A> when(C command) {
        var state = initial;
        for (var fact : facts) {
            state = evolve.apply(state, fact);
        }
        return new Then<>(decide.apply(command, state));
    }

    /** @param answer what was judged */
    public record Then<A>(A answer) {
        public void then(A expected) {
            Assertions.assertThat(answer).isEqualTo(expected);
        }

        public void then(Consumer<ObjectAssert<A>> expectation) {
            expectation.accept(Assertions.assertThat(answer));
        }
    }
}
