package trellis.language.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.Tag;

/** Everything that can have happened to the framework catalogue, in the national log. */
public sealed interface CatalogueEvent extends DomainEvent {
    EditionId edition();

    /** A published edition never changes; another wording is another edition. */
    record FrameworkEditionPublished(
            EditionId edition,
            Digest content,
            String note,
            String licence,
            List<String> sources,
            List<FrameworkStage> stages,
            List<FrameworkDomain> domains,
            Instant occurredAt)
            implements CatalogueEvent {
        public FrameworkEditionPublished {
            sources = List.copyOf(sources);
            stages = List.copyOf(stages);
            domains = List.copyOf(domains);
        }
    }

    @Override
    default Set<Tag> tags() {
        return Set.of(new Tag("edition", edition().toString()));
    }
}
