package trellis.web.skills;

import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.framework.Frameworks;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Somebody's skills as a colleague sees them, and the whole story of one skill in order. */
@Controller
class WorkerSkillsPages {
    private final Services services;
    private final Frameworks frameworks;
    private final SkillReader reader;
    private final People people;

    WorkerSkillsPages(Services services, Frameworks frameworks, SkillReader reader, People people) {
        this.services = services;
        this.frameworks = frameworks;
        this.reader = reader;
        this.people = people;
    }

    @GetMapping("/workers/{worker}/skills")
    Rendering all(Visit visit, @PathVariable String worker) {
        var seen = reader.read(visit, worker);
        return Page.of(visit, "skills/worker", "Skills of " + seen.names().of(worker))
                .crumb("Register", "/workers")
                .crumb(seen.names().of(worker), "/workers/" + worker)
                .with("seen", seen)
                .with("worker", worker)
                .with("framework", frameworks.current(visit))
                .with("asOf", seen.skills().asOf())
                .show();
    }

    @GetMapping("/workers/{worker}/skills/{element}")
    Rendering story(Visit visit, @PathVariable String worker, @PathVariable String element) {
        var framework = frameworks.current(visit);
        var story = services.query().get(visit, Ask.of("/workers/{}/skills/{}", worker, element), Story.class);
        var names = people.names(
                visit, Stream.concat(Stream.of(worker), story.story().stream().flatMap(Story.Fact::people)));
        var texts = people.texts(
                visit,
                story.story().stream()
                        .flatMap(fact -> fact.texts().stream())
                        .flatMap(text -> Stream.ofNullable(text.sealed()))
                        .toList());
        var own = worker.equals(visit.me().person());
        var page = Page.of(visit, "skills/story", framework.title(element) + (own ? "" : ": " + names.of(worker)))
                .with("ownSkill", own ? element : null)
                .with("skill", framework.title(element));
        return (own
                        ? page.crumb("My skills", "/my-skills")
                        : page.crumb("Register", "/workers")
                                .crumb("Skills of " + names.of(worker), "/workers/" + worker + "/skills"))
                .with("story", story)
                .with("worker", worker)
                .with("element", element)
                .with("names", names)
                .with("texts", texts)
                .with(
                        "domain",
                        framework.domainOf(element).map(domain -> domain.name()).orElse(""))
                .with("expected", framework.element(element).orElse(null))
                .with("asOf", story.asOf())
                .show();
    }
}
