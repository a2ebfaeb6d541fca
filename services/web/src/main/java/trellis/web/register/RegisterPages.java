package trellis.web.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
import trellis.web.people.Names;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The register as a list, and one worker in full. */
@Controller
class RegisterPages {
    private static final List<String> FILTERS =
            List.of("profession", "stage", "team", "site", "supervisor", "employment", "sort");
    private static final List<Option> EMPLOYMENT = Option.of("employment", "NOT_STARTED", "ENDED", "ALL");
    private static final List<Option> STAGES =
            Option.of("stage", "ENTRY", "INTERMEDIATE", "ASSISTANT_PRACTITIONER", "NOT_SET");
    private static final List<Option> SORTS = Option.of("sort", "stage", "team", "site");

    private final Services services;
    private final Frameworks frameworks;
    private final People people;

    RegisterPages(Services services, Frameworks frameworks, People people) {
        this.services = services;
        this.frameworks = frameworks;
        this.people = people;
    }

    @GetMapping("/workers")
    Rendering list(Visit visit, Form form) {
        var rows = rows(visit, form, form.optional("cursor"));
        var names = names(visit, rows);
        return Page.of(visit, "register/list", "Register of support workers")
                .crumb("Home", "/")
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
                .with("filtered", !shown(form, "").parameters().isEmpty())
                .with("asOf", rows.asOf())
                .with("professions", frameworks.professions(visit))
                .with("profession", new Professions(frameworks.professions(visit)))
                .with("stages", STAGES)
                .with("employments", EMPLOYMENT)
                .with("sorts", SORTS)
                .with("filters", shown(form, "").text())
                .with(
                        "paging",
                        Paging.of(
                                shown(form, "/workers"),
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
        var names = people.names(visit, people(List.of(one.worker())));
        return Page.of(visit, "register/worker", names.of(worker))
                .crumb("Home", "/")
                .crumb("Register", "/workers")
                .with("worker", one.worker())
                .with("details", details.orElse(null))
                .with("names", names)
                .with("profession", new Professions(frameworks.professions(visit)))
                .with("asOf", one.asOf())
                .show();
    }

    private Register.Rows rows(Visit visit, Form form, @Nullable String cursor) {
        var asked = FILTERS.stream()
                .reduce(Ask.of("/workers"), (ask, filter) -> ask.with(filter, form.optional(filter)), (a, b) -> b);
        var name = form.optional("q");
        if (name != null) {
            var found = people.called(visit, name);
            if (found.isEmpty()) {
                return new Register.Rows(null, 0, Register.Choices.NONE, List.of(), null);
            }
            asked = asked.with("worker", found);
        }
        return services.query().get(visit, asked.with("cursor", cursor), Register.Rows.class);
    }

    /** Every row of the list as it is filtered, not only the page shown. */
    private Grid grid(Visit visit, Form form) {
        var all = new ArrayList<Register.Worker>();
        String cursor = null;
        do {
            var rows = rows(visit, form, cursor);
            all.addAll(rows.items());
            cursor = rows.next();
        } while (cursor != null);
        return RegisterGrid.of(all, people.names(visit, people(all)), new Professions(frameworks.professions(visit)));
    }

    private Names names(Visit visit, Register.Rows rows) {
        return people.names(visit, Stream.concat(people(rows.items()), rows.choices().supervisors().stream()));
    }

    private static Stream<@Nullable String> people(List<Register.Worker> workers) {
        return workers.stream()
                .flatMap(worker -> Stream.concat(
                        Stream.of(worker.worker()), worker.posts().stream().map(Register.Post::supervisor)));
    }

    private static List<Option> named(List<String> names) {
        return names.stream().map(name -> new Option(name, name)).toList();
    }

    private static Ask shown(Form form, String path) {
        return Stream.concat(FILTERS.stream(), Stream.of("q"))
                .reduce(Ask.of(path), (ask, filter) -> ask.with(filter, form.optional(filter)), (a, b) -> b);
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
