package trellis.web.assessors;

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
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.people.Staff;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Authorising an assessor, ending an authority, and looking at the register again. */
@Controller
class AuthorityPages {
    private final Services services;
    private final Frameworks frameworks;
    private final People people;
    private final Staff staff;

    AuthorityPages(Services services, Frameworks frameworks, People people, Staff staff) {
        this.services = services;
        this.frameworks = frameworks;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping("/assessors/new")
    Rendering blank(Visit visit, Form form) {
        return authorisePage(visit, form);
    }

    @PostMapping("/assessors/new")
    Rendering authorise(Visit visit, Form form) {
        var body = new Authorise(
                form.required("assessor", "Choose a person"),
                registration(form),
                form.values("elements"),
                form.requiredAny("stages", "Choose at least one stage"),
                form.requiredAny("settings", "Choose at least one place of work"),
                form.requiredDay("from", "the first day"),
                form.day("until", "the last day"));
        if (form.wrong()) {
            return authorisePage(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/assessor-authorities"), body)) {
            case Saved saved -> Page.saved("/assessors/" + body.assessor(), saved, "authorised");
            case Refused refused -> authorisePage(visit, form.refused(refused));
        };
    }

    @GetMapping("/assessors/{person}/authorities/{authority}/withdraw")
    Rendering withdraw(Visit visit, @PathVariable UUID person, @PathVariable UUID authority) {
        return withdrawPage(visit, person, Form.empty());
    }

    @PostMapping("/assessors/{person}/authorities/{authority}/withdraw")
    Rendering withdrawn(Visit visit, @PathVariable UUID person, @PathVariable UUID authority, Form form) {
        var body = new Reason(form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return withdrawPage(visit, person, form);
        }
        var ask = Ask.of("/assessor-authorities/{}/withdraw", authority);
        return switch (services.command().send(visit, form.key(), ask, body)) {
            case Saved saved -> Page.saved("/assessors/" + person, saved, "authority-withdrawn");
            case Refused refused -> withdrawPage(visit, person, form.refused(refused));
        };
    }

    @GetMapping("/assessors/{person}/registration")
    Rendering check(Visit visit, @PathVariable UUID person) {
        return checkPage(visit, person, Form.empty());
    }

    @PostMapping("/assessors/{person}/registration")
    Rendering checked(Visit visit, @PathVariable UUID person, Form form) {
        var body = registration(form);
        if (form.wrong()) {
            return checkPage(visit, person, form);
        }
        var ask = Ask.of("/assessors/{}/registration-checks", person);
        return switch (services.command().send(visit, form.key(), ask, body)) {
            case Saved saved -> Page.saved("/assessors/" + person, saved, "registration-checked");
            case Refused refused -> checkPage(visit, person, form.refused(refused));
        };
    }

    private static Registration registration(Form form) {
        var register = form.required("register", "Choose a register, or Not registered");
        if (register.equals("NONE") || register.isEmpty()) {
            return new Registration(register, null, null, null);
        }
        return new Registration(
                register,
                form.required("number", "Enter the registration number"),
                form.requiredDay("checkedOn", "the day that the register was looked at"),
                form.day("validUntil", "the last day of the registration"));
    }

    private Rendering authorisePage(Visit visit, Form form) {
        return Page.of(visit, "assessors/authorise", "Authorise an assessor")
                .crumb("Assessors", "/assessors")
                .with("people", staff.options(visit))
                .with("registers", Choices.REGISTERS)
                .with("stages", Choices.STAGES)
                .with("settings", Choices.SETTINGS)
                .with("framework", frameworks.current(visit))
                .form(form)
                .show();
    }

    private Rendering withdrawPage(Visit visit, UUID person, Form form) {
        return personPage(visit, person, "assessors/withdraw", "Withdraw an authority")
                .with("reasons", Choices.WITHDRAW_REASONS)
                .form(form)
                .show();
    }

    private Rendering checkPage(Visit visit, UUID person, Form form) {
        return personPage(visit, person, "assessors/check", "Record a registration check")
                .with("registers", Choices.REGISTERS)
                .form(form)
                .show();
    }

    private Page personPage(Visit visit, UUID person, String template, String title) {
        var assessors = services.query().get(visit, Ask.of("/assessors"), Assessors.class);
        if (assessors.one(person.toString()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = people.names(visit, Stream.of(person.toString())).of(person.toString());
        return Page.of(visit, template, title)
                .crumb("Assessors", "/assessors")
                .crumb(name, "/assessors/" + person)
                .with("person", person)
                .with("name", name);
    }

    private record Registration(
            String register,
            @Nullable String number,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate validUntil) {}

    private record Authorise(
            String assessor,
            Registration registration,
            List<String> elements,
            List<String> stages,
            List<String> settings,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private record Reason(String reason) {}
}
