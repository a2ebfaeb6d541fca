package trellis.web.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.JsonNode;
import trellis.web.framework.Frameworks;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.service.Ask;
import trellis.web.service.Declarations;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;
import trellis.web.skills.SkillReader;

/** Deciding requests: several skills of one worker at once, an outcome each, on one page. */
@Controller
class SignOffPages {
    private static final List<Option> OUTCOMES = List.of(
            new Option("SIGN", "Sign off"), new Option("RETURN", "Return"), new Option("LATER", "Leave for now"));

    private final Services services;
    private final Frameworks frameworks;
    private final WaitingReader waiting;
    private final SkillReader skills;

    SignOffPages(Services services, Frameworks frameworks, WaitingReader waiting, SkillReader skills) {
        this.services = services;
        this.frameworks = frameworks;
        this.waiting = waiting;
        this.skills = skills;
    }

    @GetMapping("/sign-off")
    Rendering all(Visit visit) {
        var work = waiting.read(visit);
        return Page.of(visit, "signoff/all", "Waiting for your decision")
                .crumb("Home", "/")
                .with("work", work)
                .with("framework", frameworks.current(visit))
                .show();
    }

    @GetMapping("/sign-off/{worker}")
    Rendering one(Visit visit, @PathVariable String worker) {
        return page(visit, worker, Form.empty(), List.of());
    }

    @PostMapping("/sign-off/{worker}")
    Rendering decided(Visit visit, @PathVariable String worker, Form form) {
        var decisions = new ArrayList<Decision>();
        form.values("request").forEach(request -> decision(form, request, decisions));
        if (decisions.isEmpty() && !form.wrong()) {
            form.error("", "Choose an outcome for at least one skill");
        }
        var signing = decisions.stream().anyMatch(decision -> decision.outcome().equals("SIGN"));
        if (signing && !form.has("declared", "true")) {
            form.error("declared", "Tick the box to declare this, or do not sign yet");
        }
        if (form.wrong()) {
            return page(visit, worker, form, List.of());
        }
        var body = new Decisions(form.has("declared", "true"), decisions);
        return switch (services.command().send(visit, form.key(), Ask.of("/sign-off-decisions"), body)) {
            case Saved saved ->
                page(
                        visit.waitingFor(saved.position()),
                        worker,
                        Form.empty(),
                        saved.body()
                                .path("outcomes")
                                .valueStream()
                                .map(SignOffPages::done)
                                .toList());
            case Refused refused -> page(visit, worker, form.refused(refused), List.of());
        };
    }

    private static void decision(Form form, String request, List<Decision> decisions) {
        var outcome = form.value("outcome-" + request);
        if (outcome.isEmpty() || outcome.equals("LATER")) {
            return;
        }
        var returning = outcome.equals("RETURN");
        var reason = returning ? form.required("reason-" + request, "Choose why you return it") : null;
        var nextStep = form.optional("nextStep-" + request);
        if (returning && nextStep == null && !Objects.equals(reason, "NOT_MINE_TO_SIGN")) {
            form.error("nextStep-" + request, "Say what the next step is");
        }
        decisions.add(new Decision(
                request,
                outcome,
                reason,
                returning ? form.optional("comment-" + request) : null,
                returning ? nextStep : null));
    }

    private Rendering page(Visit visit, String worker, Form form, List<Done> done) {
        var work = waiting.read(visit);
        var requests = work.people().stream()
                .filter(person -> person.worker().equals(worker))
                .flatMap(person -> person.requests().stream())
                .toList();
        var seen = skills.read(visit, worker);
        var names = seen.names();
        return Page.of(visit, "signoff/worker", "Decide: " + names.of(worker))
                .crumb("Home", "/")
                .crumb("Waiting for your decision", "/sign-off")
                .with("worker", worker)
                .with("requests", requests)
                .with("names", names)
                .with("seen", seen)
                .with("done", done)
                .with("framework", frameworks.current(visit))
                .with("outcomes", OUTCOMES)
                .with("reasons", Choices.RETURN_REASONS)
                .with(
                        "declaration",
                        services.commandReads()
                                .get(visit.anywhere(), Ask.of("/declarations"), Declarations.class)
                                .signOff()
                                .words())
                .with("asOf", work.asOf())
                .form(form)
                .show();
    }

    private static Done done(JsonNode outcome) {
        var ended = outcome.path("outcome").asString("");
        var code = outcome.path("code").asString("");
        var ours = code.isEmpty() ? null : Words.sayIfKnown("refusal", code);
        return new Done(
                outcome.path("request").asString(""),
                ended,
                ours != null ? ours : outcome.path("detail").asString(""));
    }

    /** What became of one decision. */
    record Done(String request, String outcome, String detail) {}

    private record Decisions(boolean declared, List<Decision> decisions) {}

    private record Decision(
            String request,
            String outcome,
            @Nullable String reason,
            @Nullable String comment,
            @Nullable String nextStep) {}
}
