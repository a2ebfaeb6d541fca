package trellis.web.skills;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Frameworks;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.people.Assessing;
import trellis.web.service.Ask;
import trellis.web.service.Declarations;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Asking for sign-off of one's own skill, and taking the request back. */
@Controller
class MyRequestPages {
    private final Services services;
    private final Frameworks frameworks;
    private final SkillReader reader;
    private final Assessing assessing;

    MyRequestPages(Services services, Frameworks frameworks, SkillReader reader, Assessing assessing) {
        this.services = services;
        this.frameworks = frameworks;
        this.reader = reader;
        this.assessing = assessing;
    }

    @GetMapping("/my-skills/{element}/request")
    Rendering ask(Visit visit, @PathVariable String element) {
        return page(visit, element, Form.empty());
    }

    @PostMapping("/my-skills/{element}/request")
    Rendering asked(Visit visit, @PathVariable String element, Form form) {
        form.required("declared", "Tick the box to declare this, or do not ask yet");
        if (form.wrong()) {
            return page(visit, element, form);
        }
        var request = new Request(element, form.optional("assessment"), form.optional("signatory"), true);
        return switch (services.command().send(visit, form.key(), Ask.of("/sign-off-requests"), request)) {
            case Saved saved -> Page.saved("/my-skills", saved, "requested");
            case Refused refused -> page(visit, element, form.refused(refused));
        };
    }

    @PostMapping("/my-skills/requests/{request}/withdraw")
    Rendering withdrawn(Visit visit, @PathVariable UUID request, Form form) {
        var ask = Ask.of("/sign-off-requests/{}/withdraw", request);
        return switch (services.command().send(visit, form.key(), ask, new Nothing())) {
            case Saved saved -> Page.saved("/my-skills", saved, "request-withdrawn");
            case Refused refused -> {
                var seen = reader.read(visit, visit.me().person());
                yield Page.of(visit, "skills/mine", "My skills")
                        .with("seen", seen)
                        .with("framework", frameworks.current(visit))
                        .with("asOf", seen.skills().asOf())
                        .form(form.refused(refused))
                        .show();
            }
        };
    }

    private Rendering page(Visit visit, String element, Form form) {
        var framework = frameworks.current(visit);
        var seen = reader.read(visit, visit.me().person());
        var line = seen.skills().line(element).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answer = line.answer();
        form.fill("assessment", answer == null ? null : answer.assessment());
        return Page.of(visit, "skills/request", "Ask for sign-off")
                .crumb("My skills", "/my-skills")
                .with("line", line)
                .with("seen", seen)
                .with(
                        "expected",
                        framework
                                .element(element)
                                .map(known -> known.expectedAt(seen.skills().stage()))
                                .orElse(null))
                .with("signatories", assessing.signatories(visit, element))
                .with(
                        "declaration",
                        services.commandReads()
                                .get(visit.anywhere(), Ask.of("/declarations"), Declarations.class)
                                .request()
                                .words())
                .form(form)
                .show();
    }

    private record Request(
            String element,
            @Nullable String assessment,
            @Nullable String signatory,
            boolean declared) {}

    /** An empty body. */
    record Nothing() {}
}
