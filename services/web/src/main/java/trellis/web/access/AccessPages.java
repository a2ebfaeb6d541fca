package trellis.web.access;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.page.AsOf;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Grid;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.Names;
import trellis.web.people.Staff;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Who can do what, granting a role, taking one away, and recording a person who is no support worker. */
@Controller
class AccessPages {
    private final Services services;
    private final Staff staff;
    private final String issuer;

    AccessPages(Services services, Staff staff, @Value("${trellis.web.issuer}") String issuer) {
        this.issuer = issuer;
        this.services = services;
        this.staff = staff;
    }

    @GetMapping("/access")
    Rendering list(Visit visit, Form form) {
        var listed = listed(visit, form);
        return Page.of(visit, "access/list", "Who can do what")
                .with("people", listed.people())
                .with("names", listed.names())
                .with("giver", listed.giver())
                .with("roles", Choices.ROLES)
                .with("filters", Ask.of("").with("role", form.optional("role")).text())
                .with("asOf", listed.asOf())
                .form(form)
                .show();
    }

    @GetMapping("/access.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        return grid(listed(visit, form)).csv();
    }

    @GetMapping("/access.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Form form) {
        return grid(listed(visit, form)).xlsx();
    }

    /** Those who lead, assess or audit come first, each by name. */
    private record Listed(@Nullable AsOf asOf, List<Staff.Person> people, Names names, Giver giver) {}

    /** Who gave a role: somebody here, or an operator, whose name the vault of this organisation does not hold. */
    record Giver(Set<String> here, Names names) {
        public String of(@Nullable String person) {
            return person == null || here.contains(person) ? names.of(person) : "a platform operator";
        }
    }

    private Listed listed(Visit visit, Form form) {
        var role = form.optional("role");
        var access = staff.access(visit);
        var names = staff.names(visit, access);
        var people = access.items().stream()
                .filter(person -> role == null || person.holds(role))
                .sorted(Comparator.comparing((Staff.Person person) -> !person.leads())
                        .thenComparing(person -> names.of(person.person()), String.CASE_INSENSITIVE_ORDER))
                .toList();
        var here = access.items().stream().map(Staff.Person::person).collect(Collectors.toUnmodifiableSet());
        return new Listed(access.asOf(), people, names, new Giver(here, names));
    }

    private static Grid grid(Listed listed) {
        return new Grid(
                "who-can-do-what",
                List.of("Name", "Role", "From", "Until", "Granted by", "Withdrawn", "Holds today"),
                listed.people().stream()
                        .flatMap(person -> person.grants().stream()
                                .map(grant -> List.of(
                                        listed.names().of(person.person()),
                                        Words.say("role", grant.role()),
                                        Words.day(grant.from()),
                                        Words.day(grant.until()),
                                        listed.giver().of(grant.grantedBy()),
                                        Words.dayOf(grant.withdrawnAt()),
                                        grant.holds() ? "Yes" : "No")))
                        .toList());
    }

    @GetMapping("/access/grant")
    Rendering grant(Visit visit, Form form) {
        return grantPage(visit, form);
    }

    @PostMapping("/access/grant")
    Rendering granted(Visit visit, Form form) {
        var body = new Grant(
                form.required("person", "Choose a person"),
                form.required("role", "Choose a role"),
                form.requiredDay("from", "the first day"),
                form.day("until", "the last day"));
        if (form.wrong()) {
            return grantPage(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/role-grants"), body)) {
            case Saved saved -> Page.saved("/access", saved, "role-granted");
            case Refused refused -> grantPage(visit, form.refused(refused));
        };
    }

    @GetMapping("/access/grants/{grant}/withdraw")
    Rendering withdraw(Visit visit, @PathVariable UUID grant) {
        return withdrawPage(visit, grant, Form.empty());
    }

    @PostMapping("/access/grants/{grant}/withdraw")
    Rendering withdrawn(Visit visit, @PathVariable UUID grant, Form form) {
        var body = new Reason(form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return withdrawPage(visit, grant, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/role-grants/{}/withdraw", grant), body)) {
            case Saved saved -> Page.saved("/access", saved, "role-withdrawn");
            case Refused refused -> withdrawPage(visit, grant, form.refused(refused));
        };
    }

    @GetMapping("/access/person")
    Rendering person(Visit visit) {
        return personPage(visit, Form.empty().fill("accountIssuer", issuer));
    }

    @PostMapping("/access/person")
    Rendering recorded(Visit visit, Form form) {
        var body = new NewPerson(
                new Name(
                        form.required("given", "Enter the given name"),
                        form.required("family", "Enter the family name")),
                form.optional("email"),
                account(form));
        if (form.wrong()) {
            return personPage(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/people"), body)) {
            case Saved saved -> Page.saved("/access/grant?person=" + saved.text("person"), saved, "person-recorded");
            case Refused refused -> personPage(visit, form.refused(refused));
        };
    }

    private Rendering grantPage(Visit visit, Form form) {
        return page(visit, "access/grant", "Grant a role")
                .with("people", staff.options(visit))
                .with("roles", Choices.TRUST_ROLES)
                .form(form)
                .show();
    }

    private Rendering withdrawPage(Visit visit, UUID grant, Form form) {
        var access = staff.access(visit);
        var held = access.grant(grant.toString()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(visit, "access/withdraw", "Withdraw a role")
                .with("name", staff.names(visit, access).of(held.person()))
                .with("role", held.grant().role())
                .with("back", "/access")
                .with("reasons", Choices.WITHDRAW_REASONS)
                .form(form)
                .show();
    }

    private static Rendering personPage(Visit visit, Form form) {
        return page(visit, "access/person", "Record a person").form(form).show();
    }

    private static Page page(Visit visit, String template, String title) {
        return Page.of(visit, template, title).crumb("Who can do what", "/access");
    }

    private static @Nullable Account account(Form form) {
        var subject = form.optional("accountSubject");
        return subject == null
                ? null
                : new Account(form.required("accountIssuer", "Enter the sign-in service"), subject);
    }

    private record Grant(
            String person,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private record Reason(String reason) {}

    private record Name(String given, String family) {}

    private record Account(String issuer, String subject) {}

    private record NewPerson(
            Name name, @Nullable String email, @Nullable Account account) {}
}
