package trellis.web.funding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Brief.Part;
import trellis.web.file.Column;
import trellis.web.file.Listing;
import trellis.web.funding.Deliverables.Checklist;
import trellis.web.funding.Deliverables.Checklists;
import trellis.web.funding.Deliverables.Item;
import trellis.web.funding.Ledger.OneProgramme;
import trellis.web.page.Words;

/** What each recipient of a programme delivered of what the money was given for. */
record BoardDeliverables(Funding.Places places) {
    private static final String TITLE = "What was delivered";
    private static final List<Column> COLUMNS = List.of(
            Column.text("Recipient", "Who owes it"),
            Column.text("Deliverable", "Of the programme's list"),
            Column.text("State", "What follows from what was handed in and decided"),
            Column.text("Last handed in", "The day; empty where nothing was"));

    Part of(OneProgramme one, Checklists all) {
        var rows = new ArrayList<List<@Nullable Object>>();
        var checklists = all.items().stream()
                .filter(each -> each.programme().equals(one.programme().programme()))
                .toList();
        checklists.forEach(each -> each.items().forEach(item -> rows.add(row(each, item))));
        if (rows.isEmpty()) {
            return new Part(TITLE, List.of("Nobody has taken an allocation, so nothing is owed."), null);
        }
        var accepted = checklists.stream().mapToLong(Checklist::accepted).sum();
        return new Part(
                TITLE,
                List.of("%d of %d deliverables were accepted.".formatted(accepted, rows.size())),
                new Listing("deliverables", TITLE, COLUMNS, rows));
    }

    private List<@Nullable Object> row(Checklist checklist, Item item) {
        var proof = item.proof();
        var row = new ArrayList<@Nullable Object>();
        row.add(places.of(checklist.recipient()));
        row.add(item.code() + " " + Words.say("deliverable", item.deliverable()));
        row.add(Words.say("deliverable-state", item.state()));
        row.add(proof == null ? "" : Words.dayOf(proof.handedInAt()));
        return row;
    }
}
