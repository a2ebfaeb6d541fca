package trellis.web.funding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import trellis.web.door.Demonstration;
import trellis.web.organisations.Organisations;
import trellis.web.page.Option;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Reads the ledger of the visitor's organisation, and what it may see of others'. */
@Component
class Funding {
    private final Services services;
    private final Organisations organisations;
    private final Demonstration demonstration;

    Funding(Services services, Organisations organisations, Demonstration demonstration) {
        this.services = services;
        this.organisations = organisations;
        this.demonstration = demonstration;
    }

    /** Empty for somebody who is trusted with no money. */
    Optional<Ledger.Programmes> programmes(Visit visit) {
        return services.query().find(visit, Ask.of("/programmes"), Ledger.Programmes.class);
    }

    Optional<Ledger.Received> received(Visit visit) {
        return services.query().find(visit, Ask.of("/received-allocations"), Ledger.Received.class);
    }

    Ledger.OneProgramme programme(Visit visit, UUID programme) {
        return services.query().get(visit, Ask.of("/programmes/{}", programme), Ledger.OneProgramme.class);
    }

    Ledger.OneAllocation allocation(Visit visit, UUID allocation) {
        return services.query().get(visit, Ask.of("/allocations/{}", allocation), Ledger.OneAllocation.class);
    }

    Ledger.OneAllocation received(Visit visit, String funder, UUID allocation) {
        var ask = Ask.of("/funders/{}/allocations/{}", funder, allocation);
        return services.query().get(visit, ask, Ledger.OneAllocation.class);
    }

    Outcomes.Practice practice(Visit visit, UUID allocation) {
        return services.query().get(visit, Ask.of("/allocations/{}/practice", allocation), Outcomes.Practice.class);
    }

    Outcomes.Practice receivedPractice(Visit visit, String funder, UUID allocation) {
        var ask = Ask.of("/funders/{}/allocations/{}/practice", funder, allocation);
        return services.query().get(visit, ask, Outcomes.Practice.class);
    }

    Outcomes.Reports outcomeReports(Visit visit) {
        return services.query().get(visit, Ask.of("/outcome-reports"), Outcomes.Reports.class);
    }

    Outcomes.OneReport outcomeReport(Visit visit, UUID report) {
        return services.query().get(visit, Ask.of("/outcome-reports/{}", report), Outcomes.OneReport.class);
    }

    Outcomes.Reports receivedOutcomeReports(Visit visit, String funder, UUID allocation) {
        var ask = Ask.of("/funders/{}/allocations/{}/outcome-reports", funder, allocation);
        return services.query().get(visit, ask, Outcomes.Reports.class);
    }

    Deliverables.Checklists deliverables(Visit visit) {
        return services.query().get(visit, Ask.of("/deliverables"), Deliverables.Checklists.class);
    }

    Deliverables.OneProof deliverableProof(Visit visit, UUID proof) {
        return services.query().get(visit, Ask.of("/deliverable-proofs/{}", proof), Deliverables.OneProof.class);
    }

    Deliverables.Checklists receivedDeliverables(Visit visit, String funder, UUID allocation) {
        var ask = Ask.of("/funders/{}/allocations/{}/deliverables", funder, allocation);
        return services.query().get(visit, ask, Deliverables.Checklists.class);
    }

    /** The registers that the visitor's own organisation froze. */
    Deliverables.Registers registers(Visit visit) {
        return services.query().get(visit.anywhere(), Ask.of("/scoping-returns"), Deliverables.Registers.class);
    }

    /** The figures of the visitor's own organisation. */
    Outcomes.Derived derived(Visit visit, Outcomes.Counted counted) {
        var ask = Ask.of("/outcomes").with("baseline", counted.baseline()).with("position", counted.position());
        return services.query().get(visit.anywhere(), ask, Outcomes.Derived.class);
    }

    /** What organisations are called, by their codes. */
    record Places(Map<String, String> names) {
        public String of(String code) {
            return names.getOrDefault(code, code);
        }
    }

    Places places(Visit visit) {
        return new Places(organisations.names(visit.anywhere()));
    }

    FundingReturn returns(Visit visit) {
        return new FundingReturn(places(visit), invented());
    }

    BoardReport board(Visit visit) {
        return new BoardReport(places(visit), invented());
    }

    DossierReport dossiers(Visit visit) {
        return new DossierReport(places(visit), invented());
    }

    Ledger.Dossier dossier(Visit visit, UUID allocation) {
        return services.query().get(visit, Ask.of("/allocations/{}/dossier", allocation), Ledger.Dossier.class);
    }

    /** As the file is called, the demonstration's by another name. */
    String fileName(String name) {
        return invented() == null ? name : "invented-" + name;
    }

    private @Nullable String invented() {
        return demonstration.isOn() ? "Invented demonstration figures" : null;
    }

    /** The organisations that the visitor's may give money to: its trusts, and itself for a faculty. */
    List<Option> recipients(Visit visit) {
        return organisations.led(visit.anywhere()).stream()
                .flatMap(led -> Stream.concat(
                        led.trusts().stream().map(trust -> new Option(trust.code(), trust.name())),
                        Stream.of(new Option(led.place().code(), led.place().name() + " (the faculty)"))))
                .toList();
    }
}
