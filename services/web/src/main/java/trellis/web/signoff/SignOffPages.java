package trellis.web.signoff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import tools.jackson.databind.JsonNode;
import trellis.web.framework.Framework;
import trellis.web.framework.Frameworks;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.Assessing;
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
    private final Services services;
    private final Frameworks frameworks;
    private final WaitingReader waiting;
    private final SkillReader skills;
    private final Assessing assessing;

    SignOffPages(
            Services services, Frameworks frameworks, WaitingReader waiting, SkillReader skills, Assessing assessing) {
        this.services = services;
        this.frameworks = frameworks;
        this.waiting = waiting;
        this.skills = skills;
        this.assessing = assessing;
    }

    @GetMapping("/sign-off")
    Rendering all(Visit visit) {
        return Page.of(visit, "signoff/all", "Waiting for your decision")
                .with("work", waiting.read(visit))
                .with("entitled", assessing.mine(visit))
                .with("framework", frameworks.current(visit))
                .show();
    }

    @GetMapping("/sign-off/{worker}")
    Rendering one(Visit visit, @PathVariable String worker) {
        return page(visit, worker, Form.empty(), List.of());
    }

    /** First the choices, then the question whether they are meant so, then they are sent. */
    @PostMapping("/sign-off/{worker}")
    Rendering decided(Visit visit, @PathVariable String worker, Form form) {
        if (form.has("step", "change")) {
            return page(visit, worker, form, List.of());
        }
        var chosen = Decisions.of(form, frameworks.current(visit));
        if (form.wrong()) {
            return page(visit, worker, form, List.of());
        }
        if (!form.has("step", "send")) {
            return check(visit, worker, form, chosen);
        }
        if (chosen.signing() > 0 && !chosen.declared()) {
            form.error("declared", "Tick the box to declare this, or go back and change your decisions");
            return check(visit, worker, form, chosen);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/sign-off-decisions"), chosen)) {
            case Saved saved ->
                page(visit.waitingFor(saved.position()), worker, Form.empty(), done(visit, form, saved));
            case Refused refused -> check(visit, worker, form.refused(refused), chosen);
        };
    }

    private Rendering check(Visit visit, String worker, Form form, Decisions chosen) {
        var seen = skills.read(visit, worker);
        return Page.of(visit, "signoff/check", chosen.signing() > 0 ? "Check before you sign" : "Check before you send")
                .crumb("Waiting for your decision", "/sign-off")
                .with("worker", worker)
                .with("name", seen.names().of(worker))
                .with("seen", seen)
                .with("chosen", chosen)
                .with("carried", Decisions.carried(form))
                .with("framework", frameworks.current(visit))
                .with(
                        "declaration",
                        services.commandReads()
                                .get(visit.anywhere(), Ask.of("/declarations"), Declarations.class)
                                .signOff()
                                .words())
                .form(form)
                .show();
    }

    private Rendering page(Visit visit, String worker, Form form, List<Done> done) {
        var work = waiting.read(visit);
        var requests = work.people().stream()
                .filter(person -> person.worker().equals(worker))
                .flatMap(person -> person.requests().stream())
                .toList();
        var seen = skills.read(visit, worker);
        var name = seen.names().of(worker);
        return Page.of(visit, "signoff/worker", "Decide: " + name)
                .crumb("Waiting for your decision", "/sign-off")
                .with("worker", worker)
                .with("requests", requests)
                .with("name", name)
                .with("names", seen.names())
                .with("work", work)
                .with(
                        "following",
                        work.people().stream()
                                .filter(person -> !person.worker().equals(worker))
                                .findFirst()
                                .orElse(null))
                .with("seen", seen)
                .with("done", done)
                .with("entitled", assessing.mine(visit))
                .with("framework", frameworks.current(visit))
                .with("reasons", Choices.RETURN_REASONS)
                .with("asOf", work.asOf())
                .form(form)
                .show();
    }

    /** What became of each: somebody else may have decided it meanwhile, or a rule may refuse it. */
    private List<Done> done(Visit visit, Form form, Saved saved) {
        var framework = frameworks.current(visit);
        return saved.body()
                .path("outcomes")
                .valueStream()
                .map(outcome -> done(framework, form, outcome))
                .toList();
    }

    private static Done done(Framework framework, Form form, JsonNode outcome) {
        var code = outcome.path("code").asString("");
        var ours = code.isEmpty() ? null : Words.sayIfKnown("told", code);
        var expires = outcome.path("expiresOn").asString("");
        return new Done(
                framework.title(form.value("skill-" + outcome.path("request").asString(""))),
                outcome.path("outcome").asString(""),
                expires.isEmpty() ? null : LocalDate.parse(expires),
                ours != null ? ours : outcome.path("detail").asString(""));
    }

    /** What became of one decision. */
    record Done(String skill, String outcome, @Nullable LocalDate expiresOn, String detail) {}
}
