package trellis.query.intake;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import trellis.codec.EventCodec;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.project.RowByRow;

/**
 * What a view's tables should hold, found another way than the intake's: not batch by batch but row by row over the
 * whole log, in memory, each row written once and none read, into tables that end with their session. So many rows at a
 * time, the log read once for each such part, so that memory stays bounded however long the log is.
 */
final class IndependentFold {
    private static final int PAGE = 1_000;
    private static final int WRITTEN_AT_ONCE = 2_000;

    private final DataSource sessions;
    private final EventCodec codec;
    private final Feed feed;
    private final int rowsAtOnce;

    /** @param sessions every connection a session of its own, not used before nor afterwards */
    IndependentFold(DataSource sessions, EventCodec codec, Feed feed, int rowsAtOnce) {
        this.sessions = sessions;
        this.codec = codec;
        this.feed = feed;
        this.rowsAtOnce = rowsAtOnce;
    }

    /**
     * @param upTo the position of the last fact that is folded
     * @param expected how many rows there will be, about
     * @throws CannotFold when a fact cannot be read or folded
     * @throws FeedUnavailable when the log cannot be asked
     */
    <K, R> Map<String, Digest> of(ProjectionBinding<K, R> binding, TenantId tenant, long upTo, long expected) {
        var tables = binding.table().tables();
        try (var connection = sessions.getConnection()) {
            var session = TenantTransactions.writing(new SingleConnectionDataSource(connection, true), Side.PASSING);
            session.in(Set.of(tenant), sql -> made(sql, tables));
            var parts = 1 + expected / rowsAtOnce;
            for (var part = 0L; part < parts; part++) {
                var mine = part;
                var rows = rows(binding.fold(), tenant, upTo, key -> Math.floorMod(key.hashCode(), parts) == mine);
                session.in(Set.of(tenant), sql -> written(sql, binding.table(), tenant, rows));
            }
            return session.in(Set.of(tenant), sql -> Digest.of(sql, tenant, tables));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("no session to compare in", e);
        }
    }

    private static boolean made(JdbcClient sql, List<String> tables) {
        tables.forEach(
                table -> sql.sql("create temporary table " + table + " (like public." + table + " including all)")
                        .update());
        return true;
    }

    private <K, R> Map<K, R> rows(RowByRow<K, R> fold, TenantId tenant, long upTo, Predicate<K> wanted) {
        var rows = new HashMap<K, R>();
        read(
                tenant,
                upTo,
                fact -> Understood.of(List.of(fact), fold.families())
                        .forEach(event -> moved(fold, rows, event, wanted)));
        return rows;
    }

    private static <K, R> void moved(RowByRow<K, R> fold, Map<K, R> rows, RecordedEvent<?> event, Predicate<K> wanted) {
        try {
            for (var key : fold.touchedBy(event.event())) {
                if (wanted.test(key)) {
                    rows.compute(key, (_, row) -> fold.after(key, row, event));
                }
            }
        } catch (RuntimeException e) {
            throw new CannotFold(
                    fold.name() + " cannot fold it: " + e.getClass().getSimpleName(), e);
        }
    }

    private void read(TenantId tenant, long upTo, Consumer<Fact> each) {
        var position = 0L;
        while (position < upTo) {
            var page = feed.page(tenant, position, (int) Math.min(PAGE, upTo - position));
            if (page.isEmpty()) {
                throw new FeedUnavailable("the log of " + tenant + " ends at " + position + ", before " + upTo);
            }
            Fact.of(codec, page).forEach(each);
            position = page.getLast().position();
        }
    }

    private static <K, R> boolean written(
            JdbcClient sql, ProjectionTable<K, R> table, TenantId tenant, Map<K, R> rows) {
        var some = new LinkedHashMap<K, R>();
        rows.forEach((key, row) -> {
            some.put(key, row);
            if (some.size() == WRITTEN_AT_ONCE) {
                table.save(sql, tenant, some, Set.of());
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            table.save(sql, tenant, some, Set.of());
        }
        return true;
    }
}
