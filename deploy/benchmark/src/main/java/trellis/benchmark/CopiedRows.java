package trellis.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import trellis.language.TenantId;

/**
 * A ceiling: the same rows into the same tables by COPY, a thousand facts in each transaction, as a superuser, because
 * row security takes no COPY.
 */
final class CopiedRows implements Load.Client {
    private static final int TRANSACTION = 1_000;
    private static final String NOW = "2026-11-23 09:00:00.123456+00";

    private final Connection connection;
    private final TenantId tenant;
    private long position;

    private CopiedRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    static Side of(Laboratory laboratory, String database) {
        var clients = new ArrayList<CopiedRows>();
        return new Side(List.of(1, 2, 4), number -> {
            try {
                while (clients.size() <= number) {
                    var connection = laboratory.superuser(database);
                    connection.setAutoCommit(false);
                    // Tenants that the single rows leave free.
                    clients.add(new CopiedRows(connection, new TenantId("Q0" + clients.size())));
                }
                return clients.get(number);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public int ask() throws SQLException, IOException {
        var facts = new StringBuilder();
        var tags = new StringBuilder();
        var answers = new StringBuilder();
        for (int i = 0; i < TRANSACTION; i++) {
            add(Row.of(tenant, ++position, Trial.assessed(Trial.somebody(), Trial.element(0))), facts, tags, answers);
        }
        copy(
                "event (tenant, position, event_id, type, version, command_id, actor, acting_for, occurred_at,"
                        + " recorded_at, seeded, payload, payload_sha256)",
                facts);
        copy("event_tag (tenant, tag, position)", tags);
        copy("answered_request (tenant, request, command_id, fingerprint, first, last)", answers);
        connection.commit();
        return TRANSACTION;
    }

    private static void add(Row row, StringBuilder facts, StringBuilder tags, StringBuilder answers) {
        var hex = HexFormat.of();
        line(
                facts,
                row.tenant(),
                row.position(),
                row.event(),
                row.type(),
                row.version(),
                row.command(),
                row.actor(),
                row.tenant(),
                NOW,
                NOW,
                "f",
                "\\\\x" + hex.formatHex(row.payload().bytes()),
                "\\\\x" + hex.formatHex(row.payload().sha256()));
        row.tags().forEach(tag -> line(tags, row.tenant(), tag, row.position()));
        line(answers, row.tenant(), row.command(), row.command(), "\\\\x", row.position(), row.position());
    }

    private static void line(StringBuilder text, Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(values[i] instanceof TenantId id ? id.value() : values[i]);
        }
        text.append('\n');
    }

    private void copy(String table, StringBuilder lines) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }
}
