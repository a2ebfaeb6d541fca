package trellis.web.assessors;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Frameworks;
import trellis.web.page.AsOf;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Grid;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.Names;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Who may assess and sign on a day, and why not. */
@Controller
class AssessorPages {
    private static final List<String> FILTERS = List.of("element", "stage", "setting");
    private static final List<String> HEAD = List.of(
            "Name",
            "May sign",
            "May assess",
            "Why not",
            "Register",
            "Register checked on",
            "Registration valid through");

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
        var listed = listed(visit, form);
        var framework = frameworks.current(visit);
        return Page.of(visit, "assessors/list", "Assessors")
                .with("rows", listed.rows())
                .with(
                        "maySign",
                        listed.rows().stream()
                                .filter(Assessors.Assessor::eligible)
                                .count())
                .with("names", listed.names())
                .with("elements", framework.options())
                .with("stages", Choices.STAGES)
                .with("settings", Choices.SETTINGS)
                .with("filters", shown(form).text())
                .with("asOf", listed.asOf())
                .form(form)
                .show();
    }

    @GetMapping("/assessors.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        return grid(listed(visit, form)).csv();
    }

    @GetMapping("/assessors.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Form form) {
        return grid(listed(visit, form)).xlsx();
    }

    /** By name. */
    private record Listed(@Nullable AsOf asOf, List<Assessors.Assessor> rows, Names names) {}

    private Listed listed(Visit visit, Form form) {
        var ask = Ask.of("/assessors").with("on", form.day("on", "the day"));
        for (var filter : FILTERS) {
            ask = ask.with(filter, form.optional(filter));
        }
        var assessors = services.query().get(visit, ask, Assessors.class);
        var names = people.names(visit, assessors.people());
        var rows = assessors.items().stream()
                .sorted((one, other) -> names.of(one.assessor()).compareToIgnoreCase(names.of(other.assessor())))
                .toList();
        return new Listed(assessors.asOf(), rows, names);
    }

    private static Ask shown(Form form) {
        var ask = Ask.of("");
        for (var filter : List.of("element", "stage", "setting", "on-day", "on-month", "on-year")) {
            ask = ask.with(filter, form.optional(filter));
        }
        return ask;
    }

    private static Grid grid(Listed listed) {
        return new Grid(
                "assessors",
                HEAD,
                listed.rows().stream()
                        .map(row -> List.of(
                                listed.names().of(row.assessor()),
                                row.eligible() ? "Yes" : "No",
                                row.mayAssess() ? "Yes" : "No",
                                row.reasons().stream()
                                        .map(reason -> Words.say("why", reason))
                                        .collect(Collectors.joining("; ")),
                                row.registration() == null
                                        ? ""
                                        : Words.say(
                                                "register", row.registration().register()),
                                row.registration() == null
                                        ? ""
                                        : Words.day(row.registration().checkedOn()),
                                row.registration() == null
                                        ? ""
                                        : Words.day(row.registration().validUntil())))
                        .toList());
    }

    @GetMapping("/assessors/{person:[0-9a-f-]{36}}")
    Rendering one(Visit visit, @PathVariable String person) {
        var assessors = services.query().get(visit, Ask.of("/assessors"), Assessors.class);
        var one = assessors.one(person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var names = people.names(visit, assessors.people());
        return Page.of(visit, "assessors/one", names.of(person))
                .crumb("Assessors", "/assessors")
                .with("one", one)
                .with("names", names)
                .with("framework", frameworks.current(visit))
                .with("asOf", assessors.asOf())
                .show();
    }
}
