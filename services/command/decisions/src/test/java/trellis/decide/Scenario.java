package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import trellis.language.DomainEvent;

/**
 * Given facts, when a command, then facts or the rule that said no. As in the store, only those facts are folded that
 * the command's boundary asks for, so that a boundary which asks for too little shows.
 */
public record Scenario<C extends Command, S>(Decider<C, S> decider, List<DomainEvent> history) {
    public static <C extends Command, S> Scenario<C, S> of(Decider<C, S> decider) {
        return new Scenario<>(decider, List.of());
    }

    public Scenario<C, S> given(DomainEvent... facts) {
        var more = new ArrayList<>(history);
        more.addAll(List.of(facts));
        return new Scenario<>(decider, more);
    }

    public Scenario<C, S> given(List<? extends DomainEvent> facts) {
        return given(facts.toArray(DomainEvent[]::new));
    }

    public Then when(C command) {
        return new Then(decider.decide().apply(command, state(command)));
    }

    public S state(C command) {
        var state = decider.initialState();
        for (var fact : history) {
            if (isRead(fact, decider.boundary().apply(command))) {
                state = decider.evolve().apply(state, fact);
            }
        }
        return state;
    }

    public static boolean isRead(DomainEvent fact, Boundary boundary) {
        return boundary.reads(fact);
    }

    public record Then(Decision decision) {
        public void then(DomainEvent... expected) {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of(expected)));
        }

        public void thenNothing() {
            assertThat(decision).isEqualTo(new Decision.Accepted(List.of()));
        }

        public void thenRefused(Refusal rule) {
            assertThat(decision).isEqualTo(new Decision.Rejected(rule));
        }

        /** The facts, where a test looks at some of them only. */
        public List<DomainEvent> facts() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted) decision).events();
        }

        public <E extends DomainEvent> E fact(Class<E> type) {
            var found =
                    facts().stream().filter(type::isInstance).map(type::cast).toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
