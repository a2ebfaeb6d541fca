package trellis.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import trellis.codec.EventEnvelope;
import trellis.language.TenantId;

/** Reads of the log. Each is one statement that names its tenant to row security first, so each is of one moment. */
final class LogQueries {
    private static final String FACTS = "select head, (fact).* from facts_of(?, ?, ?, ?, ?)";
    private static final String LAST = "select last_of(?, ?, ?, ?)";
    private static final String AFTER = "select * from log_after(?, ?, ?)";
    private static final String ANSWERED = "select * from answered(?, ?)";
    private static final String HEAD = "select head_of(?)";
    private static final String HEADS = "select tenant, position from tenant_head where position > 0";

    private final DataSource source;

    LogQueries(DataSource source) {
        this.source = source;
    }

    EventLog.Sourced facts(TenantId tenant, Criteria criteria, long after) {
        return ask(FACTS, (connection, query) -> {
            query.setString(1, tenant.value());
            query.setLong(2, after);
            clauses(connection, query, 3, criteria);
            try (var rows = query.executeQuery()) {
                var facts = new ArrayList<EventEnvelope>();
                long head = 0;
                while (rows.next()) {
                    head = rows.getLong("head");
                    if (rows.getString("tenant") != null) {
                        facts.add(EnvelopeRows.read(rows));
                    }
                }
                return new EventLog.Sourced(facts, head);
            }
        });
    }

    long lastMatching(TenantId tenant, Criteria criteria) {
        return ask(LAST, (connection, query) -> {
            query.setString(1, tenant.value());
            clauses(connection, query, 2, criteria);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    List<EventEnvelope> read(TenantId tenant, long after, int most) {
        return ask(AFTER, (_, query) -> {
            query.setString(1, tenant.value());
            query.setLong(2, after);
            query.setInt(3, most);
            try (var rows = query.executeQuery()) {
                var facts = new ArrayList<EventEnvelope>();
                while (rows.next()) {
                    facts.add(EnvelopeRows.read(rows));
                }
                return facts;
            }
        });
    }

    Optional<EventLog.Answered> answered(TenantId tenant, UUID request) {
        return ask(ANSWERED, (_, query) -> {
            query.setString(1, tenant.value());
            query.setObject(2, request);
            try (var rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new EventLog.Answered(
                                Fingerprint.read(rows.getBytes("fingerprint")),
                                rows.getLong("first"),
                                rows.getLong("last")))
                        : Optional.empty();
            }
        });
    }

    long head(TenantId tenant) {
        return ask(HEAD, (_, query) -> {
            query.setString(1, tenant.value());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    Map<TenantId, Long> heads() {
        return ask(HEADS, (_, query) -> {
            try (var rows = query.executeQuery()) {
                var heads = new HashMap<TenantId, Long>();
                while (rows.next()) {
                    heads.put(new TenantId(rows.getString("tenant")), rows.getLong("position"));
                }
                return heads;
            }
        });
    }

    private static void clauses(Connection connection, PreparedStatement query, int first, Criteria criteria)
            throws SQLException {
        var clauses = SqlArrays.Clauses.of(criteria);
        new ArrayParameters(connection, query, first)
                .longs(clauses.leads())
                .text("text", clauses.others())
                .text("text", clauses.types());
    }

    private <T> T ask(String sql, Question<T> question) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(sql)) {
            return question.ask(connection, query);
        } catch (SQLException e) {
            throw new StoreUnavailable("the log cannot be read", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Connection connection, PreparedStatement query) throws SQLException;
    }
}
