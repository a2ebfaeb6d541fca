package trellis.web.skills;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Frameworks;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** A support worker's own skills: all of them, and assessing oneself domain by domain. */
@Controller
class MySkillsPages {
    private final Services services;
    private final Frameworks frameworks;
    private final SkillReader reader;

    MySkillsPages(Services services, Frameworks frameworks, SkillReader reader) {
        this.services = services;
        this.frameworks = frameworks;
        this.reader = reader;
    }

    @GetMapping("/my-skills")
    Rendering mine(Visit visit) {
        var seen = reader.read(visit, visit.me().person());
        return Page.of(visit, "skills/mine", "My skills")
                .crumb("Home", "/")
                .with("seen", seen)
                .with("framework", frameworks.current(visit))
                .with("asOf", seen.skills().asOf())
                .show();
    }

    @GetMapping("/my-skills/assess/{domain}")
    Rendering assess(Visit visit, @PathVariable String domain) {
        return assessPage(visit, domain, Form.empty());
    }

    /** One skill at a time, so that each is saved as one goes. */
    @PostMapping("/my-skills/assess/{domain}")
    Rendering assessed(Visit visit, @PathVariable String domain, Form form) {
        var element = form.value("element");
        var rating = form.optional("rating-" + element);
        if (rating == null) {
            form.error("rating-" + element, "Say how you see yourself");
            return assessPage(visit, domain, form);
        }
        var claim = new Claim(element, Integer.parseInt(rating), form.optional("comment-" + element));
        return switch (services.command().send(visit, form.key(), Ask.of("/self-assessments"), claim)) {
            case Saved saved -> Page.saved("/my-skills/assess/" + domain, saved, "self-assessed", "skill-" + element);
            case Refused refused -> assessPage(visit, domain, form.refused(refused));
        };
    }

    private Rendering assessPage(Visit visit, String domain, Form form) {
        var framework = frameworks.current(visit);
        var chosen = framework.domain(domain).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var seen = reader.read(visit, visit.me().person());
        seen.skills().inDomain(domain).forEach(line -> {
            var self = line.self();
            if (self != null) {
                form.fill("rating-" + line.element(), self.rating());
            }
        });
        return Page.of(visit, "skills/assess", "Assess yourself: " + chosen.name())
                .crumb("Home", "/")
                .crumb("My skills", "/my-skills")
                .with("seen", seen)
                .with("domain", chosen)
                .with("framework", framework)
                .with("ratings", Choices.RATINGS)
                .form(form)
                .show();
    }

    private record Claim(
            String element, int rating, @Nullable String comment) {}
}
