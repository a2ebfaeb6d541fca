package trellis.web.organisations;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.organisations.Organisations.Trust;
import trellis.web.page.AsOf;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Outcome;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** An operator brings a trust on: chooses it, gives its first people a way in, and takes back what operators gave. */
@Controller
class TrustPages {
    private static final List<Option> FIRST_ROLES = Option.of("role", "EDUCATOR", "AUDITOR");

    private final Services services;
    private final Organisations organisations;
    private final People people;
    private final String issuer;

    TrustPages(
            Services services,
            Organisations organisations,
            People people,
            @Value("${trellis.web.issuer}") String issuer) {
        this.people = people;
        this.services = services;
        this.organisations = organisations;
        this.issuer = issuer;
    }

    @GetMapping("/trusts")
    Rendering list(Visit visit, Form form) {
        var q = form.value("q").toLowerCase(Locale.UK);
        var trusts = organisations.trusts(visit, form.optional("region"), null).stream()
                .filter(trust -> trust.name().toLowerCase(Locale.UK).contains(q)
                        || trust.code().toLowerCase(Locale.UK).equals(q))
                .toList();
        return Page.of(visit, "organisations/trusts", "Trusts")
                .with("trusts", trusts)
                .with("regions", options(organisations.regions(visit)))
                .form(form)
                .show();
    }

    @GetMapping("/trusts/{code}/people/new")
    Rendering blank(Visit visit, @PathVariable String code) {
        return personPage(visit, trust(visit, code), Form.empty().fill("accountIssuer", issuer));
    }

    /** Two commands, each with a key that follows from the form's, so that sending it twice changes nothing twice. */
    @PostMapping("/trusts/{code}/people/new")
    Rendering recorded(Visit visit, @PathVariable String code, Form form) {
        var trust = trust(visit, code);
        var person = new NewPerson(
                new Name(
                        form.required("given", "Enter the given name"),
                        form.required("family", "Enter the family name")),
                form.optional("email"),
                new Account(
                        form.required("accountIssuer", "Enter the sign-in service"),
                        form.required("accountSubject", "Enter their account there")));
        var role = form.required("role", "Choose a role");
        var from = form.requiredDay("from", "the first day");
        if (form.wrong()) {
            return personPage(visit, trust, form);
        }
        var people = Ask.of("/people").with("organisation", code);
        return switch (services.command().send(visit, form.key(), people, person)) {
            case Refused refused -> personPage(visit, trust, form.refused(refused));
            case Saved saved ->
                switch (grant(visit, code, form.key(), new Grant(saved.text("person"), role, from, null))) {
                    case Refused refused -> personPage(visit, trust, form.refused(refused));
                    case Saved granted -> Page.saved("/trusts/" + code + "/people/new", granted, "first-person");
                };
        };
    }

    @GetMapping("/trusts/{code}")
    Rendering given(Visit visit, @PathVariable String code) {
        var given = given(visit, Ask.of("/organisations/trusts/{}/given-roles", code));
        return page(visit, trust(visit, code), "organisations/given", "Roles that operators gave")
                .with("given", given.items())
                .with("names", people.names(visit, given.items().stream().map(GivenRole::grantedBy)))
                .with("asOf", given.asOf())
                .show();
    }

    @GetMapping("/trusts/{code}/roles/{grant}/withdraw")
    Rendering withdraw(Visit visit, @PathVariable String code, @PathVariable UUID grant) {
        return withdrawPage(visit, code, grant, Form.empty());
    }

    @PostMapping("/trusts/{code}/roles/{grant}/withdraw")
    Rendering withdrawn(Visit visit, @PathVariable String code, @PathVariable UUID grant, Form form) {
        var body = new Reason(form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return withdrawPage(visit, code, grant, form);
        }
        var ask = Ask.of("/role-grants/{}/withdraw", grant).with("organisation", code);
        return switch (services.command().send(visit, form.key(), ask, body)) {
            case Saved saved -> Page.saved("/trusts/" + code, saved, "role-withdrawn");
            case Refused refused -> withdrawPage(visit, code, grant, form.refused(refused));
        };
    }

    private Given given(Visit visit, Ask ask) {
        return services.query().get(visit, ask, Given.class);
    }

    private Rendering withdrawPage(Visit visit, String code, UUID grant, Form form) {
        var trust = trust(visit, code);
        var role = given(visit, Ask.of("/organisations/trusts/{}/given-roles", code)).items().stream()
                .filter(one -> one.grant().equals(grant.toString()) && one.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(visit, trust, "access/withdraw", "Withdraw a role")
                .crumb("Roles that operators gave", "/trusts/" + code)
                .with("name", trust.name())
                .with("role", role.role())
                .with("back", "/trusts/" + code)
                .with("reasons", Choices.WITHDRAW_REASONS)
                .form(form)
                .show();
    }

    private Outcome grant(Visit visit, String code, String key, Grant grant) {
        var second = UUID.nameUUIDFromBytes((key + " grant").getBytes(StandardCharsets.UTF_8));
        return services.command()
                .send(visit, second.toString(), Ask.of("/role-grants").with("organisation", code), grant);
    }

    private Trust trust(Visit visit, String code) {
        return organisations.trusts(visit.anywhere(), null, null).stream()
                .filter(trust -> trust.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Rendering personPage(Visit visit, Trust trust, Form form) {
        return page(visit, trust, "organisations/person", "Give somebody a way in")
                .with("roles", FIRST_ROLES)
                .form(form)
                .show();
    }

    private static Page page(Visit visit, Trust trust, String template, String title) {
        return Page.of(visit, template, title).crumb("Trusts", "/trusts").with("trust", trust);
    }

    private static List<Option> options(List<Organisations.Named> places) {
        return places.stream()
                .map(place -> new Option(place.code(), place.name()))
                .toList();
    }

    private record Given(@Nullable AsOf asOf, List<GivenRole> items) {}

    /** The person is known to the trust alone. */
    record GivenRole(
            String grant,
            String role,
            LocalDate from,
            @Nullable LocalDate until,
            String grantedBy,
            @Nullable Instant grantedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnReason,
            boolean holds) {}

    private record Reason(String reason) {}

    private record Name(String given, String family) {}

    private record Account(String issuer, String subject) {}

    private record NewPerson(Name name, @Nullable String email, Account account) {}

    private record Grant(
            String person,
            String role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
