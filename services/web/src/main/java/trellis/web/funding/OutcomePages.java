package trellis.web.funding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import trellis.web.funding.Ledger.OneAllocation;
import trellis.web.funding.Outcomes.Counted;
import trellis.web.funding.Outcomes.Figure;
import trellis.web.funding.Outcomes.Practice;
import trellis.web.funding.Outcomes.Reports;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.page.Refusals;
import trellis.web.people.People;
import trellis.web.service.Refused;
import trellis.web.service.Saved;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** From pounds to practice, and the reports about it. */
@Controller
class OutcomePages {
    private static final Pattern NUMBERED = Pattern.compile("outcomes\\[(\\d{1,2})].*");
    private static final String PRACTICE = "From pounds to practice";
    private static final String REVIEWED = "Outcome report";
    private static final String ALLOCATION = "/money/allocations/{allocation:" + MoneyPages.UUID_FORM + "}";
    private static final String RECEIVED = "/money/received/{funder}/{allocation:" + MoneyPages.UUID_FORM + "}";
    private static final String REPORT = "/money/outcome-reports/{report:" + MoneyPages.UUID_FORM + "}";

    private final Funding funding;
    private final People people;
    private final Services services;

    OutcomePages(Funding funding, People people, Services services) {
        this.funding = funding;
        this.people = people;
        this.services = services;
    }

    @GetMapping(ALLOCATION + "/practice")
    Rendering practice(Visit visit, @PathVariable UUID allocation) {
        var practice = funding.practice(visit, allocation);
        var reports = funding.outcomeReports(visit).about(allocation.toString());
        return page(visit, practice, reports, "/money/allocations/" + allocation)
                .with("own", true)
                .show();
    }

    @GetMapping(RECEIVED + "/practice")
    Rendering receivedPractice(Visit visit, @PathVariable String funder, @PathVariable UUID allocation) {
        var practice = funding.receivedPractice(visit, funder, allocation);
        var reports = funding.receivedOutcomeReports(visit, funder, allocation).about(allocation.toString());
        var back = "/money/received/" + funder + "/" + allocation;
        return page(visit, practice, reports, back)
                .with("own", false)
                .with("mayReport", mayReport(funding.received(visit, funder, allocation), practice, reports))
                .show();
    }

    private Page page(Visit visit, Practice practice, Reports reports, String back) {
        var places = funding.places(visit);
        return Page.of(visit, "money/practice", PRACTICE)
                .crumb("Money", "/money")
                .crumb(places.of(practice.allocation().recipient()), back)
                .with("practice", practice)
                .with("reports", reports)
                .with("names", people.names(visit, reports.people()))
                .with("places", places)
                .with("asOf", practice.asOf());
    }

    private static boolean mayReport(OneAllocation one, Practice practice, Reports reports) {
        return one.trusts("FINANCE_LEAD")
                && one.allocation().agreementInForce()
                && practice.counted() != null
                && reports.waiting().isEmpty();
    }

    @GetMapping(RECEIVED + "/report")
    Rendering reportForm(Visit visit, @PathVariable String funder, @PathVariable UUID allocation, Form form) {
        var counted = counted(visit, funder, allocation);
        return MoneyFormPages.show(
                visit, reportOf(visit, funder, allocation, counted), back(funder, allocation), PRACTICE, form);
    }

    @PostMapping(RECEIVED + "/report")
    Rendering report(Visit visit, @PathVariable String funder, @PathVariable UUID allocation, Form form) {
        var counted = sentWith(form).orElseGet(() -> counted(visit, funder, allocation));
        var figures = due(visit, counted);
        var wanted = OutcomeForms.report(funder, allocation.toString(), counted, figures);
        var back = back(funder, allocation);
        var body = wanted.body().apply(form);
        if (form.wrong()) {
            return MoneyFormPages.show(visit, wanted, back, PRACTICE, form);
        }
        return switch (services.command().send(visit, form.key(), wanted.ask().apply(form), body)) {
            case Saved saved -> Page.saved(back, saved, "money-report");
            case Refused refused ->
                MoneyFormPages.show(
                        visit, wanted, back, PRACTICE, said(form, refused, OutcomeForms.chosen(form, figures)));
        };
    }

