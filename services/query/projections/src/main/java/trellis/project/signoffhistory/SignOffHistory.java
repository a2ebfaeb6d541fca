package trellis.project.signoffhistory;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;
import trellis.project.signoffhistory.HistoryRow.Outcome;

/** All audit rows of one worker's competence in one element, in the log's order. */
public record SignOffHistory(List<HistoryRow> rows) implements HistoryPart {
    static final SignOffHistory EMPTY = new SignOffHistory(List.of());

    public SignOffHistory {
        rows = List.copyOf(rows);
    }

    SignOffHistory then(HistoryRow row) {
        return new SignOffHistory(Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /** @return this, with every sign-off among the rows changed */
    SignOffHistory eachSigned(UnaryOperator<HistoryRow> change) {
        return new SignOffHistory(rows.stream()
                .map(row -> row.outcome() == Outcome.SIGNED ? change.apply(row) : row)
                .toList());
    }

    Optional<HistoryRow> signed(SignOffId signOff) {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.SIGNED && signOff.equals(row.signOff()))
                .findFirst();
    }

    Optional<HistoryRow> requested(RequestId request) {
        return rows.stream()
                .filter(row -> row.outcome() == Outcome.REQUESTED && request.equals(row.request()))
                .findFirst();
    }
}
