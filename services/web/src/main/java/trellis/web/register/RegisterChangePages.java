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
    private final RegisterReader reader;
    private final Frameworks frameworks;
    private final Assessing assessing;

    RegisterChangePages(Services services, RegisterReader reader, Frameworks frameworks, Assessing assessing) {
        this.services = services;
        this.reader = reader;
        this.frameworks = frameworks;
        this.assessing = assessing;
    }

    @GetMapping(POST + "/change")
    Rendering change(Visit visit, @PathVariable String worker, @PathVariable String post) {
        var form = reader.form(visit, worker);
        fill(form, reader.post(visit, worker, post));
        return changePage(visit, worker, post, form);
    }

    @PostMapping(POST + "/change")
    Rendering changed(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var read = PostForm.standing(form);
        var effectiveOn = form.requiredDay("effectiveOn", "the day from which it holds");
        if (form.wrong()) {
            return changePage(visit, worker, post, form);
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
            case Refused refused -> changePage(visit, worker, post, reader.refused(visit, worker, form, refused));
        };
    }

    @GetMapping(POST + "/end")
    Rendering end(Visit visit, @PathVariable String worker, @PathVariable String post) {
        return endPage(visit, worker, post, reader.form(visit, worker));
    }

    @PostMapping(POST + "/end")
    Rendering ended(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var body = new End(
                form.requiredDay("endedOn", "the last day in post"), form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return endPage(visit, worker, post, form);
        }
        return switch (send(visit, form, Ask.of("/posts/{}/end", post), body)) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "post-ended");
            case Refused refused -> endPage(visit, worker, post, reader.refused(visit, worker, form, refused));
        };
    }

    private Outcome send(Visit visit, Form form, Ask ask, Object body) {
        return services.command().send(visit, form.key(), ask, body, form.value("version"));
    }

    private static void fill(Form form, Register.Post post) {
        form.fill("profession", post.profession())
                .fill("payBand", post.payBand())
                .fill("team", post.team())
                .fill("site", post.site())
                .fill("hoursPerWeek", post.hours())
                .fill("supervisor", post.supervisor());
    }

    private Rendering changePage(Visit visit, String worker, String post, Form form) {
        return reader.page(visit, worker, post, "register/change-post", "Change the post")
                .with("professions", frameworks.professions(visit))
                .with("bands", Choices.BANDS)
                .with("supervisors", assessing.options(visit))
                .form(form)
                .show();
    }

    private Rendering endPage(Visit visit, String worker, String post, Form form) {
        return reader.page(visit, worker, post, "register/end-post", "End the post")
                .with("reasons", Choices.END_REASONS)
                .form(form)
                .show();
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
}
