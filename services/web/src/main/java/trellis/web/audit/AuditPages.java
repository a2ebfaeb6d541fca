package trellis.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.page.Form;
import trellis.web.page.Grid;
import trellis.web.page.Page;
import trellis.web.page.Paging;
import trellis.web.page.Words;
import trellis.web.people.People;
import trellis.web.people.Staff;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** Attempts that were refused, and who looked at named data: filtered, paged, and taken away as the screen shows it. */
@Controller
class AuditPages {
    private static final int MOST = 500;
    private static final List<String> REFUSED = List.of("When", "Who", "What they tried", "Rule that refused", "Code");
    private static final List<String> READS = List.of("When", "Who looked", "At what", "Of whom");

    private final Services services;
    private final People people;
    private final Staff staff;

    AuditPages(Services services, People people, Staff staff) {
        this.services = services;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping("/audit")
    Rendering start(Visit visit) {
        return Page.of(visit, "audit/start", "Audit").show();
    }

    @GetMapping("/audit/refused")
    Rendering refused(Visit visit, Form form) {
        var asked = AuditFilter.refused(form);
        var page = refused(visit, asked, form.optional("cursor"), null);
        return page(visit, "audit/refused", "Attempts that were refused", asked, form, page.next(), page.attempts())
                .with("names", people.names(visit, page.attempts().stream().map(Audit.Refused::actor)))
                .with("anyRule", asked.without("rule").text())
                .show();
    }

    @GetMapping("/audit/refused.csv")
    ResponseEntity<byte[]> refusedCsv(Visit visit, Form form) {
        return refusedGrid(visit, form).csv();
    }

    @GetMapping("/audit/refused.xlsx")
    ResponseEntity<byte[]> refusedXlsx(Visit visit, Form form) {
        return refusedGrid(visit, form).xlsx();
    }

    @GetMapping("/audit/reads")
    Rendering reads(Visit visit, Form form) {
        var asked = AuditFilter.reads(form);
        var page = reads(visit, asked, form.optional("cursor"), null);
        return page(visit, "audit/reads", "Who looked at named data", asked, form, page.next(), page.reads())
                .with("names", people.names(visit, page.reads().stream().flatMap(Audit.Read::people)))
                .show();
    }

    @GetMapping("/audit/reads.csv")
    ResponseEntity<byte[]> readsCsv(Visit visit, Form form) {
        return readsGrid(visit, form).csv();
    }

    @GetMapping("/audit/reads.xlsx")
    ResponseEntity<byte[]> readsXlsx(Visit visit, Form form) {
        return readsGrid(visit, form).xlsx();
    }

    private Page page(
            Visit visit,
            String template,
            String title,
            AuditFilter asked,
            Form form,
            @Nullable String next,
            List<?> rows) {
        return Page.of(visit, template, title)
                .crumb("Audit", "/audit")
                .with("rows", rows)
                .with("staff", staff.options(visit))
                .with("filters", asked.shown("").text())
                .with("filtered", !asked.shown("").parameters().isEmpty())
                .with("paging", Paging.of(asked.shown("/" + template), form, next, rows.size()))
                .form(form);
    }

    private Audit.RefusedPage refused(
            Visit visit, AuditFilter asked, @Nullable String cursor, @Nullable Integer limit) {
        var ask = asked.ask("/audit/refused-attempts").with("cursor", cursor).with("limit", limit);
        return services.commandReads().get(visit.anywhere(), ask, Audit.RefusedPage.class);
    }

    private Audit.ReadPage reads(Visit visit, AuditFilter asked, @Nullable String cursor, @Nullable Integer limit) {
        var ask = asked.ask("/audit/reads").with("cursor", cursor).with("limit", limit);
        return services.commandReads().get(visit.anywhere(), ask, Audit.ReadPage.class);
    }

    private Grid refusedGrid(Visit visit, Form form) {
        var asked = AuditFilter.refused(form);
        var rows = all(
                cursor -> refused(visit, asked, cursor, MOST), Audit.RefusedPage::attempts, Audit.RefusedPage::next);
        var names = people.names(visit, rows.stream().map(Audit.Refused::actor));
        return new Grid(
                "refused-attempts",
                REFUSED,
                rows.stream()
                        .map(row -> List.of(
                                Words.moment(row.at()),
                                row.actor() == null ? Audit.NOBODY : names.of(row.actor()),
                                Words.say("command", row.command()),
                                Words.say("refusal", row.code()),
                                row.code()))
                        .toList());
    }

    private Grid readsGrid(Visit visit, Form form) {
        var asked = AuditFilter.reads(form);
        var rows = all(cursor -> reads(visit, asked, cursor, MOST), Audit.ReadPage::reads, Audit.ReadPage::next);
        var names = people.names(visit, rows.stream().flatMap(Audit.Read::people));
        return new Grid(
                "reads-of-named-data",
                READS,
                rows.stream()
                        .map(row -> List.of(
                                Words.moment(row.at()),
                                names.of(row.reader()),
                                Words.say("purpose", row.purpose()),
                                row.of(names)))
                        .toList());
    }

    private static <P, R> List<R> all(
            Function<@Nullable String, P> page, Function<P, List<R>> rows, Function<P, @Nullable String> next) {
        var all = new ArrayList<R>();
        String cursor = null;
        do {
            var read = page.apply(cursor);
            all.addAll(rows.apply(read));
            cursor = next.apply(read);
        } while (cursor != null);
        return all;
    }
}
