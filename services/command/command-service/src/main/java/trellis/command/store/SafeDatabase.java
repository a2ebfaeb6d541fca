package trellis.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the service asks of its database before it takes the first command; a sentence says what is missing. */
final class SafeDatabase {
    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "synchronous_commit");

    /** What the role may be, each with what it could do then. */
    private static final Map<String, String> MUST_NOT_BE = Map.of(
            "select rolsuper from pg_roles where rolname = current_user",
            "is a superuser, so that no wall between tenants would hold",
            "select rolbypassrls from pg_roles where rolname = current_user",
            "bypasses row-level security, so that no wall between tenants would hold",
            """
            select exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and pg_has_role(current_user, c.relowner, 'MEMBER'))""",
            "owns the tables, so that it could take down the walls between tenants and change what was recorded");

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
            for (var role : MUST_NOT_BE.entrySet()) {
                if ("t".equals(answer(connection, role.getKey()))) {
                    throw new IllegalStateException("The role "
                            + connection.getMetaData().getUserName() + " " + role.getValue()
                            + ": give the service a role of its own.");
                }
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
