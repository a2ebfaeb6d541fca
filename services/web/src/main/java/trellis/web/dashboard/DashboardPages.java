package trellis.web.dashboard;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Flux;
import trellis.web.framework.Frameworks;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The trust's figures, which renew themselves while the page is open. */
@Controller
class DashboardPages {
    private final Services services;
    private final Frameworks frameworks;

    DashboardPages(Services services, Frameworks frameworks) {
        this.services = services;
        this.frameworks = frameworks;
    }

    @GetMapping("/dashboard")
    Rendering dashboard(Visit visit, Form form) {
        var at = form.day("at", "the day");
        var dashboard = services.query().get(visit, Ask.of("/dashboard").with("at", at), Dashboard.class);
        var framework = frameworks.current(visit);
        var figures = new Figures(
                code -> frameworks.profession(visit, code),
                framework::domainName,
                new Records(dashboard.at(), at == null));
        return Page.of(visit, "dashboard/dashboard", "Trust dashboard")
                .with("at", dashboard.at())
                .with("live", at == null)
                .with("nobody", dashboard.nobody())
                .with(
                        "figures",
                        dashboard.figures().values().stream()
                                .map(figures::shown)
                                .toList())
                .with("asOf", dashboard.asOf())
                .form(form)
                .show();
    }

    /** Says only that something changed; the page then asks for itself again. */
    @GetMapping(path = "/dashboard/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream(Visit visit) {
        return services.stream()
                .follow(visit.anywhere(), Ask.of("/dashboard/stream"))
                .map(told -> ServerSentEvent.builder("now").event("changed").build());
    }
}
