package trellis.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import trellis.language.TenantId;

/**
 * Writes a batch in one transaction of one statement. When the data of one job is refused, all are written singly, so
 * that it fails nobody else. When the connection breaks, the batch is written again: each request takes effect once, so
 * that a commit that was not heard of is found instead of repeated.
 */
final class BatchWriter {
    private static final int TRIES = 3;

    private final DataSource source;
    private final Clock clock;
    private final AppendSignal signal;

    BatchWriter(DataSource source, Clock clock, AppendSignal signal) {
        this.source = source;
        this.clock = clock;
        this.signal = signal;
    }

    /** @return a result for each job, in order; never throws for the database's sake */
    List<Result> write(List<Append> jobs) {
        try {
            return ended(attempt(jobs));
        } catch (SQLException e) {
            return SqlFault.of(e) == SqlFault.DATA && jobs.size() > 1 ? singly(jobs) : failed(jobs, e);
        } catch (RuntimeException e) {
            return jobs.size() > 1 ? singly(jobs) : List.of(new Result.Failed(e));
        }
    }

    private List<Result> singly(List<Append> jobs) {
        var results = new ArrayList<Result>();
        jobs.forEach(job -> results.addAll(write(List.of(job))));
        return results;
    }

    private static List<Result> ended(List<Appended> outcomes) {
        return outcomes.stream().<Result>map(Result.Ended::new).toList();
    }

    private static List<Result> failed(List<Append> jobs, SQLException e) {
        Throwable cause = SqlFault.of(e) == SqlFault.DATA
                ? new IllegalArgumentException("the database refuses the data", e)
                : new StoreUnavailable("the log cannot be written", e);
        return jobs.stream().<Result>map(_ -> new Result.Failed(cause)).toList();
    }

    private List<Appended> attempt(List<Append> jobs) throws SQLException {
        var statement = new BatchStatement(jobs);
        boolean unheard = false;
        for (int attempt = 1; ; attempt++) {
            try (var connection = source.getConnection()) {
                var outcomes = unheard ? asOwn(jobs, execute(statement, connection)) : execute(statement, connection);
                wake(jobs, outcomes);
                return outcomes;
            } catch (SQLException e) {
                if (SqlFault.of(e) == SqlFault.DATA || attempt == TRIES) {
                    throw e;
                }
                unheard = true;
            }
        }
    }

    private List<Appended> execute(BatchStatement statement, Connection connection) throws SQLException {
        return statement.execute(connection, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** After an unheard commit, what is known of this very command is its own answer and not a repeat. */
    private static List<Appended> asOwn(List<Append> jobs, List<Appended> outcomes) {
        var own = new ArrayList<Appended>();
        for (int i = 0; i < jobs.size(); i++) {
            own.add(
                    outcomes.get(i) instanceof Appended.Known known
                                    && known.command().equals(jobs.get(i).command())
                            ? new Appended.Written(known.first(), known.last())
                            : outcomes.get(i));
        }
        return own;
    }

    private void wake(List<Append> jobs, List<Appended> outcomes) {
        Set<TenantId> grown = new HashSet<>();
        for (int i = 0; i < jobs.size(); i++) {
            if (outcomes.get(i) instanceof Appended.Written written && written.last() >= written.first()) {
                grown.add(jobs.get(i).tenant());
            }
        }
        grown.forEach(signal::fire);
    }
}
