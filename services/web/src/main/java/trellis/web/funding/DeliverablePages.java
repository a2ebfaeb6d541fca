package trellis.web.funding;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.funding.Deliverables.Checklist;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** What money was given for: all recipients for the funder, a checklist for a party, and one proof to review. */
@Controller
class DeliverablePages {
    private static final String CHECKLIST = "Deliverables";
    private static final String RECEIVED =
            "/money/received/{funder}/{allocation:" + MoneyPages.UUID_FORM + "}/deliverables";
    private static final String PROOF = "/money/deliverables/{proof:" + MoneyPages.UUID_FORM + "}";

    private final Funding funding;
    private final People people;
    private final Services services;

    DeliverablePages(Funding funding, People people, Services services) {
        this.funding = funding;
        this.people = people;
        this.services = services;
    }

    @GetMapping("/money/deliverables")
    Rendering all(Visit visit) {
        var checklists = funding.deliverables(visit);
        return Page.of(visit, "money/deliverables", CHECKLIST)
                .crumb("Money", "/money")
                .with("checklists", checklists)
                .with("places", funding.places(visit))
                .with("asOf", checklists.asOf())
                .show();
    }

    @GetMapping(PROOF)
    Rendering proof(Visit visit, @PathVariable UUID proof) {
        var one = funding.deliverableProof(visit, proof);
        var places = funding.places(visit);
        return Page.of(visit, "money/proof", places.of(one.allocation().recipient()))
                .crumb("Money", "/money")
                .crumb(CHECKLIST, "/money/deliverables")
                .with("one", one)
                .with("forms", DeliverableForms.review(one))
                .with(
                        "names",
                        people.names(
                                visit,
                                Stream.ofNullable(
                                        Objects.requireNonNull(one.deliverable().proof())
                                                .by())))
                .with("places", places)
                .with("asOf", one.asOf())
                .show();
    }

    @GetMapping(PROOF + "/{what}")
    Rendering reviewForm(Visit visit, @PathVariable UUID proof, @PathVariable String what, Form form) {
        return MoneyFormPages.show(visit, review(visit, proof, what), "/money/deliverables/" + proof, CHECKLIST, form);
    }

    @PostMapping(PROOF + "/{what}")
    Rendering review(Visit visit, @PathVariable UUID proof, @PathVariable String what, Form form) {
        return send(visit, review(visit, proof, what), "/money/deliverables/" + proof, form);
    }

    private MoneyForm review(Visit visit, UUID proof, String what) {
        return DeliverableForms.review(funding.deliverableProof(visit, proof)).stream()
                .filter(each -> each.name().equals(what))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(RECEIVED)
    Rendering received(Visit visit, @PathVariable String funder, @PathVariable UUID allocation) {
        var checklists = funding.receivedDeliverables(visit, funder, allocation);
        var one = funding.received(visit, funder, allocation);
        return Page.of(visit, "money/checklist", one.allocation().programmeName())
                .crumb("Money", "/money")
                .crumb(one.allocation().programmeName(), "/money/received/" + funder + "/" + allocation)
                .with("checklist", checklist(checklists.items()))
                .with("base", "/money/received/" + funder + "/" + allocation + "/deliverables")
                .with(
                        "mayHandIn",
                        one.trusts("FINANCE_LEAD") && one.allocation().agreementInForce())
                .with("inForce", one.allocation().agreementInForce())
                .with("names", people.names(visit, checklists.people()))
                .with("places", funding.places(visit))
                .with("asOf", checklists.asOf())
                .show();
    }

    @GetMapping(RECEIVED + "/{what}")
    Rendering handInForm(
            Visit visit,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @PathVariable String what,
            Form form) {
        var wanted = handIn(visit, funder, allocation, what);
        return MoneyFormPages.show(visit, wanted, back(funder, allocation), CHECKLIST, form);
    }

    @PostMapping(RECEIVED + "/{what}")
    Rendering handedIn(
            Visit visit,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @PathVariable String what,
            Form form) {
        return send(visit, handIn(visit, funder, allocation, what), back(funder, allocation), form);
    }

    private MoneyForm handIn(Visit visit, String funder, UUID allocation, String what) {
        var checklist = checklist(
                funding.receivedDeliverables(visit, funder, allocation).items());
        var item = checklist.items().stream()
                .filter(each -> each.deliverable().equals(what))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return DeliverableForms.handIn(funder, allocation.toString(), item, funding.registers(visit));
    }

    private static String back(String funder, UUID allocation) {
        return "/money/received/" + funder + "/" + allocation + "/deliverables";
    }

    /** Nothing is owed for money that was not accepted, so that there is no list of it. */
    private static Checklist checklist(List<Checklist> found) {
        return found.stream().findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Rendering send(Visit visit, MoneyForm wanted, String back, Form form) {
        var body = wanted.body().apply(form);
        if (form.wrong()) {
            return MoneyFormPages.show(visit, wanted, back, CHECKLIST, form);
        }
        return switch (services.command().send(visit, form.key(), wanted.ask().apply(form), body)) {
            case Saved saved -> Page.saved(back, saved, "money-deliverable");
            case Refused refused -> MoneyFormPages.show(visit, wanted, back, CHECKLIST, form.refused(refused));
        };
    }
}
