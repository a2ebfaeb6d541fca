package trellis.web.funding;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Every form about money: shown, looked at and sent in one way. What may be done follows from what is read first. */
@Controller
class MoneyFormPages {
    private static final String PROGRAMME = "/money/programmes/{programme:" + MoneyPages.UUID_FORM + "}";
    private static final String ALLOCATION = "/money/allocations/{allocation:" + MoneyPages.UUID_FORM + "}";
    private static final String RECEIVED = "/money/received/{funder}/{allocation:" + MoneyPages.UUID_FORM + "}";

    private final Funding funding;
    private final Services services;

    MoneyFormPages(Funding funding, Services services) {
        this.funding = funding;
        this.services = services;
    }

    @GetMapping("/money/programmes/new")
    Rendering blank(Visit visit, Form form) {
        return show(visit, ProgrammeForms.NEW, "/money", "Money", form);
    }

    @PostMapping("/money/programmes/new")
    Rendering opened(Visit visit, Form form) {
        return send(visit, ProgrammeForms.NEW, "/money", "Money", form);
    }

    @GetMapping(PROGRAMME + "/{what}")
    Rendering programmeForm(Visit visit, @PathVariable UUID programme, @PathVariable String what, Form form) {
        var at = programme(visit, programme, what);
        return show(visit, at.form(), at.back(), at.called(), form);
    }

    @PostMapping(PROGRAMME + "/{what}")
    Rendering programmeSent(Visit visit, @PathVariable UUID programme, @PathVariable String what, Form form) {
        var at = programme(visit, programme, what);
        return send(visit, at.form(), at.back(), at.called(), form);
    }

    @GetMapping(ALLOCATION + "/{what}")
    Rendering allocationForm(Visit visit, @PathVariable UUID allocation, @PathVariable String what, Form form) {
        var at = allocation(visit, allocation, what);
        return show(visit, at.form(), at.back(), at.called(), form);
    }

    @PostMapping(ALLOCATION + "/{what}")
    Rendering allocationSent(Visit visit, @PathVariable UUID allocation, @PathVariable String what, Form form) {
        var at = allocation(visit, allocation, what);
        return send(visit, at.form(), at.back(), at.called(), form);
    }

    @GetMapping(RECEIVED + "/{what}")
    Rendering receivedForm(
            Visit visit,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @PathVariable String what,
            Form form) {
        var at = received(visit, funder, allocation, what);
        return show(visit, at.form(), at.back(), at.called(), form);
    }

    @PostMapping(RECEIVED + "/{what}")
    Rendering receivedSent(
            Visit visit,
            @PathVariable String funder,
            @PathVariable UUID allocation,
            @PathVariable String what,
            Form form) {
        var at = received(visit, funder, allocation, what);
        return send(visit, at.form(), at.back(), at.called(), form);
    }

    /** @param called what the page that it goes back to is called */
    private record At(MoneyForm form, String back, String called) {}

    private At programme(Visit visit, UUID programme, String what) {
        var one = funding.programme(visit, programme);
        return new At(
                chosen(ProgrammeForms.of(one, visit.me(), funding.recipients(visit)), what),
                "/money/programmes/" + programme,
                one.programme().name());
    }

    private At allocation(Visit visit, UUID allocation, String what) {
        var one = funding.allocation(visit, allocation);
        return new At(
                chosen(AllocationForms.of(one, visit.me(), funding.recipients(visit)), what),
                "/money/allocations/" + allocation,
                funding.places(visit).of(one.allocation().recipient()));
    }

    private At received(Visit visit, String funder, UUID allocation, String what) {
        var one = funding.received(visit, funder, allocation);
        return new At(
                chosen(PartyForms.of(one, visit.me()), what),
                "/money/received/" + funder + "/" + allocation,
                one.allocation().programmeName());
    }

    private static MoneyForm chosen(List<MoneyForm> forms, String what) {
        return forms.stream()
                .filter(each -> each.name().equals(what))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Rendering send(Visit visit, MoneyForm wanted, String back, String called, Form form) {
        var group = wanted.group();
        if (group != null && form.optional(Group.MORE) != null) {
            return show(visit, wanted, back, called, group.another(form));
        }
        var ask = wanted.ask().apply(form);
        var body = wanted.body().apply(form);
        if (form.wrong()) {
            return show(visit, wanted, back, called, form);
        }
        return switch (services.command().send(visit, form.key(), ask, body)) {
            case Saved saved -> Page.saved(back, saved, "money-" + wanted.name());
            case Refused refused -> show(visit, wanted, back, called, form.refused(wanted.told(refused, form)));
        };
    }

    static Rendering show(Visit visit, MoneyForm wanted, String back, String called, Form form) {
        var group = wanted.group();
        return Page.of(visit, "money/form", wanted.title())
                .crumb(called, back)
                .with("wanted", wanted)
                .with("parts", wanted.parts(form))
                .with("another", group != null && wanted.parts(form).size() < group.most())
                .with("back", back)
                .with("called", called)
                .form(group == null ? form : group.told(form))
                .show();
    }
}
