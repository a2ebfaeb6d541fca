package trellis.project.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;

/**
 * One agreement to share, as it was recorded and as it ended.
 *
 * @param until the last day, or null while no end is set
 */
public record Sharing(
        SharingId sharing,
        List<OrganisationCode> parties,
        Set<SharedFigures> figures,
        SharingPurpose purpose,
        Document document,
        LocalDate from,
        @Nullable LocalDate until,
        PersonId recordedBy,
        Instant recordedAt,
        @Nullable End end) {
    /** @param at from when nothing is shared any more, whatever the dates say */
    public record End(Instant at, String reasonCode, PersonId by) {}

    public Sharing {
        parties = List.copyOf(parties);
        figures = Set.copyOf(figures);
    }

    Sharing endedBy(End last) {
        return new Sharing(
                sharing,
                parties,
                figures,
                purpose,
                document,
                from,
                until,
                recordedBy,
                recordedAt,
                end == null ? last : end);
    }

    /** From when it is known: what is recorded late lets nothing out for the days before. */
    public LocalDate recordedOn() {
        return LondonDay.of(recordedAt);
    }

    /** The first day without it, or null while nobody ended it. */
    public @Nullable LocalDate endedOn() {
        return end == null ? null : LondonDay.of(end.at());
    }

    /** Recorded by that day, within its days, and not ended on it or before. */
    public boolean standsOn(LocalDate day) {
        var ended = endedOn();
        return !day.isBefore(recordedOn())
                && !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (ended == null || day.isBefore(ended));
    }

    public boolean covers(OrganisationCode party, SharedFigures what) {
        return parties.contains(party) && figures.contains(what);
    }
}
