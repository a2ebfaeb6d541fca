package trellis.web.funding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Brief.Part;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.funding.Ledger.Allocation;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.funding.Outcomes.Report;
import trellis.web.funding.Outcomes.Reported;
import trellis.web.page.Words;

/** What recipients said came of the money, as far as they share it: a figure that is not shared is never told as 0. */
record BoardOutcomes(Funding.Places places) {
    /** A board's papers are read by many: so few people are not told of, even one's own. */
    private static final int FEWEST = 8;

    private static final List<Column> COLUMNS = List.of(
            Column.text("Recipient", "Who reported it"),
            Column.text("Outcome", "What was counted"),
            Column.text("How many", "Counted from the recipient's own records, never typed"),
            Column.text("This money", "Whether it came of this money, or came about at the same time"),
            Column.text("Counted again", "Whether a second count of the same records gives the reported figure"),
            Column.text("The report", "Whether a verifier accepted it"));

    /** @param inShort one sentence of it, with how many it covers */
    record Told(String inShort, List<Part> parts) {}

    Told of(OneProgramme one, Outcomes.Reports outcomes) {
        var reports = about(one, outcomes);
        var recipients = recipients(BoardReport.taken(one));
        var reported = reports.stream().map(Report::recipient).collect(Collectors.toCollection(LinkedHashSet::new));
        var shares = reports.stream()
                .filter(each -> each.outcomes().stream().anyMatch(outcome -> outcome.figure() != null))
                .map(Report::recipient)
                .distinct()
                .count();
        var covered = reported.isEmpty()
                ? "Nobody has reported yet what came of it."
                : "%d of %s reported what came of it. Of these %s the figures with this organisation."
                        .formatted(
                                reported.size(),
                                Words.count(recipients.size(), "recipient", "recipients"),
                                shares == 0 ? "none shares" : shares == 1 ? "1 shares" : shares + " share");
        var silent = recipients.stream()
                .filter(each -> !reported.contains(each))
                .map(places::of)
                .collect(Collectors.joining(", "));
        return new Told(
                covered,
                List.of(new Part(
                        "What came of it",
                        says(covered, silent),
                        reports.isEmpty()
                                ? null
                                : new Listing("outcomes", "What came of it", COLUMNS, rows(reports)))));
    }

    /** Those that stand or wait, of this programme; what was returned to its author says nothing yet. */
    static List<Report> about(OneProgramme one, Outcomes.Reports outcomes) {
        return outcomes.items().stream()
                .filter(each -> each.programme().equals(one.programme().programme())
                        && !each.standing().equals("RETURNED"))
                .toList();
    }

    private static Set<String> recipients(List<Allocation> taken) {
        return taken.stream().map(Allocation::recipient).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> says(String covered, String silent) {
        var not = "Not shared is not the same as none. That something happened after the money came does not show that"
                + " it came of the money.";
        return silent.isEmpty() ? List.of(covered, not) : List.of(covered, "No report yet: " + silent + ".", not);
    }

    private List<List<@Nullable Object>> rows(List<Report> reports) {
        return reports.stream()
                .flatMap(report -> report.outcomes().stream()
                        .map(outcome -> List.<@Nullable Object>of(
                                places.of(report.recipient()),
                                Words.say("outcome-measure", outcome.measure()),
                                many(outcome),
                                Words.say("outcome-attributed", outcome.attribution()),
                                Words.say("outcome-recount", outcome.recount()),
                                Words.say("outcome-standing", report.standing()))))
                .toList();
    }

    private static String many(Reported outcome) {
        var figure = outcome.figure();
        if (figure == null) {
            return "Not shared";
        }
        return figure > 0 && figure < FEWEST ? "Hidden: fewer than 8" : "%,d".formatted(figure);
    }
}
