package trellis.decide;

import java.util.List;
import java.util.Set;
import trellis.language.DomainEvent;
import trellis.language.Tag;

/**
 * What a decision reads, all in one tenant's log: facts that match any clause. No newer fact that matches may stand
 * when the answer is appended.
 */
public record Boundary(List<Clause> clauses) {
    public Boundary {
        clauses = List.copyOf(clauses);
    }

    /** Facts of any of these families or types that carry every one of these tags. */
    public record Clause(Set<Tag> tags, Set<Class<? extends DomainEvent>> types) {
        public Clause {
            tags = Set.copyOf(tags);
            types = Set.copyOf(types);
        }

        boolean reads(DomainEvent fact) {
            return fact.tags().containsAll(tags)
                    && (types.isEmpty() || types.stream().anyMatch(type -> type.isInstance(fact)));
        }
    }

    /** @return whether the fact, of the tenant's log, lies inside */
    public boolean reads(DomainEvent fact) {
        return clauses.stream().anyMatch(clause -> clause.reads(fact));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static Clause facts(Tag tag, Class<? extends DomainEvent>... types) {
        return new Clause(Set.of(tag), Set.of(types));
    }

    public static Boundary of(Clause... clauses) {
        return new Boundary(List.of(clauses));
    }
}
