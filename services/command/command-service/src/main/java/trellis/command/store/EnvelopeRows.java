package trellis.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import trellis.codec.EventEnvelope;
import trellis.codec.Payload;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** A row of {@code event} as an envelope. */
final class EnvelopeRows {
    private EnvelopeRows() {}

    static EventEnvelope read(ResultSet row) throws SQLException {
        var command = row.getObject("command_id", UUID.class);
        var correlation = row.getObject("correlation_id", UUID.class);
        return new EventEnvelope(
                new TenantId(row.getString("tenant")),
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getInt("version"),
                new CommandId(command),
                new PersonId(row.getObject("actor", UUID.class)),
                new TenantId(row.getString("acting_for")),
                correlation == null ? command : correlation,
                row.getObject("causation_id", UUID.class),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getBoolean("seeded"),
                Payload.of(row.getBytes("payload")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
