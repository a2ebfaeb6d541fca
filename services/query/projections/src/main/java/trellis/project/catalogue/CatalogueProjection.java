package trellis.project.catalogue;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.RecordedEvent;
import trellis.language.catalogue.CatalogueEvent;
import trellis.language.catalogue.CatalogueEvent.FrameworkEditionPublished;
import trellis.project.RowByRow;

/** Keeps every edition as it was published: nothing ever replaces one. */
public final class CatalogueProjection implements RowByRow<EditionId, Edition> {
    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(CatalogueEvent.class);
    }

    @Override
    public Set<EditionId> touchedBy(DomainEvent event) {
        if (event instanceof CatalogueEvent catalogue) {
            return Set.of(catalogue.edition());
        }
        throw RowByRow.unknown(event);
    }

    @Override
    public @Nullable Edition after(EditionId key, @Nullable Edition row, RecordedEvent<?> fact) {
        if (fact.event() instanceof CatalogueEvent event) {
            return switch (event) {
                case FrameworkEditionPublished published -> row == null ? edition(published, fact) : row;
            };
        }
        throw RowByRow.unknown(fact.event());
    }

    private static Edition edition(FrameworkEditionPublished published, RecordedEvent<?> fact) {
        return new Edition(
                published.edition(),
                published.content(),
                published.note(),
                published.licence(),
                published.sources(),
                published.stages(),
                published.domains(),
                published.occurredAt(),
                fact.position());
    }
}
