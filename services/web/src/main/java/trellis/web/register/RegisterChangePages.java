package trellis.web.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.framework.Frameworks;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.people.Assessing;
import trellis.web.service.Ask;
import trellis.web.service.Outcome;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Changes of one post. Each form carries the version that it showed, so that nobody overwrites another's change. */
@Controller
class RegisterChangePages {
    private static final String POST = "/workers/{worker}/posts/{post}";

    private final Services services;
    private final Frameworks frameworks;
    private final Assessing assessing;

    RegisterChangePages(Services services, Frameworks frameworks, Assessing assessing) {
        this.services = services;
        this.frameworks = frameworks;
        this.assessing = assessing;
    }

    @GetMapping(POST + "/change")
    Rendering change(Visit visit, @PathVariable String worker, @PathVariable String post) {
        var form = shown(visit, worker);
        post(visit, worker, post, form);
        return changePage(visit, worker, form);
    }

    @PostMapping(POST + "/change")
    Rendering changed(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var effectiveOn = form.requiredDay("effectiveOn", "the day from which it holds");
        var read = PostForm.post(form, null);
        if (form.wrong()) {
            return changePage(visit, worker, form);
        }
        var body = new Change(
                read.profession(),
                read.payBand(),
                read.team(),
                read.site(),
                read.hoursPerWeek(),
                read.supervisor(),
                effectiveOn);
        return switch (send(visit, form, Ask.of("/posts/{}/changes", post), body)) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "post-changed");
            case Refused refused -> changePage(visit, worker, form.refused(refused));
        };
    }

    @GetMapping(POST + "/end")
    Rendering end(Visit visit, @PathVariable String worker, @PathVariable String post) {
        return endPage(visit, worker, shown(visit, worker));
    }

    @PostMapping(POST + "/end")
    Rendering ended(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var body = new End(
                form.requiredDay("endedOn", "the last day in post"), form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return endPage(visit, worker, form);
        }
        return switch (send(visit, form, Ask.of("/posts/{}/end", post), body)) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "post-ended");
            case Refused refused -> endPage(visit, worker, form.refused(refused));
        };
    }

    @GetMapping(POST + "/stage")
    Rendering stage(Visit visit, @PathVariable String worker, @PathVariable String post) {
        return stagePage(visit, worker, shown(visit, worker));
    }

    @PostMapping(POST + "/stage")
    Rendering moved(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var workingTowards = form.has("workingTowards", "true");
        var reason = form.optional("reason");
        if (workingTowards && reason == null) {
            form.error("reason", "Say how the education is being worked towards");
        }
        var body = new Move(
                form.required("stage", "Choose a stage"),
                form.requiredDay("effectiveOn", "the day from which it holds"),
                workingTowards,
                reason);
        if (form.wrong()) {
            return stagePage(visit, worker, form);
        }
        return switch (send(visit, form, Ask.of("/posts/{}/stage", post), body)) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "stage-moved");
            case Refused refused -> stagePage(visit, worker, form.refused(refused));
        };
    }

    private Outcome send(Visit visit, Form form, Ask ask, Object body) {
        return services.command().send(visit, form.key(), ask, body, form.value("version"));
    }

    private Form shown(Visit visit, String worker) {
        return Form.empty()
                .fill(
                        "version",
                        services.commandReads()
                                .versioned(visit.anywhere(), Ask.of("/workers/{}", worker), Register.Details.class)
                                .etag());
    }

    private void post(Visit visit, String worker, String id, Form form) {
        services.query().get(visit, Ask.of("/workers/{}", worker), Register.One.class).worker().posts().stream()
                .filter(one -> one.post().equals(id))
                .findFirst()
                .ifPresent(one -> form.fill("profession", one.profession())
                        .fill("payBand", one.payBand())
                        .fill("team", one.team())
                        .fill("site", one.site())
                        .fill("hoursPerWeek", one.hours())
                        .fill("supervisor", one.supervisor()));
    }

    private Rendering changePage(Visit visit, String worker, Form form) {
        return page(visit, worker, "register/change-post", "Change the post")
                .with("professions", frameworks.professions(visit))
                .with("bands", Choices.BANDS)
                .with("supervisors", assessing.options(visit))
                .form(form)
                .show();
    }

    private static Rendering endPage(Visit visit, String worker, Form form) {
        return page(visit, worker, "register/end-post", "End the post")
                .with("reasons", Choices.END_REASONS)
                .form(form)
                .show();
    }

    private static Rendering stagePage(Visit visit, String worker, Form form) {
        return page(visit, worker, "register/stage", "Move stage")
                .with("stages", Choices.STAGES)
                .form(form)
                .show();
    }

    private static Page page(Visit visit, String worker, String template, String title) {
        return Page.of(visit, template, title)
                .crumb("Register", "/workers")
                .crumb("Support worker", "/workers/" + worker)
                .with("worker", worker);
    }

    private record Change(
            String profession,
            @Nullable Integer payBand,
            String team,
            String site,
            @Nullable BigDecimal hoursPerWeek,
            @Nullable String supervisor,
            @Nullable LocalDate effectiveOn) {}

    private record End(@Nullable LocalDate endedOn, String reason) {}

    private record Move(
            String stage,
            @Nullable LocalDate effectiveOn,
            boolean workingTowards,
            @Nullable String reason) {}
}
