package trellis.web.register;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.framework.Frameworks;
import trellis.web.page.Form;
import trellis.web.page.Grid;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Paging;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The register as a list, and one worker in full. */
@Controller
class RegisterPages {
    private static final List<Option> EMPLOYMENT = Option.of("employment", "NOT_STARTED", "ENDED", "ALL");
    private static final List<Option> STAGES =
            Option.of("stage", "ENTRY", "INTERMEDIATE", "ASSISTANT_PRACTITIONER", "NOT_SET");
    private static final List<Option> SORTS = Option.of("sort", RegisterList.BY_NAME, "stage", "team", "site");

    private final Services services;
    private final RegisterList register;
    private final Frameworks frameworks;
    private final People people;

    RegisterPages(Services services, RegisterList register, Frameworks frameworks, People people) {
        this.services = services;
        this.register = register;
        this.frameworks = frameworks;
        this.people = people;
    }

    @GetMapping("/workers")
    Rendering list(Visit visit, Form form) {
        var read = register.page(visit, form);
        var rows = read.rows();
        var names = read.names();
        return Page.of(visit, "register/list", "Register of support workers")
                .with("rows", rows.items())
                .with("total", rows.total())
                .with("names", names)
                .with("teams", named(rows.choices().teams()))
                .with("sites", named(rows.choices().sites()))
                .with(
                        "supervisors",
                        rows.choices().supervisors().stream()
                                .map(person -> new Option(person, names.of(person)))
                                .sorted(Comparator.comparing(Option::text))
                                .toList())
                .with("filtered", !RegisterList.shown(form, "").parameters().isEmpty())
                .with("asOf", rows.asOf())
                .with("professions", frameworks.professions(visit))
                .with("profession", new Professions(frameworks.professions(visit)))
                .with("stages", STAGES)
                .with("employments", EMPLOYMENT)
                .with("sorts", SORTS)
                .with("filters", RegisterList.shown(form, "").text())
                .with(
                        "paging",
                        Paging.of(
                                RegisterList.shown(form, "/workers"),
                                form,
                                rows.next(),
                                rows.items().size()))
                .form(form)
                .show();
    }

    @GetMapping("/workers.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        return grid(visit, form).csv();
    }

    @GetMapping("/workers.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Form form) {
        return grid(visit, form).xlsx();
    }

    @GetMapping("/workers/{worker:[0-9a-f-]{36}}")
    Rendering worker(Visit visit, @PathVariable String worker) {
        var one = services.query().get(visit, Ask.of("/workers/{}", worker), Register.One.class);
        var details =
                services.commandReads().find(visit.anywhere(), Ask.of("/workers/{}", worker), Register.Details.class);
        var names = people.names(visit, one.worker().people());
        return Page.of(visit, "register/worker", names.of(worker))
                .crumb("Register", "/workers")
                .with("worker", one.worker())
                .with("details", details.orElse(null))
                .with("names", names)
                .with("profession", new Professions(frameworks.professions(visit)))
                .with("asOf", one.asOf())
                .show();
    }

    private Grid grid(Visit visit, Form form) {
        var all = register.all(visit, form);
        return RegisterGrid.of(all.rows().items(), all.names(), new Professions(frameworks.professions(visit)));
    }

    private static List<Option> named(List<String> names) {
        return names.stream().map(name -> new Option(name, name)).toList();
    }

    /** Names of professions for a template. */
    record Professions(List<Option> options) {
        public String of(@Nullable String code) {
            return options.stream()
                    .filter(option -> option.value().equals(code))
                    .map(Option::text)
                    .findFirst()
                    .orElse(code == null ? "" : code);
        }
    }
}
