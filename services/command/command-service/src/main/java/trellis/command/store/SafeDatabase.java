package trellis.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What the service asks of its database before it takes the first command; a sentence says what is missing. */
final class SafeDatabase {
    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "synchronous_commit");
    private static final String ROLE = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    private SafeDatabase() {}

    /** @throws IllegalStateException when an answered command could be lost, or a wall between tenants be passed */
    static void require(DataSource source) {
        try (var connection = source.getConnection()) {
            for (var setting : MUST_BE_ON) {
                if ("off".equals(answer(connection, "show " + setting))) {
                    throw new IllegalStateException("PostgreSQL runs with " + setting
                            + " off, so that an answered command could be lost: switch it on.");
                }
            }
            if ("t".equals(answer(connection, ROLE))) {
                throw new IllegalStateException("The role "
                        + connection.getMetaData().getUserName()
                        + " is a superuser or bypasses row-level security: give the service a role of its own.");
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("the database does not answer", e);
        }
    }

    private static String answer(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
