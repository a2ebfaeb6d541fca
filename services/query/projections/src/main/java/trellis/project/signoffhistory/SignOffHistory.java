package trellis.project.signoffhistory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffId;
import trellis.project.signoffhistory.HistoryRow.Outcome;

/**
 * The audit rows of one worker's competence in one element, in the log's order: all of them, or at least those that are
 * open. Two are equal when their rows are.
 *
 * @param moved positions of the rows that were made or changed since they were read: what is to be written
 */
public record SignOffHistory(List<HistoryRow> rows, Set<Long> moved) implements HistoryPart {
    static final SignOffHistory EMPTY = read(List.of());

    public SignOffHistory {
        rows = List.copyOf(rows);
        moved = Set.copyOf(moved);
    }

    /** @param rows as they stand */
    public static SignOffHistory read(List<HistoryRow> rows) {
        return new SignOffHistory(rows, Set.of());
    }

    /** @return the rows that are to be written */
    public List<HistoryRow> movedRows() {
        return rows.stream().filter(row -> moved.contains(row.position())).toList();
    }

    SignOffHistory then(HistoryRow row) {
        return new SignOffHistory(Stream.concat(rows.stream(), Stream.of(row)).toList(), with(List.of(row.position())));
    }

    /** @return this, with every sign-off among the rows changed */
    SignOffHistory eachSigned(UnaryOperator<HistoryRow> change) {
        return each(row -> row.outcome() == Outcome.SIGNED ? change.apply(row) : row);
    }

    /** @return this, where the request no longer waits */
    SignOffHistory answered(RequestId request) {
        return each(row -> row.awaited() && request.equals(row.request()) ? row.answered() : row);
    }

    private SignOffHistory each(UnaryOperator<HistoryRow> change) {
        var changed = new ArrayList<Long>();
        var after = rows.stream()
                .map(row -> {
                    var then = change.apply(row);
                    if (!then.equals(row)) {
                        changed.add(row.position());
                    }
                    return then;
                })
                .toList();
        return new SignOffHistory(after, with(changed));
    }

    private Set<Long> with(List<Long> more) {
        return Stream.concat(moved.stream(), more.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignOffHistory that && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return rows.hashCode();
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
