package trellis.web.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.organisations.Organisations;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** With whom the trust shares its figures: the list, a new agreement, and the end of one. */
@Controller
class SharingPages {
    private static final List<Option> FIGURES = Option.of("figures", "WORKFORCE", "COMPETENCE", "OUTCOMES");
    private static final List<Option> PURPOSES =
            Option.of("purpose", "WORKFORCE_PLANNING", "FUNDING_ASSURANCE", "BENCHMARKING");
    private static final List<Option> END_REASONS =
            Option.of("endsharing", "NO_LONGER_NEEDED", "PURPOSE_FULFILLED", "TRUST_DECIDED", "RECORDED_IN_ERROR");

    private final Services services;
    private final Organisations organisations;
    private final People people;

    SharingPages(Services services, Organisations organisations, People people) {
        this.services = services;
        this.organisations = organisations;
        this.people = people;
    }

    @GetMapping("/sharing")
    Rendering list(Visit visit) {
        var agreements = agreements(visit);
        return Page.of(visit, "sharing/list", "Whom we share figures with")
                .with("agreements", agreements.items())
                .with("at", agreements.at())
                .with("parties", parties(visit))
                .with("names", people.names(visit, agreements.items().stream().flatMap(Agreements.Agreement::people)))
                .with("asOf", agreements.asOf())
                .show();
    }

    @GetMapping("/sharing/new")
    Rendering blank(Visit visit) {
        return newPage(visit, Form.empty());
    }

    @PostMapping("/sharing/new")
    Rendering agreed(Visit visit, Form form) {
        var body = new NewSharing(
                List.of(form.required("parties", "Choose whom you share with")),
                form.requiredAny("figures", "Choose at least one kind of figures"),
                form.required("purpose", "Choose what it is for"),
                paper(form),
                form.requiredDay("from", "the first day"),
                form.day("until", "the last day"));
        if (form.wrong()) {
            return newPage(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/sharing-agreements"), body)) {
            case Saved saved -> Page.saved("/sharing", saved, "sharing-agreed");
            case Refused refused -> newPage(visit, form.refused(refused, Map.of("SHARED_ALREADY", "parties")));
        };
    }

    @GetMapping("/sharing/{sharing}/end")
    Rendering end(Visit visit, @PathVariable UUID sharing) {
        return endPage(visit, sharing, Form.empty());
    }

    @PostMapping("/sharing/{sharing}/end")
    Rendering ended(Visit visit, @PathVariable UUID sharing, Form form) {
        var body = new Reason(form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return endPage(visit, sharing, form);
        }
        var ask = Ask.of("/sharing-agreements/{}/end", sharing);
        return switch (services.command().send(visit, form.key(), ask, body)) {
            case Saved saved -> Page.saved("/sharing", saved, "sharing-ended");
            case Refused refused -> endPage(visit, sharing, form.refused(refused));
        };
    }

    private Agreements agreements(Visit visit) {
        return services.query().get(visit, Ask.of("/sharing-agreements"), Agreements.class);
    }

    /** Names of the systems by code; whoever is none of them is shown by code. */
    private Map<String, String> parties(Visit visit) {
        return organisations.systems(visit.anywhere()).stream()
                .collect(Collectors.toMap(Organisations.Named::code, Organisations.Named::name));
    }

    /** The fingerprint of the file chosen now, or when the form was sent before. */
    private static Paper paper(Form form) {
        var kept = form.value("documentKept");
        var digest = form.value("document").isEmpty() && !kept.isEmpty()
                ? kept
                : form.required("document", "Choose the file of the signed agreement");
        return new Paper(digest, form.optional("documentReference"));
    }

    private Rendering newPage(Visit visit, Form form) {
        return page(visit, "sharing/new", "Record a sharing agreement")
                .with(
                        "systems",
                        organisations.systems(visit.anywhere()).stream()
                                .map(system -> new Option(system.code(), system.name() + " (" + system.code() + ")"))
                                .toList())
                .with("figures", FIGURES)
                .with("purposes", PURPOSES)
                .form(form)
                .show();
    }

    private Rendering endPage(Visit visit, UUID sharing, Form form) {
        var agreement = agreements(visit)
                .one(sharing.toString())
                .filter(each -> each.endedAt() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(visit, "sharing/end", "End a sharing agreement")
                .with("agreement", agreement)
                .with("parties", parties(visit))
                .with("reasons", END_REASONS)
                .form(form)
                .show();
    }

    private static Page page(Visit visit, String template, String title) {
        return Page.of(visit, template, title).crumb("Whom we share figures with", "/sharing");
    }

    private record Paper(String digest, @Nullable String reference) {}

    private record NewSharing(
            List<String> parties,
            List<String> figures,
            String purpose,
            Paper document,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private record Reason(String reason) {}
}
