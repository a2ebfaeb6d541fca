package trellis.web.funding;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.web.file.Column;
import trellis.web.funding.Ledger.Figures;

/** The amounts of the ledger as columns of a report, each with what it means: one list for every table of them. */
final class FigureColumns {
    private static final List<Column> ALL = List.of(
            Column.pounds("Proposed", "Proposed and waiting for an approver"),
            Column.pounds("Offered", "Ever offered to the recipient"),
            Column.pounds("Offered, not answered", "Offered, and the recipient has not answered"),
            Column.pounds("Not taken up", "Offered, and declined, withdrawn or accepted for less"),
            Column.pounds("Accepted", "Accepted by the recipient"),
            Column.pounds("Committed", "Offered and not answered, or accepted; less what was given up"),
            Column.pounds("Released", "Paid to the recipient"),
            Column.pounds("Accepted, not released", "Accepted and not paid yet"),
            Column.pounds("Claimed", "Claimed as spent, in claims that stand"),
            Column.pounds("Claimed, not verified", "Claimed as spent; waits for a verifier"),
            Column.pounds("Verified", "Accepted by a verifier as spent on the purpose"),
            Column.pounds("Given up", "Accepted and never paid when it was varied or closed; the stream's again"),
            Column.pounds("Returned", "Released, and given back to the funder"),
            Column.pounds("Carry-over asked", "Released, and asked to be kept for the year after; not decided"),
            Column.pounds("Carried over", "Released, and kept for the year after with approval"),
            Column.pounds(
                    "At risk", "Released, and neither verified as spent, nor returned, nor carried over with approval"),
            Column.pounds("Unspent", "At risk, and neither claimed nor asked to be carried over"));

    private FigureColumns() {}

    static Column of(String title) {
        return ALL.stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    static List<Column> after(Column... first) {
        var columns = new ArrayList<>(List.of(first));
        columns.addAll(ALL);
        return List.copyOf(columns);
    }

    static List<@Nullable Object> row(Figures figures, Object... first) {
        var row = new ArrayList<@Nullable Object>(List.of(first));
        row.addAll(List.of(
                figures.proposed(),
                figures.offered(),
                figures.open(),
                figures.declined(),
                figures.accepted(),
                figures.committed(),
                figures.released(),
                figures.unreleased(),
                figures.claimed(),
                figures.waiting(),
                figures.verified(),
                figures.givenUp(),
                figures.returned(),
                figures.carryOverAsked(),
                figures.carriedOver(),
                figures.atRisk(),
                figures.unspent()));
        return row;
    }
}
