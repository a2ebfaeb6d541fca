package trellis.web.skills;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Framework;
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
        var rating = form.value("rating-" + element);
        if (Choices.RATINGS.stream().noneMatch(known -> known.value().equals(rating))) {
            form.error("rating-" + element, frameworks.current(visit).title(element) + ": choose how you see yourself");
        }
        var comment = form.words("comment-" + element, "The comment");
        if (form.wrong()) {
            return again(visit, domain, element, form);
        }
        var claim = new Claim(element, Integer.parseInt(rating), comment);
        return switch (services.command().send(visit, form.key(), Ask.of("/self-assessments"), claim)) {
            case Saved saved ->
                visit.fragment()
                        ? changed(visit.waitingFor(saved.position()), domain, element, Form.empty())
                        : Page.saved("/my-skills/assess/" + domain, saved, "self-assessed", "skill-" + element);
            case Refused refused -> again(visit, domain, element, form.refused(refused));
        };
    }

    private Rendering again(Visit visit, String domain, String element, Form form) {
        return visit.fragment() ? changed(visit, domain, element, form) : assessPage(visit, domain, form);
    }

    /** What became of one answer, for a browser that saves while one goes. */
    private Rendering changed(Visit visit, String domain, String element, Form form) {
        var seen = reader.read(visit, visit.me().person());
        return Page.of(visit, "skills/assess", "Assess yourself")
                .with("seen", seen)
                .with("domain", domainOf(visit, domain))
                .with("line", seen.skills().line(element).orElse(null))
                .form(form)
                .part("changed");
    }

    private Rendering assessPage(Visit visit, String domain, Form form) {
        var chosen = domainOf(visit, domain);
        var seen = reader.read(visit, visit.me().person());
        var mine = seen.skills().inDomain(domain);
        var comments = reader.comments(visit, mine);
        mine.forEach(line -> {
            var self = line.self();
            if (self != null) {
                form.fill("rating-" + line.element(), self.rating());
                form.fill("comment-" + line.element(), comments.get(self.comment()));
            }
        });
        return Page.of(visit, "skills/assess", "Assess yourself: " + chosen.name())
                .crumb("My skills", "/my-skills")
                .with("seen", seen)
                .with("domain", chosen)
                .with("framework", frameworks.current(visit))
                .with("ratings", Choices.RATINGS)
                .form(form)
                .show();
    }

    private Framework.Domain domainOf(Visit visit, String domain) {
        return frameworks
                .current(visit)
                .domain(domain)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private record Claim(
            String element, int rating, @Nullable String comment) {}
}
