package trellis.decide;

import java.util.function.BiFunction;
import java.util.function.Function;
import trellis.language.DomainEvent;

/**
 * A decision as a value: what it reads, where it starts, how facts move it, and how it judges.
 *
 * @param <C> the sealed family of commands
 * @param <S> what the judgement reads, no more
 */
public record Decider<C extends Command, S>(
        Class<C> commands,
        Function<C, Boundary> boundary,
        S initialState,
        BiFunction<S, DomainEvent, S> evolve,
        BiFunction<C, S, Decision> decide) {}
