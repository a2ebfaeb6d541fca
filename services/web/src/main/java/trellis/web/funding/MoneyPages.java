package trellis.web.funding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.page.Grid;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.People;
import trellis.web.service.Visit;

/** Where each penny is, to read. */
@Controller
class MoneyPages {
    static final String UUID_FORM = "[0-9a-f-]{36}";
    private static final List<String> HEAD = List.of(
            "Recipient",
            "Stream",
            "State",
            "Offered",
            "Accepted",
            "Released",
            "Claimed, not verified",
            "Verified",
            "Returned",
            "Carried over",
            "At risk");

    private final Funding funding;
    private final People people;

    MoneyPages(Funding funding, People people) {
        this.funding = funding;
        this.people = people;
    }

    @GetMapping("/money")
    Rendering overview(Visit visit) {
        var programmes = funding.programmes(visit).orElse(null);
        var received = funding.received(visit.anywhere()).orElse(null);
        return Page.of(visit, "money/overview", "Money")
                .with("programmes", programmes)
                .with("received", received)
                .with("leads", ProgrammeForms.leads(visit.me()))
                .with("places", funding.places(visit))
                .show();
    }

    @GetMapping("/money/programmes/{programme:" + UUID_FORM + "}")
    Rendering programme(Visit visit, @PathVariable UUID programme) {
        var one = funding.programme(visit, programme);
        return Page.of(visit, "money/programme", one.programme().name())
                .crumb("Money", "/money")
                .with("one", one)
                .with("forms", ProgrammeForms.of(one, visit.me(), List.of()))
                .with("names", people.names(visit, one.people()))
                .with("places", funding.places(visit))
                .with("asOf", one.asOf())
                .show();
    }

    @GetMapping("/money/programmes/{programme:" + UUID_FORM + "}/allocations.csv")
    ResponseEntity<byte[]> csv(Visit visit, @PathVariable UUID programme) {
        return grid(funding.programme(visit, programme), funding.places(visit)).csv();
    }

    @GetMapping("/money/programmes/{programme:" + UUID_FORM + "}/allocations.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, @PathVariable UUID programme) {
        return grid(funding.programme(visit, programme), funding.places(visit)).xlsx();
    }

    private static Grid grid(OneProgramme one, Funding.Places places) {
        return new Grid(
                "allocations",
                HEAD,
                one.allocations().stream()
                        .map(each -> Stream.concat(
                                        Stream.of(
                                                places.of(each.recipient()),
                                                each.streamName(),
                                                Words.say("money-state", each.state())),
                                        Stream.of(
                                                        each.figures().offered(),
                                                        each.figures().accepted(),
                                                        each.figures().released(),
                                                        each.figures().waiting(),
                                                        each.figures().verified(),
                                                        each.figures().returned(),
                                                        each.figures().carriedOver(),
                                                        each.figures().atRisk())
                                                .map(Words::pounds))
                                .toList())
                        .toList());
    }

    @GetMapping("/money/allocations/{allocation:" + UUID_FORM + "}")
    Rendering allocation(Visit visit, @PathVariable UUID allocation) {
        var one = funding.allocation(visit, allocation);
        return page(visit, one)
                .crumb("Money", "/money")
                .crumb(
                        one.allocation().programmeName(),
                        "/money/programmes/" + one.allocation().programme())
                .with("forms", AllocationForms.of(one, visit.me(), List.of()))
                .with("own", true)
                .show();
    }

    @GetMapping("/money/received/{funder}/{allocation:" + UUID_FORM + "}")
    Rendering received(Visit visit, @PathVariable String funder, @PathVariable UUID allocation) {
        var one = funding.received(visit, funder, allocation);
        return page(visit, one)
                .crumb("Money", "/money")
                .with("forms", PartyForms.of(one, visit.me()))
                .with("own", false)
                .show();
    }

    private Page page(Visit visit, OneAllocation one) {
        var places = funding.places(visit);
        return Page.of(visit, "money/allocation", places.of(one.allocation().recipient()))
                .with("one", one)
                .with("names", people.names(visit, one.people()))
                .with("places", places)
                .with("asOf", one.asOf());
    }
}
