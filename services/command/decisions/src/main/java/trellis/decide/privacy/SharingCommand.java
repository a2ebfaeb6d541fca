package trellis.decide.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trellis.decide.Command;
import trellis.language.PersonId;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;

/** What may be asked of a trust's agreements to share. */
public sealed interface SharingCommand extends Command {
    SharingId sharing();

    /**
     * @param own the organisation whose figures are shared
     * @param until the last day, or null while no end is set
     */
    record AgreeToShare(
            PersonId actor,
            Instant at,
            SharingId sharing,
            OrganisationCode own,
            Set<OrganisationCode> parties,
            Set<SharedFigures> figures,
            SharingPurpose purpose,
            Document document,
            LocalDate from,
            @Nullable LocalDate until)
            implements SharingCommand {
        public AgreeToShare {
            parties = Set.copyOf(parties);
            figures = Set.copyOf(figures);
        }
    }

    record EndSharing(PersonId actor, Instant at, SharingId sharing, String reasonCode) implements SharingCommand {}
}
