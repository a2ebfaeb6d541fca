package trellis.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import trellis.embedded.postgres.PostgresServer;
import trellis.embedded.postgres.TrellisDatabases;

/**
 * A real PostgreSQL 18 with real fsync, passwords and the roles of production. One for each JVM, started by the first
 * test that asks; each test class takes a database of its own.
 */
public final class RealPostgres {
    private static final String PASSWORD = "only for this test";

    private final PostgresServer server;
    private final AtomicInteger databases = new AtomicInteger();

    private RealPostgres(PostgresServer server) {
        this.server = server;
    }

    private static final class Shared {
        private static final RealPostgres INSTANCE = launch();

        private static RealPostgres launch() {
            var started = start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(started.stop, "end of postgresql"));
            return started.postgres;
        }
    }

    private record Started(RealPostgres postgres, Runnable stop) {}

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
        var started = start(settings);
        try {
            test.run(started.postgres);
        } finally {
            started.stop.run();
        }
    }

    /** What is tried on a server. */
    @FunctionalInterface
    public interface Test {
        void run(RealPostgres postgres) throws Exception;
    }

    private static Started start(Map<String, String> settings) {
        Path folder = TestFolder.make("postgres");
        var server = PostgresServer.start(TestFolder.programs(), folder, PASSWORD, settings);
        try {
            TrellisDatabases.make(
                    server,
                    TrellisDatabases.ROLES.stream().collect(Collectors.toMap(Function.identity(), _ -> PASSWORD)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Started(new RealPostgres(server), () -> {
            server.close();
            TestFolder.delete(folder);
        });
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
        return server.connect(database);
    }

    /** The server's process, to be killed by a test that has its own. */
    public ProcessHandle process() {
        return server.process();
    }
}
