package trellis.decide;

import java.util.List;
import trellis.language.DomainEvent;

/** What a decider answers: new facts, or the rule that said no. */
public sealed interface Decision {
    /** No events means that what was asked for is already so, and that is a success. */
    record Accepted(List<DomainEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Rejected(Refusal rule) implements Decision {}

    static Decision accept(DomainEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<? extends DomainEvent> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision nothingToDo() {
        return new Accepted(List.of());
    }

    static Decision reject(Refusal rule) {
        return new Rejected(rule);
    }
}
