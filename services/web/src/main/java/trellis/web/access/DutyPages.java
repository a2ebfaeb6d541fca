package trellis.web.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.organisations.Organisations;
import trellis.web.page.AsOf;
import trellis.web.page.Choices;
import trellis.web.page.Form;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.people.People;
import trellis.web.people.Staff;
import trellis.web.service.Ask;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Who is trusted with what about money, granting a duty and taking one away. */
@Controller
class DutyPages {
    private static final List<Option> DUTIES = Option.of("duty", "APPROVER", "VERIFIER", "FINANCE_LEAD");

    private final Services services;
    private final Staff staff;
    private final People people;
    private final Organisations organisations;

    DutyPages(Services services, Staff staff, People people, Organisations organisations) {
        this.organisations = organisations;
        this.services = services;
        this.staff = staff;
        this.people = people;
    }

    record Granted(@Nullable AsOf asOf, List<Grant> items) {}

    record Grant(
            String grant,
            String person,
            String duty,
            String employer,
            LocalDate from,
            @Nullable LocalDate until,
            String grantedBy,
            @Nullable Instant withdrawnAt,
            boolean holds) {}

    private record NewGrant(
            String person,
            String duty,
            @Nullable String employer,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private record Reason(String reason) {}

    @GetMapping("/duties")
    Rendering list(Visit visit) {
        var granted = granted(visit);
        var names = people.names(
                visit, granted.items().stream().flatMap(each -> Stream.of(each.person(), each.grantedBy())));
        var here =
                staff.access(visit).items().stream().map(Staff.Person::person).collect(Collectors.toSet());
        return Page.of(visit, "access/duties", "Duties about money")
                .crumb("Who can do what", "/access")
                .with("grants", granted.items())
                .with("duties", DUTIES)
                .with("names", names)
                .with("giver", new AccessPages.Giver(here, names))
                .with("places", organisations.names(visit.anywhere()))
                .with("asOf", granted.asOf())
                .show();
    }

    @GetMapping("/duties/grant")
    Rendering blank(Visit visit, Form form) {
        return grantPage(visit, form);
    }

    @PostMapping("/duties/grant")
    Rendering sent(Visit visit, Form form) {
        var body = new NewGrant(
                form.required("person", "Choose a person"),
                form.required("duty", "Choose a duty"),
                form.optional("employer"),
                form.requiredDay("from", "the first day"),
                form.day("until", "the last day"));
        if (form.wrong()) {
            return grantPage(visit, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/duty-grants"), body)) {
            case Saved saved -> Page.saved("/duties", saved, "duty-granted");
            case Refused refused -> grantPage(visit, form.refused(refused));
        };
    }

    @GetMapping("/duties/{grant}/withdraw")
    Rendering withdraw(Visit visit, @PathVariable UUID grant) {
        return withdrawPage(visit, grant, Form.empty());
    }

    @PostMapping("/duties/{grant}/withdraw")
    Rendering withdrawn(Visit visit, @PathVariable UUID grant, Form form) {
        var body = new Reason(form.required("reason", "Choose a reason"));
        if (form.wrong()) {
            return withdrawPage(visit, grant, form);
        }
        return switch (services.command().send(visit, form.key(), Ask.of("/duty-grants/{}/withdraw", grant), body)) {
            case Saved saved -> Page.saved("/duties", saved, "duty-withdrawn");
            case Refused refused -> withdrawPage(visit, grant, form.refused(refused));
        };
    }

    private Granted granted(Visit visit) {
        return services.query().get(visit, Ask.of("/duty-grants"), Granted.class);
    }

    private Rendering grantPage(Visit visit, Form form) {
        return page(visit, "access/grant-duty", "Grant a duty")
                .with("people", staff.options(visit))
                .with(
                        "duties",
                        DUTIES.stream()
                                .map(duty -> new Option(duty.value(), duty.text(), Words.say("can-duty", duty.value())))
                                .toList())
                .form(form)
                .show();
    }

    private Rendering withdrawPage(Visit visit, UUID grant, Form form) {
        var held = granted(visit).items().stream()
                .filter(each -> each.grant().equals(grant.toString()) && each.withdrawnAt() == null)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return page(visit, "access/withdraw-duty", "Withdraw a duty")
                .with("name", people.names(visit, Stream.of(held.person())).of(held.person()))
                .with("duty", held.duty())
                .with("reasons", Choices.WITHDRAW_REASONS)
                .form(form)
                .show();
    }

    private static Page page(Visit visit, String template, String title) {
        return Page.of(visit, template, title)
                .crumb("Who can do what", "/access")
                .crumb("Duties about money", "/duties");
    }
}
