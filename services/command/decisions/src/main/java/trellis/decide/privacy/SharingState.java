package trellis.decide.privacy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.Rights;
import trellis.decide.privacy.SharingCommand.AgreeToShare;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;

/**
 * What is read to decide about what a trust shares.
 *
 * @param agreed every agreement that was ever recorded
 */
public record SharingState(Rights rights, Map<SharingId, Agreed> agreed) {
    static final SharingState INITIAL = new SharingState(Rights.NONE, Map.of());

    public SharingState {
        agreed = Map.copyOf(agreed);
    }

    /** @param until the last day, or null while no end is set */
    record Agreed(
            Set<OrganisationCode> parties,
            Set<SharedFigures> figures,
            SharingPurpose purpose,
            Document document,
            LocalDate from,
            @Nullable LocalDate until,
            boolean ended) {
        Agreed over() {
            return new Agreed(parties, figures, purpose, document, from, until, true);
        }

        boolean saysTheSameAs(AgreeToShare asked) {
            return !ended
                    && parties.equals(asked.parties())
                    && figures.equals(asked.figures())
                    && purpose == asked.purpose()
                    && document.equals(asked.document())
                    && from.equals(asked.from())
                    && Objects.equals(until, asked.until());
        }

        /** A party, the purpose and a day in common. */
        boolean meets(AgreeToShare asked) {
            return !ended
                    && purpose == asked.purpose()
                    && !Collections.disjoint(parties, asked.parties())
                    && !isBefore(until, asked.from())
                    && !isBefore(asked.until(), from);
        }

        private static boolean isBefore(@Nullable LocalDate last, LocalDate first) {
            return last != null && last.isBefore(first);
        }
    }

    SharingState with(Rights changed) {
        return new SharingState(changed, agreed);
    }

    SharingState with(SharingId sharing, Agreed each) {
        var more = new HashMap<>(agreed);
        more.put(sharing, each);
        return new SharingState(rights, more);
    }
}
