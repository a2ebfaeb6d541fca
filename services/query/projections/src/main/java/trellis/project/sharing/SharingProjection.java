package trellis.project.sharing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.privacy.SharingEvent;
import trellis.language.privacy.SharingEvent.SharingAgreed;
import trellis.language.privacy.SharingEvent.SharingEnded;
import trellis.language.privacy.SharingId;
import trellis.project.RowByRow;

/** Keeps every agreement to share that a trust recorded. */
public final class SharingProjection implements RowByRow<SharingId, Sharing> {
    @Override
    public String name() {
        return "sharing";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(SharingEvent.class);
    }

    @Override
    public Set<SharingId> touchedBy(DomainEvent event) {
        return Set.of(read(event).sharing());
    }

    @Override
    public @Nullable Sharing after(SharingId key, @Nullable Sharing row, RecordedEvent<?> fact) {
        return switch (read(fact.event())) {
            case SharingAgreed e ->
                new Sharing(
                        e.sharing(),
                        e.parties(),
                        e.figures(),
                        e.purpose(),
                        e.document(),
                        e.from(),
                        e.until(),
                        e.recordedBy(),
                        e.occurredAt(),
                        null);
            case SharingEnded e ->
                row == null ? null : row.endedBy(new Sharing.End(e.occurredAt(), e.reasonCode(), e.endedBy()));
        };
    }

    private static SharingEvent read(DomainEvent event) {
        if (event instanceof SharingEvent sharing) {
            return sharing;
        }
        throw RowByRow.unknown(event);
    }
}
