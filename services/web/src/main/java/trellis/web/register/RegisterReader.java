package trellis.web.register;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Frameworks;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Reads one worker for a page that changes something: who it is, and the version that the change must name. */
@Component
class RegisterReader {
    private static final int CHANGED_MEANWHILE = 412;
    /** Which answer a rule is about, where it is about one. */
    private static final Map<String, String> FIELDS = Map.of(
            "APPROVER_IS_THE_WORKER", "stage",
            "EDUCATION_FOR_THE_STAGE_NOT_MET", "stage",
            "REQUIRED_SIGN_OFFS_NOT_CURRENT", "stage",
            "NOTHING_TO_CORRECT", "stage",
            "REASON_NEEDED", "reason",
            "LATE_ENTRY_NEEDS_A_REASON", "reason",
            "SUPERVISOR_IS_THE_WORKER", "supervisor",
            "SUPERVISOR_NOT_KNOWN", "supervisor");

    private final Services services;
    private final People people;
    private final Frameworks frameworks;

    RegisterReader(Services services, People people, Frameworks frameworks) {
        this.services = services;
        this.people = people;
        this.frameworks = frameworks;
    }

    Register.Worker worker(Visit visit, String worker) {
        return services.query()
                .get(visit, Ask.of("/workers/{}", worker), Register.One.class)
                .worker();
    }

    Register.Post post(Visit visit, String worker, String post) {
        return worker(visit, worker).posts().stream()
                .filter(one -> one.post().equals(post))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** An empty form that names the version it is shown with, so that nobody overwrites another's change. */
    Form form(Visit visit, String worker) {
        return Form.empty().fill("version", version(visit, worker));
    }

    /** After somebody else's change the form is about what stands now, and can be sent again. */
    Form refused(Visit visit, String worker, Form form, Refused refused) {
        var told = form.refused(refused, FIELDS);
        return refused.status() == CHANGED_MEANWHILE ? told.replace("version", version(visit, worker)) : told;
    }

    /** A page about this worker, under their name. */
    Page page(Visit visit, String worker, String template, String title) {
        var name = people.names(visit, Stream.of(worker)).of(worker);
        return Page.of(visit, template, title)
                .crumb("Register", "/workers")
                .crumb(name, "/workers/" + worker)
                .with("worker", worker)
                .with("name", name);
    }

    /** A page about one post, which it says in words. */
    Page page(Visit visit, String worker, String post, String template, String title) {
        var held = post(visit, worker, post);
        return page(visit, worker, template, title)
                .with("post", held)
                .with("about", frameworks.profession(visit, held.profession()) + ", " + held.team());
    }

    private String version(Visit visit, String worker) {
        return services.commandReads()
                .versioned(visit.anywhere(), Ask.of("/workers/{}", worker), Register.Details.class)
                .etag();
    }
}
