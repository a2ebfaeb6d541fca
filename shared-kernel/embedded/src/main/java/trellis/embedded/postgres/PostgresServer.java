package trellis.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import trellis.embedded.CannotStart;
import trellis.embedded.FreePort;
import trellis.embedded.PidFile;
import trellis.embedded.Signals;

/**
 * PostgreSQL 18 on 127.0.0.1, with passwords and real fsync, as a child of this process. A server that a killed
 * process left behind on the same folder is ended first, never adopted. The caller holds the folder's lock.
 */
public final class PostgresServer implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration UNTIL_READY = Duration.ofSeconds(60);

    private final Process process;
    private final PidFile pidFile;
    private final int port;
    private final String password;

    private PostgresServer(Process process, PidFile pidFile, int port, String password) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
        this.password = password;
    }

    /**
     * @param programs where PostgreSQL's programs are unpacked to; may be shared by many servers
     * @param folder of this server: data, log and pid file; made when missing
     * @param password of the superuser; the one that the folder was made with
     * @param settings of postgresql.conf, such as max_connections; they win over ours
     * @return once it answers
     */
    public static PostgresServer start(Path programs, Path folder, String password, Map<String, String> settings) {
        try {
            var account = new Unprivileged();
            Files.createDirectories(folder);
            Path home = PostgresBinaries.unpackedUnder(programs);
            account.mustReach(home);
            account.mustReach(folder);
            var data = new PostgresData(home, folder, account);
            data.endLeftover();
            data.makeIfMissing(password);
            int port = FreePort.find();
            Process process = launch(data, account, port, settings);
            var server = new PostgresServer(process, data.pidFile(), port, password);
            return server.awaitReady(data, account, settings);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot use " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    /** Ends a server that a killed process left behind on this folder, if there is one. The caller holds its lock. */
    public static void endLeftover(Path folder) {
        try {
            new PostgresData(folder, folder, new Unprivileged()).endLeftover();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot use " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static Process launch(PostgresData data, Unprivileged account, int port, Map<String, String> settings)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(data.program("postgres"), "-D", data.folder().toString()));
        PostgresSettings.with(port, settings).forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        Process process = data.run(account.command(command)).start();
        data.pidFile().remember(process.toHandle());
        return process;
    }

    private PostgresServer awaitReady(PostgresData data, Unprivileged account, Map<String, String> settings)
            throws IOException {
        long deadline = System.nanoTime() + UNTIL_READY.toNanos();
        PostgresServer server = this;
        while (true) {
            try (Connection probe = server.connect(SUPERUSER)) {
                Objects.requireNonNull(probe);
                return server;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    server.close();
                    throw new CannotStart("PostgreSQL did not answer in time: see " + data.log() + ".", notYet);
                }
            }
            if (Signals.awaitEnd(server.process.toHandle(), Duration.ofMillis(40))) {
                if (!data.mayBeTriedAgain() || System.nanoTime() > deadline) {
                    pidFile.forget();
                    throw new CannotStart("PostgreSQL did not start: " + data.lastWords() + ".");
                }
                int again = FreePort.find();
                server = new PostgresServer(launch(data, account, again, settings), pidFile, again, password);
            }
        }
    }

    /** @return what we ask of every server, wherever it runs and listens, and {@code wanted}, which wins */
    public static SortedMap<String, String> settings(Map<String, String> wanted) {
        return PostgresSettings.with(wanted);
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** The postmaster; when it ends, everybody's connections end. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Fast shutdown: clients are disconnected, what was committed is on disk. At most about 6 s. */
    @Override
    public void close() {
        PostgresData.end(process.toHandle());
        pidFile.forget();
    }
}
