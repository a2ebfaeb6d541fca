package trellis.web.register;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Registering a worker, and a further post of somebody already registered. */
@Controller
class RegisterNewPages {
    private final Services services;
    private final RegisterReader reader;
    private final Frameworks frameworks;
    private final Assessing assessing;
    private final String issuer;

    RegisterNewPages(
            Services services,
            RegisterReader reader,
            Frameworks frameworks,
            Assessing assessing,
            @Value("${trellis.web.issuer}") String issuer) {
        this.issuer = issuer;
        this.services = services;
        this.reader = reader;
        this.frameworks = frameworks;
        this.assessing = assessing;
    }

    @GetMapping("/workers/new")
    Rendering blank(Visit visit) {
        return newWorker(
                visit,
                Form.empty()
                        .fill("accountIssuer", issuer)
                        .fill("highest", "NOT_REPORTED")
                        .fill("functionalSkills", "NOT_REPORTED")
                        .fill("careCertificate", "NOT_REPORTED"));
    }

    @PostMapping("/workers/new")
    Rendering register(Visit visit, Form form) {
        var worker = new NewWorker(
                new Register.PersonName(
                        form.required("given", "Enter the given name"),
                        form.required("family", "Enter the family name")),
                form.required("employeeNumber", "Enter the employee number"),
                account(form),
                PostForm.post(form),
                PostForm.education(form));
        if (form.wrong()) {
            return newWorker(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/workers"), worker)) {
            case Saved saved -> Page.saved("/workers/" + saved.text("worker"), saved, "registered");
            case Refused refused -> newWorker(visit, form.refused(refused));
        };
    }

    @GetMapping("/workers/{worker}/posts/new")
    Rendering blankPost(Visit visit, @PathVariable String worker) {
        return newPost(visit, worker, reader.form(visit, worker));
    }

    @PostMapping("/workers/{worker}/posts/new")
    Rendering startPost(Visit visit, @PathVariable String worker, Form form) {
        var post = PostForm.post(form);
        if (form.wrong()) {
            return newPost(visit, worker, form);
        }
        var ask = Ask.of("/workers/{}/posts", worker);
        return switch (services.command().send(visit, form.key(), ask, post, form.value("version"))) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "post-started");
            case Refused refused -> newPost(visit, worker, reader.refused(visit, worker, form, refused));
        };
    }

    private Rendering newWorker(Visit visit, Form form) {
        return withPostChoices(Page.of(visit, "register/new", "Register a support worker"), visit)
                .crumb("Register", "/workers")
                .with("educations", Choices.EDUCATION)
                .with("attainments", Choices.ATTAINMENTS)
                .form(form)
                .show();
    }

    private Rendering newPost(Visit visit, String worker, Form form) {
        return withPostChoices(reader.page(visit, worker, "register/new-post", "Add a post"), visit)
                .form(form)
                .show();
    }

    private Page withPostChoices(Page page, Visit visit) {
        return page.with("professions", frameworks.professions(visit))
                .with("stages", Choices.STAGES)
                .with("bands", Choices.BANDS)
                .with("supervisors", assessing.options(visit));
    }

    private static @Nullable Account account(Form form) {
        var subject = form.optional("accountSubject");
        if (subject == null) {
            return null;
        }
        return new Account(form.required("accountIssuer", "Enter the sign-in service"), subject);
    }

    private record Account(String issuer, String subject) {}

    private record NewWorker(
            Register.PersonName name,
            String employeeNumber,
            @Nullable Account account,
            PostForm.Post post,
            PostForm.Education education) {}
}
