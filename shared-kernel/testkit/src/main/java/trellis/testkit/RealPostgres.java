package trellis.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import trellis.embedded.postgres.TrellisDatabases;
import trellis.testkit.servers.Servers;
import trellis.testkit.servers.TestPostgres;

/**
 * A real PostgreSQL 18 with real fsync, passwords and the roles of production. One for each JVM, started by the first
 * test that asks; each test class takes a database of its own.
 */
public final class RealPostgres {
    private static final String PASSWORD = "only for this test";

    private final TestPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private RealPostgres(TestPostgres server) {
        this.server = server;
    }

    private static final class Shared {
        private static final RealPostgres INSTANCE = start(Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE.server::close, "end of postgresql"));
        }
    }

    /** The server of this JVM. */
    public static RealPostgres shared() {
        return Shared.INSTANCE;
    }

    /**
     * Runs a test on a server of its own, for settings that the shared one must not have.
     *
     * @param settings of postgresql.conf, such as {@code synchronous_commit=off}
     */
    public static void with(Map<String, String> settings, Test test) throws Exception {
        var postgres = start(settings);
        try {
            test.run(postgres);
        } finally {
            postgres.server.close();
        }
    }

    /** What is tried on a server. */
    @FunctionalInterface
    public interface Test {
        void run(RealPostgres postgres) throws Exception;
    }

    private static RealPostgres start(Map<String, String> settings) {
        var postgres = new RealPostgres(Servers.postgres(PASSWORD, settings));
        try (var connection = postgres.superuser("postgres")) {
            TrellisDatabases.make(
                    connection,
                    TrellisDatabases.ROLES.stream().collect(Collectors.toMap(Function.identity(), _ -> PASSWORD)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return postgres;
    }

    /** @return a new empty database, owned by role {@code owner}; every role may connect */
    public RealDatabase database(Class<?> test) {
        var name =
                "t" + databases.incrementAndGet() + "_" + test.getSimpleName().toLowerCase(Locale.ROOT);
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + TrellisDatabases.OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new RealDatabase(server.jdbcUrl(name), name, PASSWORD);
    }

    /** What no service may be: for setting up a breach, and for looking behind the walls. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), TestPostgres.SUPERUSER, PASSWORD);
    }

    /**
     * Ends one of the server's processes with SIGKILL; whoever is connected is cut off.
     *
     * @param pid as {@code pg_stat_activity} names it
     * @return false if there is no such process
     */
    public boolean kill(int pid) {
        return server.kill(pid);
    }
}
