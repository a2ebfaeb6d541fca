package trellis.language.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.PersonId;
import trellis.language.Tag;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;

/** With whom a trust shares which of its figures, on which days. Lies in the trust's own log. */
public sealed interface SharingEvent extends DomainEvent {
    SharingId sharing();

    /**
     * @param parties who gets the figures, besides the trust itself; each once, by code
     * @param document the paper that was signed
     * @param until the last day, or null while no end is set
     */
    record SharingAgreed(
            SharingId sharing,
            List<OrganisationCode> parties,
            Set<SharedFigures> figures,
            SharingPurpose purpose,
            Document document,
            LocalDate from,
            @Nullable LocalDate until,
            PersonId recordedBy,
            Instant occurredAt)
            implements SharingEvent {
        public SharingAgreed {
            parties = parties.stream()
                    .distinct()
                    .sorted(Comparator.comparing(OrganisationCode::value))
                    .toList();
            figures = Set.copyOf(figures);
            if (parties.isEmpty() || figures.isEmpty()) {
                throw new IllegalArgumentException("something is shared with somebody");
            }
        }
    }

    /** Takes effect at once. */
    record SharingEnded(SharingId sharing, String reasonCode, PersonId endedBy, Instant occurredAt)
            implements SharingEvent {}

    /** All that one trust shares: few facts, read together. */
    static Tag whole() {
        return new Tag("sharing", "whole");
    }

    @Override
    default Set<Tag> tags() {
        return Set.of(sharing().tag(), whole());
    }
}
