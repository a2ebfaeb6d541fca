package trellis.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import trellis.language.TenantId;

/**
 * A ceiling: the same rows into the same tables, a transaction for each fact, by plain JDBC. Nothing is decided, no head
 * is moved, no order is kept: each client has tenants of its own.
 */
final class SingleRows implements Load.Client {
    private static final String INSERT = """
            with fact as (
              insert into event (tenant, position, event_id, type, version, command_id, actor, acting_for, occurred_at,
                recorded_at, seeded, payload, payload_sha256)
              values (?, ?, ?, ?, ?, ?, ?, ?, now(), now(), false, ?, ?)
              returning tenant, position, command_id
            ), tags as (
              insert into event_tag (tenant, tag, position)
              select f.tenant, t, f.position from fact f cross join unnest(?::bigint[]) t
            )
            insert into answered_request (tenant, request, command_id, fingerprint, first, last)
            select f.tenant, f.command_id, f.command_id, '', f.position, f.position from fact f
            """;

    private final Connection connection;
    private final TenantId tenant;
    private long position;

    private SingleRows(Connection connection, TenantId tenant) {
        this.connection = connection;
        this.tenant = tenant;
    }

    static Side of(Laboratory laboratory, String database) {
        var clients = new ArrayList<SingleRows>();
        return new Side(List.of(8, 16, 32), number -> {
            try {
                while (clients.size() <= number) {
                    clients.add(new SingleRows(laboratory.service(database), Trial.tenant(clients.size())));
                }
                return clients.get(number);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public int ask() throws SQLException {
        var row = Row.of(tenant, ++position, Trial.assessed(Trial.somebody(), Trial.element(0)));
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, row.tenant().value());
            insert.setLong(2, row.position());
            insert.setObject(3, row.event());
            insert.setString(4, row.type());
            insert.setInt(5, row.version());
            insert.setObject(6, row.command());
            insert.setObject(7, row.actor());
            insert.setString(8, row.tenant().value());
            insert.setBytes(9, row.payload().bytes());
            insert.setBytes(10, row.payload().sha256());
            insert.setArray(11, connection.createArrayOf("int8", row.tags().toArray()));
            return insert.executeUpdate();
        }
    }
}
