package trellis.web.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Brief;
import trellis.web.file.Brief.Part;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.funding.Ledger.Allocation;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.funding.Outcomes.Practice;
import trellis.web.page.AsOf;
import trellis.web.page.Words;

/**
 * What a board reads about one programme: the figures of its money page, each of which was worked out before, in
 * sentences and short tables.
 *
 * @param places what organisations are called
 * @param invented what every page says where the figures are a demonstration's, or null
 */
record BoardReport(Funding.Places places, @Nullable String invented) {
    private static final Column RECIPIENT =
            Column.text("Recipient and stream", "Who the money is for, and the part of the budget that it comes from");

    /**
     * @param outcomes what recipients reported, of this and of other programmes
     * @param delivered of this and of other programmes
     * @param practices what was bought, of each allocation that was taken up
     */
    Brief of(OneProgramme one, Outcomes.Reports outcomes, Deliverables.Checklists delivered, List<Practice> practices) {
        var programme = one.programme();
        var told = new BoardOutcomes(places).of(one, outcomes);
        return new Brief(
                "board-%s-%s".formatted(programme.funder(), programme.year().replace('/', '-')),
                "Report to the board, a draft: %s, %s".formatted(programme.name(), programme.year()),
                invented,
                List.of(
                        "From %s. Purpose: %s.".formatted(places.of(programme.funder()), programme.purpose()),
                        "A draft, made from the record and changed by nobody. As at %s. How each figure is worked out,"
                                        .formatted(asAt(one.asOf()))
                                + " and what it covers, stands at the end."),
                Stream.of(
                                Stream.of(
                                        new Part("In short", inShort(one, told), null),
                                        given(one),
                                        spent(practices),
                                        atRisk(one),
                                        new BoardTasks(places).of(one, outcomes),
                                        new BoardDeliverables(places).of(one, delivered)),
                                told.parts().stream(),
                                Stream.of(BoardFigures.of(one, outcomes, practices)))
                        .flatMap(each -> each)
                        .toList());
    }

    /** Up to which moment, and to which fact of the funder's log. */
    static String asAt(@Nullable AsOf asOf) {
        return asOf == null || asOf.recordedAt() == null
                ? "the start: nothing has been recorded yet"
                : "%s, position %s of the log"
                        .formatted(Words.moment(asOf.recordedAt()), Objects.requireNonNullElse(asOf.position(), "0"));
    }

    /** Those that came to anything: offered at least. */
    static List<Allocation> offered(OneProgramme one) {
        return one.allocations().stream()
                .filter(each -> each.figures().offered() > 0)
                .toList();
    }

    /** Those whose recipient took the money up. */
    static List<Allocation> taken(OneProgramme one) {
        return one.allocations().stream()
                .filter(each -> each.figures().accepted() > 0)
                .toList();
    }

    private static List<String> inShort(OneProgramme one, BoardOutcomes.Told told) {
        var programme = one.programme();
        var figures = programme.figures();
        var says = new ArrayList<String>();
        says.add("The budget is %s, of which %s is committed. %s took money up."
                .formatted(
                        Words.pounds(programme.budget()),
                        Words.pounds(figures.committed()),
                        Words.count(
                                taken(one).stream()
                                        .map(Allocation::recipient)
                                        .distinct()
                                        .count(),
                                "recipient",
                                "recipients")));
        if (programme.unplanned() > 0) {
            says.add(Words.pounds(programme.unplanned()) + " of the budget is for no stream yet.");
        }
        says.add("%s was paid. Of it %s is verified as spent on the purpose, %s was returned and %s is carried over."
                .formatted(
                        Words.pounds(figures.released()),
                        Words.pounds(figures.verified()),
                        Words.pounds(figures.returned()),
                        Words.pounds(figures.carriedOver())));
        says.add(
                figures.atRisk() == 0
                        ? "Nothing that was paid is at risk."
                        : "At risk: %s %s".formatted(figures.says(), one.ends().says()));
        says.add(told.inShort());
        return says;
    }

    private Part given(OneProgramme one) {
        return new Part(
                "What was given, and for what",
                List.of(),
                new Listing(
                        "given",
                        "What was given, and for what",
                        List.of(
                                RECIPIENT,
                                Column.text("State", "How far the allocation has come"),
                                FigureColumns.of("Accepted"),
                                FigureColumns.of("Released"),
                                FigureColumns.of("Verified"),
                                FigureColumns.of("Returned"),
                                FigureColumns.of("Carried over")),
                        offered(one).stream()
                                .map(each -> List.<@Nullable Object>of(
                                        whose(each),
                                        each.standing(),
                                        each.figures().accepted(),
                                        each.figures().released(),
                                        each.figures().verified(),
                                        each.figures().returned(),
                                        each.figures().carriedOver()))
                                .toList()));
    }

    private Part spent(List<Practice> practices) {
        var title = "What it was spent on";
        var rows = practices.stream()
                .flatMap(each -> each.activities().stream()
                        .map(activity -> List.<@Nullable Object>of(
                                whose(each.allocation()),
                                Words.say("money-kind", activity.kind()),
                                activity.verified())))
                .toList();
        return rows.isEmpty()
                ? new Part(title, List.of("No spend is verified yet."), null)
                : new Part(
                        title,
                        List.of(),
                        new Listing(
                                "spent",
                                title,
                                List.of(
                                        RECIPIENT,
                                        Column.text("Spent on", "What was bought"),
                                        FigureColumns.of("Verified")),
                                rows));
    }

    private String whose(Allocation each) {
        return places.of(each.recipient()) + ", " + each.streamName();
    }

    private Part atRisk(OneProgramme one) {
        var risky = one.allocations().stream()
                .filter(each -> each.figures().atRisk() > 0)
                .toList();
        if (risky.isEmpty()) {
            return new Part("What is at risk", List.of("Nothing that was paid is at risk."), null);
        }
        return new Part(
                "What is at risk",
                List.of("Money that was paid and is not shown to be spent, returned, or kept with approval."),
                new Listing(
                        "risk",
                        "What is at risk",
                        List.of(
                                RECIPIENT,
                                FigureColumns.of("At risk"),
                                FigureColumns.of("Claimed, not verified"),
                                FigureColumns.of("Carry-over asked"),
                                FigureColumns.of("Unspent")),
                        risky.stream()
                                .map(each -> List.<@Nullable Object>of(
                                        whose(each),
                                        each.figures().atRisk(),
                                        each.figures().waiting(),
                                        each.figures().carryOverAsked(),
                                        each.figures().unspent()))
                                .toList()));
    }
}