    private static String back(String funder, UUID allocation) {
        return "/money/received/" + funder + "/" + allocation + "/practice";
    }

    private Counted counted(Visit visit, String funder, UUID allocation) {
        return Optional.ofNullable(
                        funding.receivedPractice(visit, funder, allocation).counted())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The positions that the form was shown with, so that what is filed is what was looked at. */
    private static Optional<Counted> sentWith(Form form) {
        try {
            return Optional.of(new Counted(
                    Long.parseLong(form.value(OutcomeForms.BASELINE)),
                    null,
                    Long.parseLong(form.value(OutcomeForms.POSITION)),
                    null));
        } catch (NumberFormatException absent) {
            return Optional.empty();
        }
    }

    private MoneyForm reportOf(Visit visit, String funder, UUID allocation, Counted counted) {
        return OutcomeForms.report(funder, allocation.toString(), counted, due(visit, counted));
    }

    private List<Figure> due(Visit visit, Counted counted) {
        return funding.derived(visit, counted).figures().stream()
                .filter(each -> each.count() != null)
                .toList();
    }

    /** A refusal of one outcome is shown where that outcome is chosen. */
    private static Form said(Form form, Refused refused, List<Figure> chosen) {
        var numbered = refused.errors().stream()
                .filter(each ->
                        each.field() != null && NUMBERED.matcher(each.field()).matches())
                .toList();
        if (numbered.isEmpty()) {
            return form.refused(refused);
        }
        numbered.forEach(each -> {
            var matcher = NUMBERED.matcher(String.valueOf(each.field()));
            var number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : chosen.size();
            form.error(number < chosen.size() ? chosen.get(number).measure() : "", Refusals.words(each));
        });
        return form;
    }

    @GetMapping("/money/outcome-reports")
    Rendering reports(Visit visit) {
        var reports = funding.outcomeReports(visit);
        return Page.of(visit, "money/reports", "Reports to review")
                .crumb("Money", "/money")
                .with("reports", reports)
                .with("places", funding.places(visit))
                .with("asOf", reports.asOf())
                .show();
    }

    @GetMapping(REPORT)
    Rendering report(Visit visit, @PathVariable UUID report) {
        var one = funding.outcomeReport(visit, report);
        return Page.of(
                        visit,
                        "money/report",
                        funding.places(visit).of(one.report().recipient()))
                .crumb("Money", "/money")
                .crumb("Reports to review", "/money/outcome-reports")
                .with("one", one)
                .with("forms", OutcomeForms.review(one))
                .with(
                        "names",
                        people.names(visit, Stream.ofNullable(one.report().by())))
                .with("places", funding.places(visit))
                .with("asOf", one.asOf())
                .show();
    }

    @GetMapping(REPORT + "/{what}")
    Rendering reviewForm(Visit visit, @PathVariable UUID report, @PathVariable String what, Form form) {
        return MoneyFormPages.show(
                visit, review(visit, report, what), "/money/outcome-reports/" + report, REVIEWED, form);
    }

    @PostMapping(REPORT + "/{what}")
    Rendering review(Visit visit, @PathVariable UUID report, @PathVariable String what, Form form) {
        var wanted = review(visit, report, what);
        var back = "/money/outcome-reports/" + report;
        var body = wanted.body().apply(form);
        if (form.wrong()) {
            return MoneyFormPages.show(visit, wanted, back, REVIEWED, form);
        }
        return switch (services.command().send(visit, form.key(), wanted.ask().apply(form), body)) {
            case Saved saved -> Page.saved(back, saved, "money-" + wanted.name());
            case Refused refused -> MoneyFormPages.show(visit, wanted, back, REVIEWED, form.refused(refused));
        };
    }

    private MoneyForm review(Visit visit, UUID report, String what) {
        return OutcomeForms.review(funding.outcomeReport(visit, report)).stream()
                .filter(each -> each.name().equals(what))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
