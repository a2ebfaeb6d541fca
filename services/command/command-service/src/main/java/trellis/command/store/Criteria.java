package trellis.command.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import trellis.codec.EventCatalogue;
import trellis.decide.Boundary;
import trellis.language.Tag;

/** Which facts of one log are meant: those that match any clause. */
record Criteria(List<Clause> clauses) {
    Criteria {
        clauses = List.copyOf(clauses);
    }

    /**
     * Facts that carry every tag and are of one of the types.
     *
     * @param types wire names; none means any
     */
    record Clause(Set<Tag> tags, Set<String> types) {
        Clause {
            tags = Set.copyOf(tags);
            types = Set.copyOf(types);
        }

        String text() {
            return SqlArrays.text(tags.stream().map(Tag::toString).toList()) + SqlArrays.text(types);
        }

        boolean matches(Set<Tag> tagsOfFact, String typeOfFact) {
            return (types.isEmpty() || types.contains(typeOfFact)) && tagsOfFact.containsAll(tags);
        }
    }

    /** The boundary in wire names. */
    static Criteria of(Boundary boundary) {
        return new Criteria(boundary.clauses().stream()
                .map(clause -> new Clause(
                        clause.tags(),
                        clause.types().stream()
                                .flatMap(type -> EventCatalogue.namesOf(type).stream())
                                .collect(Collectors.toUnmodifiableSet())))
                .toList());
    }

    /** The same text for the same criteria, in whatever order they came. */
    String text() {
        return clauses.stream().map(Clause::text).sorted().collect(Collectors.joining("\n", "\n", ""));
    }

    /** Asked of every recent fact for every command: a loop, and not a stream, which would cost more than the question. */
    boolean matches(Set<Tag> tagsOfFact, String typeOfFact) {
        for (var clause : clauses) {
            if (clause.matches(tagsOfFact, typeOfFact)) {
                return true;
            }
        }
        return false;
    }
}
