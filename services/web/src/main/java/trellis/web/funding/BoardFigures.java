package trellis.web.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Brief.Part;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.funding.Outcomes.Report;
import trellis.web.page.Words;

/** Each figure of a board's report: how it is worked out, what it covers and up to when. */
final class BoardFigures {
    private static final List<Column> COLUMNS = List.of(
            Column.text("Figure", "Its name"),
            Column.text("How it is worked out", "Its formula"),
            Column.text("Covers", "What is in it"),
            Column.text("As at", "Up to which moment"));

    private static final List<String> AMOUNTS = List.of(
            "Committed",
            "Accepted",
            "Released",
            "Verified",
            "Returned",
            "Carried over",
            "At risk",
            "Claimed, not verified",
            "Carry-over asked",
            "Unspent");

    private BoardFigures() {}

    static Part of(OneProgramme one, Outcomes.Reports outcomes, List<Outcomes.Practice> practices) {
        var all = "All " + Words.count(one.allocations().size(), "allocation", "allocations");
        var asAt = BoardReport.asAt(one.asOf());
        var title = "How each figure is worked out";
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row("Budget", FundingReturn.BUDGET.meaning(), "The programme", asAt));
        rows.add(row("For no stream", FundingReturn.UNPLANNED.meaning(), "The programme", asAt));
        AMOUNTS.forEach(each -> rows.add(row(each, FigureColumns.of(each).meaning(), all, asAt)));
        if (!practices.isEmpty()) {
            rows.add(row(
                    "Spent on",
                    "Of what is verified, what was bought with it",
                    "All " + Words.count(practices.size(), "allocation", "allocations") + " taken up",
                    // What is in the later ones includes at least as much.
                    BoardReport.asAt(practices.getFirst().asOf())));
        }
        var reports = BoardOutcomes.about(one, outcomes);
        reports.stream()
                .flatMap(each -> each.outcomes().stream())
                .map(Outcomes.Reported::measure)
                .distinct()
                .forEach(each -> rows.add(row(
                        Words.say("outcome-measure", each),
                        Words.say("outcome-rule", each),
                        Words.count(
                                reporting(reports, each), "recipient that reported it", "recipients that reported it"),
                        BoardReport.asAt(outcomes.asOf()) + ", counted between two positions of the recipient’s own"
                                + " records, which its report names")));
        return new Part(title, List.of(), new Listing("formulas", title, COLUMNS, rows));
    }

    private static long reporting(List<Report> reports, String measure) {
        return reports.stream()
                .filter(each ->
                        each.outcomes().stream().anyMatch(outcome -> Objects.equals(outcome.measure(), measure)))
                .map(Report::recipient)
                .distinct()
                .count();
    }

    private static List<@Nullable Object> row(String figure, String formula, String covers, String asAt) {
        return List.of(figure, formula, covers, asAt);
    }
}
