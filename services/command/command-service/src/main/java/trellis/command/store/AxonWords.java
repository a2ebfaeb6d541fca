package trellis.command.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import trellis.codec.EventType;
import trellis.language.Tag;

/** Our words in the framework's and back. */
final class AxonWords {
    private AxonWords() {}

    static QualifiedName nameOf(Class<?> command) {
        return new QualifiedName(command);
    }

    static MessageType typeOf(EventType type) {
        return new MessageType(type.name(), Integer.toString(type.version()));
    }

    static Set<org.axonframework.messaging.eventstreaming.Tag> tags(Set<Tag> tags) {
        return tags.stream()
                .map(tag -> org.axonframework.messaging.eventstreaming.Tag.of(tag.key(), tag.value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<Tag> ourTags(Set<org.axonframework.messaging.eventstreaming.Tag> tags) {
        return tags.stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toUnmodifiableSet());
    }

    static EventCriteria criteria(Criteria criteria) {
        boolean everything = criteria.clauses().stream()
                .anyMatch(clause -> clause.tags().isEmpty() && clause.types().isEmpty());
        return everything
                ? EventCriteria.havingAnyTag()
                : EventCriteria.either(
                        criteria.clauses().stream().map(AxonWords::criteria).toList());
    }

    private static EventCriteria criteria(Criteria.Clause clause) {
        var tagged = EventCriteria.havingTags(tags(clause.tags()));
        return clause.types().isEmpty()
                ? tagged
                : tagged.andBeingOneOfTypes(
                        clause.types().stream().map(QualifiedName::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** Criteria that name nothing mean every fact of the log. */
    static Criteria ours(EventCriteria criteria) {
        if (!criteria.hasCriteria()) {
            return new Criteria(List.of(new Criteria.Clause(Set.of(), Set.of())));
        }
        return new Criteria(criteria.flatten().stream()
                .map(each -> new Criteria.Clause(
                        ourTags(each.tags()),
                        each.types().stream().map(QualifiedName::name).collect(Collectors.toUnmodifiableSet())))
                .toList());
    }
}
