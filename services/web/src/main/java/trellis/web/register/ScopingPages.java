package trellis.web.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.framework.Frameworks;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The trust's scoping return: the register frozen as at a day, what it said, and its opening again. */
@Controller
class ScopingPages {
    private static final String RETURNS = "/scoping-returns";
    private static final String CALLED = "Frozen registers";
    private static final List<Option> REASONS =
            Option.of("reopen", "PEOPLE_MISSING", "DETAILS_WRONG", "WRONG_DATE", "SENT_BACK", "OTHER");

    private final Services services;
    private final Frameworks frameworks;
    private final People people;

    ScopingPages(Services services, Frameworks frameworks, People people) {
        this.services = services;
        this.frameworks = frameworks;
        this.people = people;
    }

    @GetMapping(RETURNS)
    Rendering list(Visit visit) {
        var returns = services.query().get(visit, Ask.of(RETURNS), Scoping.Returns.class);
        return Page.of(visit, "register/returns", CALLED)
                .with("returns", returns.items())
                .with("names", people.names(visit, returns.people()))
                .with("asOf", returns.asOf())
                .show();
    }

    @GetMapping(RETURNS + "/new")
    Rendering blank(Visit visit) {
        return freezePage(visit, Form.empty());
    }

    @PostMapping(RETURNS + "/new")
    Rendering frozen(Visit visit, Form form) {
        var body = new Freeze(form.requiredDay("asAt", "the day that the return is about"));
        if (form.wrong()) {
            return freezePage(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of(RETURNS), body)) {
            case Saved saved -> Page.saved(RETURNS, saved, "register-frozen");
            case Refused refused -> freezePage(visit, form.refused(refused));
        };
    }

    @GetMapping(RETURNS + "/{scopingReturn}")
    Rendering one(Visit visit, @PathVariable UUID scopingReturn) {
        var one = read(visit, scopingReturn);
        return Page.of(
                        visit,
                        "register/return",
                        "The register as at " + Words.day(one.scopingReturn().asAt()))
                .crumb(CALLED, RETURNS)
                .with("one", one)
                .with("profession", new RegisterPages.Professions(frameworks.professions(visit)))
                .with("names", people.names(visit, Stream.of(one.scopingReturn().by())))
                .with("asOf", one.asOf())
                .show();
    }

    @GetMapping(RETURNS + "/{scopingReturn}/reopen")
    Rendering reopen(Visit visit, @PathVariable UUID scopingReturn) {
        return reopenPage(visit, scopingReturn, Form.empty());
    }

    @PostMapping(RETURNS + "/{scopingReturn}/reopen")
    Rendering reopened(Visit visit, @PathVariable UUID scopingReturn, Form form) {
        var body = new Reopen(form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return reopenPage(visit, scopingReturn, form);
        }
        var ask = Ask.of(RETURNS + "/{}/reopen", scopingReturn);
        return switch (services.command().send(visit, form.key(), ask, body)) {
            case Saved saved -> Page.saved(RETURNS, saved, "register-reopened");
            case Refused refused -> reopenPage(visit, scopingReturn, form.refused(refused));
        };
    }

    private Scoping.One read(Visit visit, UUID scopingReturn) {
        return services.query().get(visit, Ask.of(RETURNS + "/{}", scopingReturn), Scoping.One.class);
    }

    private static Rendering freezePage(Visit visit, Form form) {
        return Page.of(visit, "register/freeze", "Freeze the register")
                .crumb(CALLED, RETURNS)
                .form(form)
                .show();
    }

    private Rendering reopenPage(Visit visit, UUID scopingReturn, Form form) {
        var one = read(visit, scopingReturn).scopingReturn();
        if (!one.isFrozen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Page.of(visit, "register/reopen", "Open a frozen register again")
                .crumb(CALLED, RETURNS)
                .with("one", one)
                .with("reasons", REASONS)
                .form(form)
                .show();
    }

    private record Freeze(@Nullable LocalDate asAt) {}

    private record Reopen(String reason) {}
}
