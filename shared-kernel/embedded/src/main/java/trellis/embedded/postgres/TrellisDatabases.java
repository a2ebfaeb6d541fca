package trellis.embedded.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The roles and databases that the services expect to find, as docs/runbooks/services.md asks for them of an external
 * server. Making them again changes nothing but passwords.
 */
public final class TrellisDatabases {
    public static final String COMMAND = "trellis_command";
    public static final String QUERY = "trellis_query";

    /** Owns and migrates; the others are given single rights by the migrations. */
    public static final String OWNER = "owner";

    public static final List<String> ROLES = List.of(OWNER, "app_rw", "app_ro", "relay", "intake");

    private static final Map<String, List<String>> CONNECT = Map.of(
            COMMAND, List.of(OWNER, "app_rw", "app_ro", "relay"),
            QUERY, List.of(OWNER, "app_rw", "app_ro", "intake"));

    private TrellisDatabases() {}

    /** @param passwords of every role in {@link #ROLES} */
    public static void make(PostgresServer server, Map<String, String> passwords) throws SQLException {
        try (Connection connection = server.connect(PostgresServer.SUPERUSER)) {
            make(connection, passwords);
        }
    }

    /** The same by a superuser's connection to any server. */
    public static void make(Connection connection, Map<String, String> passwords) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String role : ROLES) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                    statement.execute("create role " + role + " login nosuperuser nobypassrls nocreatedb nocreaterole");
                }
                String password = Objects.requireNonNull(passwords.get(role), role);
                statement.execute("alter role " + role + " password '" + password.replace("'", "''") + "'");
            }
            for (String database : List.of(COMMAND, QUERY)) {
                if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                    statement.execute("create database " + database + " owner " + OWNER);
                }
                statement.execute("revoke all on database " + database + " from public");
                for (String role : Objects.requireNonNull(CONNECT.get(database))) {
                    statement.execute("grant connect on database " + database + " to " + role);
                }
            }
        }
    }

    /** Tells the planner what the tables hold now, so that nobody waits until it would have looked by itself. */
    public static void analyze(PostgresServer server) throws SQLException {
        for (String database : List.of(COMMAND, QUERY)) {
            try (Connection connection = server.connect(database);
                    Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (ResultSet answer = query.executeQuery()) {
                return answer.next();
            }
        }
    }
}
