package trellis.decide;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Rules asked in order. The first that refuses is the answer; a later one is not even asked. */
public sealed interface Judgement {
    /** Refuses by {@code rule} when {@code broken}. */
    Judgement refuse(Refusal rule, BooleanSupplier broken);

    /** Refuses by the rule that {@code check} finds broken, if any. */
    Judgement check(Supplier<? extends Optional<? extends Refusal>> check);

    /** What is decided when no rule refused. */
    Decision otherwise(Supplier<Decision> decision);

    static Judgement judge() {
        return new Open();
    }

    /** Nothing has refused yet. */
    record Open() implements Judgement {
        @Override
        public Judgement refuse(Refusal rule, BooleanSupplier broken) {
            return broken.getAsBoolean() ? new Closed(rule) : this;
        }

        @Override
        public Judgement check(Supplier<? extends Optional<? extends Refusal>> check) {
            var broken = check.get();
            return broken.isPresent() ? new Closed(broken.get()) : this;
        }

        @Override
        public Decision otherwise(Supplier<Decision> decision) {
            return decision.get();
        }
    }

    /** A rule has refused. */
    record Closed(Refusal rule) implements Judgement {
        @Override
        public Judgement refuse(Refusal ignored, BooleanSupplier broken) {
            return this;
        }

        @Override
        public Judgement check(Supplier<? extends Optional<? extends Refusal>> check) {
            return this;
        }

        @Override
        public Decision otherwise(Supplier<Decision> decision) {
            return Decision.reject(rule);
        }
    }
}
