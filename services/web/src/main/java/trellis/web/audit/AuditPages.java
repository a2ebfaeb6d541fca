package trellis.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.page.Form;
import trellis.web.page.Page;
import trellis.web.page.Paging;
import trellis.web.people.People;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** What was refused, and who looked at named data. For the auditor, who changes nothing. */
@Controller
class AuditPages {
    private final Services services;
    private final People people;

    AuditPages(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    @GetMapping("/audit")
    Rendering start(Visit visit) {
        return Page.of(visit, "audit/start", "Audit").crumb("Home", "/").show();
    }

    @GetMapping("/audit/refused")
    Rendering refused(Visit visit, Form form) {
        var cursor = form.optional("cursor");
        var page = services.commandReads()
                .get(visit.anywhere(), Ask.of("/audit/refused-attempts").with("cursor", cursor), RefusedPage.class);
        return Page.of(visit, "audit/refused", "Attempts that were refused")
                .crumb("Home", "/")
                .crumb("Audit", "/audit")
                .with("rows", page.attempts())
                .with(
                        "names",
                        people.names(visit, page.attempts().stream().flatMap(row -> Stream.ofNullable(row.actor()))))
                .with("paging", Paging.of(Ask.of("/audit/refused"), cursor, page.next()))
                .show();
    }

    @GetMapping("/audit/reads")
    Rendering reads(Visit visit, Form form) {
        var cursor = form.optional("cursor");
        var page = services.commandReads()
                .get(visit.anywhere(), Ask.of("/audit/reads").with("cursor", cursor), ReadPage.class);
        return Page.of(visit, "audit/reads", "Who looked at named data")
                .crumb("Home", "/")
                .crumb("Audit", "/audit")
                .with("rows", page.reads())
                .with("names", people.names(visit, page.reads().stream().flatMap(ReadRow::people)))
                .with("paging", Paging.of(Ask.of("/audit/reads"), cursor, page.next()))
                .show();
    }

    /** @param actor null when the account is nobody's */
    record RefusedRow(Instant at, @Nullable String actor, String command, String code) {}

    record RefusedPage(List<RefusedRow> attempts, @Nullable String next) {}

    record ReadRow(Instant at, String reader, String purpose, List<String> subjects) {
        static final int SHOWN = 5;

        Stream<String> people() {
            return Stream.concat(Stream.of(reader), shown().stream());
        }

        public List<String> shown() {
            return subjects.stream().limit(SHOWN).toList();
        }

        public int more() {
            return Math.max(0, subjects.size() - SHOWN);
        }
    }

    record ReadPage(List<ReadRow> reads, @Nullable String next) {}
}
