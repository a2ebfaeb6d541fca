package trellis.web.faculty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import trellis.web.page.Form;
import trellis.web.page.Grid;
import trellis.web.page.Option;
import trellis.web.page.Page;
import trellis.web.page.Words;
import trellis.web.service.Ask;
import trellis.web.service.Services;
import trellis.web.service.Visit;

/** A faculty's trusts at a month's end: what they share, with small numbers hidden. */
@Controller
class FacultyPages {
    private static final int MONTHS = 12;

    private final Services services;

    FacultyPages(Services services) {
        this.services = services;
    }

    @GetMapping("/faculty")
    Rendering desk(Visit visit, Form form) {
        var desk = desk(visit, form.optional("at"));
        return Page.of(visit, "faculty/desk", "Our trusts at a month’s end")
                .with("desk", desk)
                .with("months", months(desk.at()))
                .with("filters", Ask.of("").with("at", form.optional("at")).text())
                .form(form.fill("at", desk.at()))
                .show();
    }

    @GetMapping("/faculty.csv")
    ResponseEntity<byte[]> csv(Visit visit, Form form) {
        return grid(desk(visit, form.optional("at"))).csv();
    }

    @GetMapping("/faculty.xlsx")
    ResponseEntity<byte[]> xlsx(Visit visit, Form form) {
        return grid(desk(visit, form.optional("at"))).xlsx();
    }

    private Desk desk(Visit visit, @Nullable String at) {
        return services.query().get(visit, Ask.of("/faculty-dashboard").with("at", at), Desk.class);
    }

    /** The month's end that is shown and those before it. */
    private static List<Option> months(LocalDate shown) {
        return IntStream.range(0, MONTHS)
                .mapToObj(back -> shown.withDayOfMonth(1).minusMonths(back))
                .map(month -> month.withDayOfMonth(month.lengthOfMonth()))
                .map(end -> new Option(end.toString(), Words.day(end)))
                .toList();
    }

    /** The figures of the screen, both tables side by side. */
    private static Grid grid(Desk desk) {
        var head = new ArrayList<>(List.of("Trust", "Code"));
        desk.columns().forEach(column -> head.add("Support workers: " + column));
        desk.columns().forEach(column -> head.add("Sign-offs: " + column));
        head.addAll(List.of("As at", "Told by"));
        var rows = Stream.concat(
                desk.items().stream()
                        .map(trust -> row(
                                desk,
                                trust.name(),
                                trust.trust(),
                                trust.workers().cells(),
                                trust.signOffs().cells())),
                Stream.of(row(
                        desk,
                        "All that report: support workers of %s, sign-offs of %s"
                                .formatted(
                                        desk.workers().trusts().words(),
                                        desk.signOffs().trusts().words()),
                        desk.organisation(),
                        desk.workers().cells(),
                        desk.signOffs().cells())));
        return new Grid("faculty-" + desk.organisation() + "-" + desk.at(), head, rows.toList());
    }

    private static List<String> row(
            Desk desk, String name, String code, List<Desk.Disclosed> workers, List<Desk.Disclosed> signOffs) {
        var row = new ArrayList<>(List.of(name, code));
        Stream.concat(workers.stream(), signOffs.stream()).forEach(cell -> row.add(cell.text()));
        row.addAll(List.of(Words.day(desk.at()), desk.policy()));
        return row;
    }
}
