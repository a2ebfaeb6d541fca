package trellis.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a call from the first on, each an array. */
final class ArrayParameters {
    private final Connection connection;
    private final PreparedStatement call;
    private int next;

    ArrayParameters(Connection connection, PreparedStatement call) {
        this(connection, call, 1);
    }

    ArrayParameters(Connection connection, PreparedStatement call, int first) {
        this.connection = connection;
        this.call = call;
        this.next = first;
    }

    /** @param type of the elements, which are given as its text */
    ArrayParameters text(String type, List<? extends @Nullable String> elements) throws SQLException {
        return set(type, elements.toArray(String[]::new));
    }

    ArrayParameters ints(List<Integer> elements) throws SQLException {
        return set("int4", elements.toArray(Integer[]::new));
    }

    ArrayParameters longs(List<? extends @Nullable Long> elements) throws SQLException {
        return set("int8", elements.toArray(Long[]::new));
    }

    ArrayParameters flags(List<Boolean> elements) throws SQLException {
        return set("bool", elements.toArray(Boolean[]::new));
    }

    ArrayParameters bytes(List<byte[]> elements) throws SQLException {
        return set("bytea", elements.toArray(byte[][]::new));
    }

    private ArrayParameters set(String type, @Nullable Object[] elements) throws SQLException {
        call.setArray(next++, connection.createArrayOf(type, elements));
        return this;
    }
}
