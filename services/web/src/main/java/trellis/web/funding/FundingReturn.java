package trellis.web.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.file.Report;
import trellis.web.file.Report.Fact;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.funding.Ledger.Received;
import trellis.web.page.AsOf;
import trellis.web.page.Words;

/**
 * The funding return: the very figures of the money pages, to take away.
 *
 * @param places what organisations are called
 * @param invented what every file says where the figures are a demonstration's, or null
 */
record FundingReturn(Funding.Places places, @Nullable String invented) {
    private static final Column RECIPIENT = Column.text("Recipient", "Who the money is for");
    private static final Column CODE = Column.text("Code", "The recipient's NHS organisation code");
    private static final Column STREAM = Column.text("Stream", "The part of the budget that it comes from");
    private static final Column STATE = Column.text("State", "How far the allocation has come");

    static final Column BUDGET = Column.pounds("Budget", "Awarded to the programme, less what was taken back");
    static final Column UNPLANNED = Column.pounds("For no stream", "Of the budget, what no stream was given");

    /** What a funder returns about one programme. */
    Report of(OneProgramme one) {
        var programme = one.programme();
        var facts = facts("Funder", places.of(programme.funder()), one.asOf());
        facts.add(1, new Fact("Programme", programme.name()));
        facts.add(2, new Fact("Purpose", programme.purpose()));
        facts.add(3, new Fact("Financial year", programme.year()));
        facts.add(4, new Fact("Claims taken until", Words.day(programme.claimsUntil())));
        return new Report(
                "return-%s-%s".formatted(programme.funder(), programme.year().replace('/', '-')),
                "Funding return: %s, %s".formatted(programme.name(), programme.year()),
                invented,
                facts,
                List.of(
                        new Listing(
                                "programme",
                                "Programme",
                                FigureColumns.after(Column.text("Programme", "Its name"), BUDGET, UNPLANNED),
                                List.of(FigureColumns.row(
                                        programme.figures(),
                                        programme.name(),
                                        programme.budget(),
                                        programme.unplanned()))),
                        new Listing(
                                "streams",
                                "Streams, planned against actual",
                                FigureColumns.after(
                                        STREAM,
                                        Column.pounds("Planned", "Of the budget, what is for this stream"),
                                        Column.pounds("Free", "Planned and not committed")),
                                one.streams().stream()
                                        .map(each -> FigureColumns.row(
                                                each.figures(), each.name(), each.planned(), each.free()))
                                        .toList()),
                        new Listing(
                                "allocations",
                                "Allocations",
                                FigureColumns.after(RECIPIENT, CODE, STREAM, STATE),
                                one.allocations().stream()
                                        .map(each -> FigureColumns.row(
                                                each.figures(),
                                                places.of(each.recipient()),
                                                each.recipient(),
                                                each.streamName(),
                                                Words.say("money-state", each.state())))
                                        .toList())));
    }

    /** What an organisation returns about all that it was given. */
    Report of(Received received, String organisation) {
        var facts = facts("Organisation", places.of(organisation), null);
        facts.add(new Fact("As read on", Words.day(received.on())));
        return new Report(
                "return-received-" + organisation,
                "Funding return: what %s was given".formatted(places.of(organisation)),
                invented,
                facts,
                List.of(new Listing(
                        "allocations",
                        "Allocations",
                        FigureColumns.after(
                                Column.text("Programme", "Its name"),
                                Column.text("Financial year", "The year that the money belongs to"),
                                STREAM,
                                Column.text("From", "Who gives it"),
                                RECIPIENT,
                                STATE,
                                Column.day("Claims taken until", "The last day on which a claim is taken")),
                        received.items().stream()
                                .map(each -> FigureColumns.row(
                                        each.figures(),
                                        each.programmeName(),
                                        each.year(),
                                        each.streamName(),
                                        places.of(each.funder()),
                                        places.of(each.recipient()),
                                        Words.say("money-state", each.state()),
                                        each.claimsUntil()))
                                .toList())));
    }

    private List<Fact> facts(String who, String called, @Nullable AsOf asOf) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(who, called));
        if (asOf != null) {
            facts.add(new Fact("Includes everything up to", Words.moment(asOf.recordedAt())));
            facts.add(new Fact("Position in the log", Objects.requireNonNullElse(asOf.position(), "0")));
        }
        return facts;
    }
}
