package trellis.query.facultydashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import trellis.project.disclosure.Disclosed;
import trellis.project.disclosure.Reporting;
import trellis.query.door.CsvFile;
import trellis.query.facultydashboard.DeskView.DeskFigure;

/** The desk as a table: the figures of the screen, each trust a line, all of them the last. */
final class DeskFile {
    private DeskFile() {}

    static ResponseEntity<String> csv(DeskView desk) {
        var header = Stream.of(
                        Stream.of("Trust", "Name"),
                        columns("Support workers", desk),
                        columns("Sign-offs", desk),
                        Stream.of("As at", "Told by"))
                .flatMap(columns -> columns)
                .toList();
        var rows = new ArrayList<List<@Nullable String>>();
        desk.items().forEach(trust -> {
            var row = new ArrayList<@Nullable String>(List.of(trust.trust(), trust.name()));
            add(row, trust.workers().byStage(), trust.workers().total());
            add(row, trust.signOffs().byStage(), trust.signOffs().total());
            rows.add(ended(row, desk));
        });
        var all = new ArrayList<@Nullable String>(
                List.of("All", coverage("workers", desk.workers()) + ", " + coverage("sign-offs", desk.signOffs())));
        add(all, desk.workers().byStage(), desk.workers().total());
        add(all, desk.signOffs().byStage(), desk.signOffs().total());
        rows.add(ended(all, desk));
        return CsvFile.of("faculty-" + desk.organisation() + "-" + desk.at(), header, rows);
    }

    private static Stream<String> columns(String what, DeskView desk) {
        return Stream.concat(desk.stages().stream().map(stage -> what + " " + stage), Stream.of(what + " all"));
    }

    private static void add(List<@Nullable String> row, List<Disclosed> byStage, Disclosed total) {
        byStage.forEach(each -> row.add(each.text()));
        row.add(total.text());
    }

    private static List<@Nullable String> ended(List<@Nullable String> row, DeskView desk) {
        row.add(desk.at().toString());
        row.add(desk.policy());
        return row;
    }

    private static String coverage(String what, DeskFigure figure) {
        Reporting trusts = figure.trusts();
        return what + " of %d of %d trusts".formatted(trusts.reporting(), trusts.of());
    }
}
