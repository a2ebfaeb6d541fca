package trellis.testkit.servers;

import java.nio.file.Path;
import java.util.Map;
import trellis.embedded.postgres.PostgresServer;

record EmbeddedPostgres(PostgresServer server, Path folder) implements TestPostgres {
    static TestPostgres start(String password, Map<String, String> settings) {
        Path folder = TestFolder.make("postgres");
        return new EmbeddedPostgres(PostgresServer.start(TestFolder.programs(), folder, password, settings), folder);
    }

    @Override
    public String jdbcUrl(String database) {
        return server.jdbcUrl(database);
    }

    @Override
    public boolean kill(int pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(false);
    }

    @Override
    public void close() {
        server.close();
        TestFolder.delete(folder);
    }
}
