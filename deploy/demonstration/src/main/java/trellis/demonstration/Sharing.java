package trellis.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import trellis.decide.privacy.SharingCommand.AgreeToShare;
import trellis.language.PersonId;
import trellis.language.funding.Document;
import trellis.language.organisation.OrganisationCode;
import trellis.language.privacy.SharedFigures;
import trellis.language.privacy.SharingId;
import trellis.language.privacy.SharingPurpose;

/** What a trust shares with its new system's faculty: all but one something, two of them people alone. */
record Sharing(String ods, PersonId educator) {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
    private static final Set<String> NOTHING = Set.of("RT1");
    private static final Set<String> PEOPLE_ALONE = Set.of("RY4", "RYC");

    Optional<Step> step() {
        if (NOTHING.contains(ods)) {
            return Optional.empty();
        }
        var at = Clock.exactly(DAY, LocalTime.of(10, 0));
        return Optional.of(new Step.Ask(
                at,
                null,
                _ -> new AgreeToShare(
                        educator,
                        at,
                        new SharingId(Ids.of(ods, "sharing")),
                        new OrganisationCode(ods),
                        Set.of(new OrganisationCode(ods.equals("RQW") ? "D7T5G" : "S1Y5D")),
                        PEOPLE_ALONE.contains(ods)
                                ? Set.of(SharedFigures.WORKFORCE)
                                : Set.of(SharedFigures.WORKFORCE, SharedFigures.COMPETENCE, SharedFigures.OUTCOMES),
                        SharingPurpose.WORKFORCE_PLANNING,
                        new Document(Ids.digest("sharing agreement of " + ods), "DSA-" + ods),
                        DAY,
                        null)));
    }
}
