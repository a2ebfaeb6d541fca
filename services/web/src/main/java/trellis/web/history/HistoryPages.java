package trellis.web.history;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.json.JsonMapper;
import trellis.web.framework.Framework;
import trellis.web.framework.Frameworks;
import trellis.web.page.Form;
import trellis.web.page.Grid;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Paging;
import trellis.web.page.Since;
import trellis.web.page.Words;
import trellis.web.people.Assessing;
import trellis.web.people.Names;
import trellis.web.service.Visit;

/** The trust's sign-off history: filtered, sorted, paged, and taken away as a file that equals the screen. */
@Controller
class HistoryPages {
    private static final List<String> HEAD = List.of(
            "When",
            "Outcome",
            "Worker",
            "Skill",
            "Code",
            "Stage",
            "Setting",
            "Assessor",
            "Signatory",
            "Register",
            "Edition",
            "Holds from",
            "Holds through",
            "Current",
            "Reason",
            "What changed since",
            "Evidence");
    private static final List<Option> OUTCOMES = Option.of(
            "outcome", "WAITING", "REQUESTED", "WITHDRAWN", "RETURNED", "SIGNED", "REVOKED", "SUPERSEDED", "LAPSED");
    private static final List<Option> SORTS = List.of(
            new Option("-occurredAt", "Newest first"),
            new Option("occurredAt", "Oldest first"),
            new Option("element", "By skill"),
            new Option("expiresOn", "Ending soonest first"),
            new Option("-expiresOn", "Ending latest first"));

    private final HistoryReader reader;
    private final Assessing assessing;
    private final Frameworks frameworks;
    private final JsonMapper json;

    HistoryPages(HistoryReader reader, Assessing assessing, Frameworks frameworks, JsonMapper json) {
        this.reader = reader;
        this.assessing = assessing;
        this.frameworks = frameworks;
        this.json = json;
    }

    @GetMapping("/sign-offs")
    Rendering list(Visit visit, Form form) {
        var called = reader.called(visit, form);
        var history = reader.page(visit, form, form.optional("cursor"));
        var framework = frameworks.current(visit);
        return Page.of(visit, "history/list", "Sign-off history")
                .with("rows", history.items())
                .with("total", history.total())
                .with("names", reader.names(visit, history.items()))
                .with("framework", framework)
                .with("elements", framework.options())
                .with("assessors", assessing.everybody(visit))
                .with("called", called)
                .with("worker", reader.named(visit, form))
                .with(
                        "anyWorker",
                        HistoryReader.shown("/sign-offs", form, "worker").text())
                .with("filtered", !HistoryReader.shown("", form).parameters().isEmpty())
                .with("outcomes", OUTCOMES)
                .with("sorts", SORTS)
                .with("filters", HistoryReader.shown("", form).text())
                .with(
                        "paging",
                        Paging.of(
                                HistoryReader.shown("/sign-offs", form),
                                form,
                                history.next(),
                                history.items().size()))
                .with("asOf", history.asOf())
                .form(form)
                .show();
    }

    @GetMapping("/sign-offs/{signOff:[0-9a-f-]{36}}")
    Rendering one(Visit visit, @PathVariable String signOff) {
        var one = reader.one(visit, signOff);
        var framework = frameworks.current(visit);
        var title = "Sign-off: " + one.names().of(one.row().worker()) + ", "
                + framework.title(one.row().element());
        return Page.of(visit, "history/one", title)
                .crumb("Sign-off history", "/sign-offs")
                .with("row", one.row())
                .with("names", one.names())
                .with("framework", framework)
                .show();
    }

    @GetMapping("/sign-offs.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        return grid(visit, form).csv();
    }

    @GetMapping("/sign-offs.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Form form) {
        return grid(visit, form).xlsx();
    }

    @GetMapping("/sign-offs.json")
    ResponseEntity<byte[]> json(Visit visit, Form form) {
        return grid(visit, form).json(json);
    }

    private Grid grid(Visit visit, Form form) {
        var rows = reader.all(visit, form);
        var names = reader.names(visit, rows);
        var framework = frameworks.current(visit);
        return new Grid(
                "sign-offs",
                HEAD,
                rows.stream().map(row -> cells(row, names, framework)).toList());
    }

    private static List<String> cells(History.Row row, Names names, Framework framework) {
        var authority = row.authority();
        var evidence = Objects.requireNonNullElse(row.evidence(), List.<History.Evidence>of());
        var changes = Objects.requireNonNullElse(row.changes(), List.<Since>of());
        return List.of(
                row.when(),
                Words.say("outcome", row.outcome()),
                names.of(row.worker()),
                framework.title(row.element()),
                row.element(),
                Words.say("stage", row.stage()),
                Words.say("setting", row.setting()),
                names.of(row.assessor()),
                names.of(row.signatory()),
                authority == null ? "" : Words.say("register", authority.register()),
                Objects.requireNonNullElse(row.edition(), ""),
                Words.day(row.signedOn()),
                Words.day(row.expiresOn()),
                row.signedOn() == null || row.current() == null ? "" : row.current() ? "Yes" : "No",
                Words.say(row.reasonKind(), row.reason()),
                changes.stream()
                        .map(change -> change.words() + " " + change.when())
                        .collect(Collectors.joining("; ")),
                evidence.stream()
                        .map(one -> Words.say("method", one.method()) + " " + Words.day(one.happenedOn()) + " "
                                + Objects.requireNonNullElse(one.record(), ""))
                        .collect(Collectors.joining("; ")));
    }
}
