package trellis.web.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** What changes about a worker rather than about a post: education and name. */
@Controller
class RegisterPersonPages {
    private final Services services;
    private final RegisterReader reader;

    RegisterPersonPages(Services services, RegisterReader reader) {
        this.services = services;
        this.reader = reader;
    }

    @GetMapping("/workers/{worker}/education")
    Rendering education(Visit visit, @PathVariable String worker) {
        var form = reader.form(visit, worker);
        var known = reader.worker(visit, worker).education();
        if (known != null) {
            form.fill("highest", known.highest())
                    .fill("functionalSkills", known.functionalSkills())
                    .fillDay("functionalSkillsOn", known.functionalSkillsOn())
                    .fill("careCertificate", known.careCertificate())
                    .fillDay("careCertificateOn", known.careCertificateOn());
        }
        return educationPage(visit, worker, form);
    }

    @PostMapping("/workers/{worker}/education")
    Rendering educated(Visit visit, @PathVariable String worker, Form form) {
        var read = PostForm.education(form);
        var body = new Known(read, form.requiredDay("asOf", "the day from which this is known"));
        if (form.wrong()) {
            return educationPage(visit, worker, form);
        }
        var ask = Ask.of("/workers/{}/education", worker);
        return switch (services.command().send(visit, form.key(), ask, body, form.value("version"))) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "education-recorded");
            case Refused refused -> educationPage(visit, worker, reader.refused(visit, worker, form, refused));
        };
    }

    @GetMapping("/workers/{worker}/name")
    Rendering name(Visit visit, @PathVariable String worker) {
        var form = Form.empty();
        var known =
                services.commandReads().get(visit.anywhere(), Ask.of("/workers/{}", worker), Register.Details.class);
        form.fill("given", known.given()).fill("family", known.family());
        return namePage(visit, worker, form);
    }

    @PostMapping("/workers/{worker}/name")
    Rendering named(Visit visit, @PathVariable String worker, Form form) {
        var body = new NewName(new Register.PersonName(
                form.required("given", "Enter the given name"), form.required("family", "Enter the family name")));
        if (form.wrong()) {
            return namePage(visit, worker, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/people/{}/details", worker), body)) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "name-changed");
            case Refused refused -> namePage(visit, worker, form.refused(refused));
        };
    }

    private Rendering educationPage(Visit visit, String worker, Form form) {
        return reader.page(visit, worker, "register/education", "Change education")
                .with("educations", Choices.EDUCATION)
                .with("attainments", Choices.ATTAINMENTS)
                .form(form)
                .show();
    }

    private Rendering namePage(Visit visit, String worker, Form form) {
        return reader.page(visit, worker, "register/name", "Change name")
                .form(form)
                .show();
    }

    private record Known(
            PostForm.Education education, @Nullable LocalDate asOf) {}

    private record NewName(Register.PersonName name) {}
}
