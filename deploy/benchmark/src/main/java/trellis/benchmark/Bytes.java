package trellis.benchmark;

import java.sql.Connection;
import java.sql.SQLException;

/** What a fact takes on disk beside what it says. */
final class Bytes {
    private Bytes() {}

    /** Log and tags with their indexes; what requests were answered with is another table. */
    static double onDisk(Connection connection) throws SQLException {
        return number(connection, """
                select (select sum(pg_relation_size(c.oid)) from pg_class c
                  where c.relname ~ '^event(_tag)?_\\d(_pkey)?$')::float8 / (select count(*) from event)
                """);
    }

    /** Payload, and every other column at its plain width; tags are not counted, they follow from the payload. */
    static double said(Connection connection) throws SQLException {
        return number(connection, """
                select avg(length(payload) + length(payload_sha256) + 8 * 3 + 2 + 1 + 16 * 4 + length(tenant)
                  + length(acting_for) + length(type))::float8 from event
                """);
    }

    private static double number(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
