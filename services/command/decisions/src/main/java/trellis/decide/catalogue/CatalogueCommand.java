package trellis.decide.catalogue;

import java.time.Instant;
import java.util.List;
import trellis.decide.Command;
import trellis.language.Digest;
import trellis.language.EditionId;
import trellis.language.PersonId;
import trellis.language.catalogue.FrameworkDomain;
import trellis.language.catalogue.FrameworkStage;

/** What may be asked of the framework catalogue, in the national log. */
public sealed interface CatalogueCommand extends Command {
    /**
     * Asked by an operator or by the platform itself.
     *
     * @param content digest of the exact edition as read
     */
    record PublishEdition(
            PersonId actor,
            Instant at,
            EditionId edition,
            Digest content,
            String note,
            String licence,
            List<String> sources,
            List<FrameworkStage> stages,
            List<FrameworkDomain> domains)
            implements CatalogueCommand {
        public PublishEdition {
            sources = List.copyOf(sources);
            stages = List.copyOf(stages);
            domains = List.copyOf(domains);
        }
    }
}
