package trellis.testkit.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;
import trellis.embedded.postgres.PostgresServer;

/** The image is PostgreSQL's own, or what {@code trellis.postgres.image} names instead, with the same entry point. */
record PostgresInContainer(PostgreSQLContainer container) implements TestPostgres {
    private static final DockerImageName IMAGE = DockerImageName.parse(
                    System.getProperty("trellis.postgres.image", "postgres:18"))
            .asCompatibleSubstituteFor("postgres");

    static TestPostgres start(String password, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        PostgresServer.settings(settings).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var container = new PostgreSQLContainer(IMAGE)
                .withUsername(SUPERUSER)
                .withPassword(password)
                .withDatabaseName("postgres");
        // Without this the library would switch fsync off.
        container.setCommand(command.toArray(String[]::new));
        container.start();
        return new PostgresInContainer(container);
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + container.getHost() + ":"
                + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT) + "/" + database;
    }

    @Override
    public boolean kill(int pid) {
        try {
            return container.execInContainer("sh", "-c", "kill -s KILL " + pid).getExitCode() == 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        container.close();
    }
}
