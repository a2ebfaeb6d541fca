package trellis.web.signoff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.framework.Frameworks;
import trellis.web.history.HistoryReader;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Taking a sign-off back, once: the decision stays readable, with the reason beside it. */
@Controller
class RevokePages {
    private final Services services;
    private final HistoryReader history;
    private final Frameworks frameworks;

    RevokePages(Services services, HistoryReader history, Frameworks frameworks) {
        this.services = services;
        this.history = history;
        this.frameworks = frameworks;
    }

    @GetMapping("/sign-offs/{signOff}/revoke")
    Rendering revoke(Visit visit, @PathVariable String signOff) {
        return page(visit, signOff, Form.empty());
    }

    @PostMapping("/sign-offs/{signOff}/revoke")
    Rendering revoked(Visit visit, @PathVariable String signOff, Form form) {
        var body = new Revocation(form.required("reason", "Choose a reason"), form.words("note", "The note"));
        if (form.wrong()) {
            return page(visit, signOff, form);
        }
        var row = history.one(visit, signOff).row();
        return switch (services.command().send(visit, form.key(), Ask.of("/sign-offs/{}/revoke", signOff), body)) {
            case Saved saved ->
                Page.saved(
                        "/workers/" + row.worker() + "/skills/" + row.element(),
                        saved,
                        row.over() ? "revoked-before" : "revoked");
            case Refused refused -> page(visit, signOff, form.refused(refused));
        };
    }

    private Rendering page(Visit visit, String signOff, Form form) {
        var one = history.one(visit, signOff);
        return Page.of(visit, "signoff/revoke", "Take a sign-off back")
                .crumb("Sign-off history", "/sign-offs")
                .with("row", one.row())
                .with("names", one.names())
                .with("framework", frameworks.current(visit))
                .with("reasons", Choices.REVOKE_REASONS)
                .form(form)
                .show();
    }

    private record Revocation(String reason, @Nullable String note) {}
}
