package trellis.web.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Brief.Part;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.funding.Ledger.Allocation;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.page.Words;

/** What has to be done next about the money of a programme, by whom and until when. */
record BoardTasks(Funding.Places places) {
    private static final List<Column> COLUMNS = List.of(
            Column.text("What", "What has to be done"),
            Column.text("By whom", "The duty and the organisation that has to do it"),
            Column.text("About", "Whose money it is about"),
            Column.pounds("Amount", "What it is about; empty where it is about no amount"),
            Column.text("When", "Until when, or how long it has waited"));

    Part of(OneProgramme one, Outcomes.Reports outcomes) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var funder = places.of(one.programme().funder());
        one.waiting()
                .forEach(each -> rows.add(
                        row("Decide on a claim", "Verifier, " + funder, each.recipient(), each.amount(), each.days())));
        one.carryOvers()
                .forEach(each -> rows.add(row(
                        "Decide on a carry-over",
                        "Approver, " + funder,
                        each.recipient(),
                        each.amount(),
                        each.days())));
        one.allocations().forEach(each -> rows.addAll(next(each, funder, one.on())));
        outcomes.items().stream()
                .filter(each -> each.programme().equals(one.programme().programme()) && each.waits())
                .forEach(each -> rows.add(
                        row("Review what came of it", "Verifier, " + funder, each.recipient(), null, each.days())));
        var title = "What has to be done, and by whom";
        return rows.isEmpty()
                ? new Part(title, List.of("Nothing waits for anybody."), null)
                : new Part(title, List.of(), new Listing("tasks", title, COLUMNS, rows));
    }

    private List<List<@Nullable Object>> next(Allocation each, String funder, LocalDate on) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var figures = each.figures();
        var recipient = places.of(each.recipient());
        switch (each.state()) {
            case "PROPOSED" ->
                rows.add(row("Decide on a proposal", "Approver, " + funder, each, figures.proposed(), ""));
            case "SENT_BACK" -> rows.add(row("Propose it again, or leave it", "Lead, " + funder, each, null, ""));
            case "OFFERED" ->
                rows.add(row(
                        "Accept or decline the offer",
                        "Finance lead, " + recipient,
                        each,
                        figures.open(),
                        "By " + Words.day(each.answerBy())));
            case "ACCEPTED" -> {
                if (!each.agreementInForce()) {
                    rows.add(row("Agree, and sign", funder + " and " + recipient, each, figures.accepted(), ""));
                } else if (figures.unreleased() > 0) {
                    rows.add(row(
                            "Pay what is agreed, once its conditions are met",
                            "Finance lead, " + funder,
                            each,
                            figures.unreleased(),
                            ""));
                }
            }
            default -> {} // declined, withdrawn or closed: nothing is left to do
        }
        if (figures.unspent() > 0) {
            var closed = on.isAfter(each.claimsUntil());
            rows.add(row(
                    closed ? "Return it, or ask to carry it over" : "Claim it, return it, or ask to carry it over",
                    "Finance lead, " + recipient,
                    each,
                    figures.unspent(),
                    closed ? "Now: claims are closed" : "Claims by " + Words.day(each.claimsUntil())));
        }
        return rows;
    }

    private List<@Nullable Object> row(String what, String who, Allocation about, @Nullable Long amount, String when) {
        return Arrays.asList(what, who, places.of(about.recipient()) + ", " + about.streamName(), amount, when);
    }

    private List<@Nullable Object> row(String what, String who, String about, @Nullable Long amount, long days) {
        return Arrays.asList(what, who, places.of(about), amount, "Waits " + Words.count(days, "day", "days"));
    }
}
