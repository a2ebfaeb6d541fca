package trellis.web.assessors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Frameworks;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Who may assess and sign on a day, and why not. */
@Controller
class AssessorPages {
    private final Services services;
    private final People people;
    private final Frameworks frameworks;

    AssessorPages(Services services, People people, Frameworks frameworks) {
        this.services = services;
        this.people = people;
        this.frameworks = frameworks;
    }

    @GetMapping("/assessors")
    Rendering list(Visit visit, Form form) {
        var ask = Ask.of("/assessors")
                .with("on", form.day("on", "the day"))
                .with("element", form.optional("element"))
                .with("stage", form.optional("stage"))
                .with("setting", form.optional("setting"));
        var assessors = services.query().get(visit, ask, Assessors.class);
        var framework = frameworks.current(visit);
        return Page.of(visit, "assessors/list", "Assessors")
                .crumb("Home", "/")
                .with("rows", assessors.items())
                .with("names", people.names(visit, assessors.people()))
                .with("elements", framework.options())
                .with("stages", Choices.STAGES)
                .with("settings", Choices.SETTINGS)
                .with("asOf", assessors.asOf())
                .form(form)
                .show();
    }

    @GetMapping("/assessors/{person:[0-9a-f-]{36}}")
    Rendering one(Visit visit, @PathVariable String person) {
        var assessors = services.query().get(visit, Ask.of("/assessors"), Assessors.class);
        var one = assessors.one(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = people.names(visit, assessors.people());
        return Page.of(visit, "assessors/one", names.of(person))
                .crumb("Home", "/")
                .crumb("Assessors", "/assessors")
                .with("one", one)
                .with("names", names)
                .with("framework", frameworks.current(visit))
                .with("asOf", assessors.asOf())
                .show();
    }
}
