package trellis.web.observe;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.framework.Frameworks;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.Assessing;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;
import trellis.web.skills.SkillReader;

/** One occasion: first which skills were seen, then what was found for each of them. */
@Controller
class ObservePages {
    private static final List<Option> OUTCOMES = List.of(
            new Option("3", "Meets", "Safe without help, within the supervision of the stage"),
            new Option("2", "Nearly", "Doing it with help"),
            new Option("1", "Not yet", "Aware of it"));

    /** The answer that a refusal is about. */
    private static final Map<String, String> FIELDS = Map.of(
            "DATE_IN_THE_FUTURE", "happenedOn",
            "DATE_BEFORE_THE_POST_BEGAN", "happenedOn",
            "NO_CURRENT_POST", "happenedOn",
            "AUTHORITY_DOES_NOT_COVER_THE_DAY", "happenedOn",
            "LATE_ENTRY_NEEDS_A_REASON", "lateReason",
            "AUTHORITY_DOES_NOT_COVER_THE_SETTING", "setting");

    private final Services services;
    private final Frameworks frameworks;
    private final SkillReader reader;
    private final Assessing assessing;

    ObservePages(Services services, Frameworks frameworks, SkillReader reader, Assessing assessing) {
        this.services = services;
        this.frameworks = frameworks;
        this.reader = reader;
        this.assessing = assessing;
    }

    @GetMapping("/workers/{worker}/observe")
    Rendering observe(Visit visit, @PathVariable String worker, Form form) {
        if (form.values("element").isEmpty()) {
            if (form.has("chosen", "true")) {
                form.error("element", "Choose at least one skill");
            }
            return choose(visit, worker, form);
        }
        return record(visit, worker, form);
    }

    @PostMapping("/workers/{worker}/observe")
    Rendering observed(Visit visit, @PathVariable String worker, Form form) {
        var happenedOn = form.requiredDay("happenedOn", "the day you saw it");
        var framework = frameworks.current(visit);
        var observation = new Observation(
                worker,
                happenedOn,
                form.required("method", "Choose how you came by it"),
                form.required("setting", "Choose where it was"),
                late(form, happenedOn),
                form.values("element").stream()
                        .map(element -> outcome(form, element, framework.title(element)))
                        .toList());
        if (form.wrong()) {
            return record(visit, worker, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/observations"), observation)) {
            case Saved saved -> Page.saved("/workers/" + worker + "/skills", saved, "observed");
            case Refused refused -> record(visit, worker, form.refused(refused, FIELDS));
        };
    }

    /** Needed only for a day that is over; then it is asked for. */
    private static @Nullable String late(Form form, @Nullable LocalDate happenedOn) {
        var today = Words.londonDay(Instant.now());
        if (happenedOn == null) {
            return null;
        }
        if (happenedOn.isAfter(today)) {
            form.error("happenedOn", "The day you saw it must be today or in the past");
        }
        return happenedOn.isBefore(today)
                ? form.required("lateReason", "Say why you are entering it after the day")
                : null;
    }

    private static Outcome outcome(Form form, String element, String title) {
        var rating = form.required("rating-" + element, "Choose what you found for " + title);
        var feedback = form.words("feedback-" + element, "The feedback on " + title);
        var nextStep = form.words("nextStep-" + element, "The next step for " + title);
        if (!rating.isEmpty() && !rating.equals("3") && nextStep == null) {
            form.error("nextStep-" + element, "Say what the next step is for " + title);
        }
        return new Outcome(
                element,
                OUTCOMES.stream().anyMatch(one -> one.value().equals(rating)) ? Integer.parseInt(rating) : 0,
                feedback,
                nextStep);
    }

    private Rendering choose(Visit visit, String worker, Form form) {
        var seen = reader.read(visit, worker);
        return page(visit, worker, "observe/choose", seen)
                .with("framework", frameworks.current(visit))
                .form(form)
                .show();
    }

    private Rendering record(Visit visit, String worker, Form form) {
        var seen = reader.read(visit, worker);
        var chosen = form.values("element").stream()
                .flatMap(element -> seen.skills().line(element).stream())
                .toList();
        var late = Stream.of(form.errorOf("lateReason"), form.optional("lateReason"))
                .anyMatch(Objects::nonNull);
        return page(visit, worker, "observe/record", seen)
                .crumb("Choose skills", "/workers/" + worker + "/observe")
                .with("today", Words.londonDay(Instant.now()))
                .with("entitled", assessing.mine(visit))
                .with("lines", chosen)
                .with("late", late)
                .with("outcomes", OUTCOMES)
                .with("methods", Choices.METHODS)
                .with("settings", Choices.SETTINGS)
                .with("lateReasons", Choices.LATE_REASONS)
                .form(form.fill("method", "DIRECT_OBSERVATION"))
                .show();
    }

    private static Page page(Visit visit, String worker, String template, SkillReader.Seen seen) {
        var name = seen.names().of(worker);
        return Page.of(visit, template, "Record an observation")
                .crumb("Register", "/workers")
                .crumb("Skills of " + name, "/workers/" + worker + "/skills")
                .with("worker", worker)
                .with("name", name)
                .with("seen", seen);
    }

    private record Observation(
            String worker,
            @Nullable LocalDate happenedOn,
            String method,
            String setting,
            @Nullable String lateReason,
            List<Outcome> outcomes) {}

    private record Outcome(
            String element,
            int rating,
            @Nullable String feedback,
            @Nullable String nextStep) {}
}
