package trellis.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import trellis.embedded.kafka.KafkaBroker;
import trellis.embedded.postgres.PostgresServer;
import trellis.embedded.postgres.TrellisDatabases;

/** A PostgreSQL and a Kafka of its own, durable as in production, with a database for each side of a comparison. */
final class Laboratory implements AutoCloseable {
    static final String PASSWORD = "only for measuring";

    private final PostgresServer server;
    private final KafkaBroker kafka;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private Laboratory(PostgresServer server, KafkaBroker kafka) {
        this.server = server;
        this.kafka = kafka;
    }

    /** @param folder for programs and data; PostgreSQL's own account must be able to enter it */
    static Laboratory open(Path folder) throws IOException, SQLException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var server = PostgresServer.start(
                folder.resolve("programs"),
                folder.resolve("postgresql"),
                PASSWORD,
                Map.of("shared_buffers", "512MB", "max_connections", "300"));
        TrellisDatabases.make(
                server, TrellisDatabases.ROLES.stream().collect(Collectors.toMap(Function.identity(), _ -> PASSWORD)));
        return new Laboratory(server, KafkaBroker.start(folder.resolve("kafka"), Map.of()));
    }

    /** @return the address of a new database with the engine's tables */
    String database(String name) throws SQLException {
        return database(name, "classpath:db/command");
    }

    /** @return the address of a new database with the tables of every view */
    String views(String name) throws SQLException {
        return database(name, "classpath:db/query");
    }

    private String database(String name, String tables) throws SQLException {
        try (var connection = server.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + TrellisDatabases.OWNER);
        }
        Flyway.configure()
                .dataSource(url(name), TrellisDatabases.OWNER, PASSWORD)
                .locations(tables)
                .load()
                .migrate();
        return url(name);
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    String url(String database) {
        return server.jdbcUrl(database);
    }

    /** The service's role, with every tenant of the trial in its scope. */
    Connection service(String database) throws SQLException {
        var connection = connect(database, "app_rw");
        try (var statement = connection.createStatement()) {
            statement.execute("set app.tenants = '" + String.join(",", Trial.TENANTS) + "'");
        }
        return connection;
    }

    Connection superuser(String database) throws SQLException {
        return connect(database, PostgresServer.SUPERUSER);
    }

    /** Of superusers, without autocommit. */
    HikariDataSource pool(String database, int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url(database));
        pool.setUsername(PostgresServer.SUPERUSER);
        pool.setPassword(PASSWORD);
        pool.setAutoCommit(false);
        pool.setMaximumPoolSize(connections);
        pools.add(pool);
        return pool;
    }

    /** A connection that never waits for ever, so that a run ends. */
    private Connection connect(String database, String role) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", role);
        settings.setProperty("password", PASSWORD);
        settings.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(database), settings);
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        kafka.close();
        server.close();
    }
}
