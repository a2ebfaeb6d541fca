package trellis.web.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** The stage of one post: set or moved from a day on, or corrected where it was wrong from the beginning. */
@Controller
class RegisterStagePages {
    private static final String STAGE = "/workers/{worker}/posts/{post}/stage";
    private static final String NOT_SET = "NOT_SET";
    private static final List<Option> CORRECT =
            Option.of("stage", "ENTRY", "INTERMEDIATE", "ASSISTANT_PRACTITIONER", NOT_SET);

    private final Services services;
    private final RegisterReader reader;

    RegisterStagePages(Services services, RegisterReader reader) {
        this.services = services;
        this.reader = reader;
    }

    @GetMapping(STAGE)
    Rendering move(Visit visit, @PathVariable String worker, @PathVariable String post) {
        return movePage(visit, worker, post, reader.form(visit, worker));
    }

    @PostMapping(STAGE)
    Rendering moved(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var workingTowards = form.has("workingTowards", "true");
        var reason = form.optional("reason");
        if (workingTowards && reason == null) {
            form.error("reason", "Say how the education is being worked towards");
        }
        var body = new Move(
                form.required("stage", "Choose a stage"),
                form.requiredDay("effectiveOn", "the day from which it holds"),
                workingTowards,
                reason);
        if (form.wrong()) {
            return movePage(visit, worker, post, form);
        }
        var ask = Ask.of("/posts/{}/stage", post);
        return switch (services.command().send(visit, form.key(), ask, body, form.value("version"))) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "stage-moved");
            case Refused refused -> movePage(visit, worker, post, reader.refused(visit, worker, form, refused));
        };
    }

    @GetMapping(STAGE + "/correct")
    Rendering correct(Visit visit, @PathVariable String worker, @PathVariable String post) {
        return correctPage(visit, worker, post, reader.form(visit, worker));
    }

    @PostMapping(STAGE + "/correct")
    Rendering corrected(Visit visit, @PathVariable String worker, @PathVariable String post, Form form) {
        var stage = form.required("stage", "Choose the stage that is right");
        var body = new Correction(
                stage.equals(NOT_SET) ? null : stage, true, form.required("reason", "Say how the mistake came about"));
        if (form.wrong()) {
            return correctPage(visit, worker, post, form);
        }
        var ask = Ask.of("/posts/{}/stage", post);
        return switch (services.command().send(visit, form.key(), ask, body, form.value("version"))) {
            case Saved saved -> Page.saved("/workers/" + worker, saved, "stage-corrected");
            case Refused refused -> correctPage(visit, worker, post, reader.refused(visit, worker, form, refused));
        };
    }

    private Rendering movePage(Visit visit, String worker, String post, Form form) {
        var today = reader.post(visit, worker, post).stage();
        return reader.page(visit, worker, post, "register/stage", "Move stage")
                .with(
                        "stages",
                        Choices.STAGES.stream()
                                .filter(stage -> !stage.value().equals(today))
                                .toList())
                .form(form)
                .show();
    }

    private Rendering correctPage(Visit visit, String worker, String post, Form form) {
        return reader.page(visit, worker, post, "register/correct-stage", "Correct a wrong stage")
                .with("stages", CORRECT)
                .form(form)
                .show();
    }

    private record Move(
            String stage,
            @Nullable LocalDate effectiveOn,
            boolean workingTowards,
            @Nullable String reason) {}

    private record Correction(@Nullable String stage, boolean correction, String reason) {}
}
