package trellis.decide.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.organisation.OrganisationCode;
import trellis.language.organisation.OrganisationEvent;
import trellis.language.organisation.OrganisationEvent.IcsRecorded;
import trellis.language.organisation.OrganisationEvent.IcsSucceeded;
import trellis.language.organisation.OrganisationEvent.ProfessionRecorded;
import trellis.language.organisation.OrganisationEvent.RegionRecorded;
import trellis.language.organisation.OrganisationEvent.TrustLinkedToIcs;
import trellis.language.organisation.OrganisationEvent.TrustRecorded;
import trellis.language.organisation.OrganisationEvent.TrustRenamed;

/** What the facts about organisations speak of. */
final class OrganisationFacts {
    private OrganisationFacts() {}

    /** The same fact, recorded at another time. */
    static OrganisationEvent dated(OrganisationEvent fact, Instant at) {
        return switch (fact) {
            case RegionRecorded e -> new RegionRecorded(e.region(), e.name(), e.onsCode(), e.source(), at);
            case IcsRecorded e ->
                new IcsRecorded(
                        e.ics(),
                        e.name(),
                        e.icbName(),
                        e.region(),
                        e.onsCode(),
                        e.validFrom(),
                        e.validTo(),
                        e.source(),
                        at);
            case IcsSucceeded e ->
                new IcsSucceeded(
                        e.predecessor(), e.successor(), e.effective(), e.kind(), e.evidenceTrusts(), e.source(), at);
            case TrustRecorded e ->
                new TrustRecorded(e.trust(), e.name(), e.type(), e.openDate(), e.closeDate(), e.source(), at);
            case TrustLinkedToIcs e -> new TrustLinkedToIcs(e.trust(), e.ics(), e.from(), e.until(), e.source(), at);
            case TrustRenamed e -> new TrustRenamed(e.trust(), e.formerName(), e.name(), e.effective(), e.source(), at);
            case ProfessionRecorded e ->
                new ProfessionRecorded(
                        e.profession(),
                        e.name(),
                        e.regulator(),
                        e.parent(),
                        e.countsTowardsFourteen(),
                        e.note(),
                        e.source(),
                        at);
        };
    }

    /** The organisations that these facts bring in. */
    static Set<OrganisationCode> founded(Collection<OrganisationEvent> facts) {
        return facts.stream()
                .flatMap(fact -> switch (fact) {
                    case RegionRecorded e -> Stream.of(e.region());
                    case IcsRecorded e -> Stream.of(e.ics());
                    case TrustRecorded e -> Stream.of(e.trust());
                    case IcsSucceeded _, TrustLinkedToIcs _, TrustRenamed _, ProfessionRecorded _ ->
                        Stream.<OrganisationCode>empty();
                })
                .collect(Collectors.toSet());
    }

    /** The organisations that these facts speak of as known. */
    static Set<OrganisationCode> mentioned(Collection<OrganisationEvent> facts) {
        return facts.stream()
                .flatMap(fact -> switch (fact) {
                    case IcsRecorded e -> Stream.of(e.region());
                    case IcsSucceeded e -> Stream.of(e.predecessor(), e.successor());
                    case TrustLinkedToIcs e -> Stream.of(e.trust(), e.ics());
                    case TrustRenamed e -> Stream.of(e.trust());
                    case RegionRecorded _, TrustRecorded _, ProfessionRecorded _ -> Stream.<OrganisationCode>empty();
                })
                .collect(Collectors.toSet());
    }
}
