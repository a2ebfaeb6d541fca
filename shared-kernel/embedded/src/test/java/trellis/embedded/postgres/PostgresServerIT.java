package trellis.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trellis.embedded.Signals;

class PostgresServerIT {
    @TempDir
    Path folder;

    @BeforeEach
    void open_the_folder_to_the_account_that_runs_the_server() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void durability_is_on_and_a_wrong_password_is_refused() throws Exception {
        try (PostgresServer server = start()) {
            assertThat(answer(server, "show fsync")).isEqualTo("on");
            assertThat(answer(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(answer(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_killed_server_starts_again_with_what_was_committed() throws Exception {
        PostgresServer first = start();
        answer(first, "create table kept (n int); insert into kept values (7); select 1");
        Signals.send(first.process(), "KILL");
        assertThat(Signals.awaitEnd(first.process(), Duration.ofSeconds(5))).isTrue();
        try (PostgresServer second = start()) {
            assertThat(answer(second, "select n from kept")).isEqualTo("7");
        }
    }

    @Test
    void a_killed_process_that_nobody_asked_after_is_no_obstacle() throws Exception {
        start().close();
        Process careless = new ProcessBuilder("sh", "-c", "sleep 0.5 & echo $!; exec sleep 60").start();
        try (var said = careless.inputReader()) {
            String ended = said.readLine();
            ProcessHandle.of(Long.parseLong(ended)).ifPresent(it -> Signals.awaitEnd(it, Duration.ofSeconds(5)));
            Files.writeString(folder.resolve("server/data/postmaster.pid"), ended + "\n");
            try (PostgresServer server = start()) {
                assertThat(answer(server, "select 1")).isEqualTo("1");
            }
        } finally {
            careless.destroyForcibly();
        }
    }

    @Test
    void a_server_left_behind_is_ended_and_not_adopted() throws Exception {
        PostgresServer left = start();
        try (PostgresServer second = start()) {
            assertThat(left.process().isAlive()).isFalse();
            assertThat(second.process().pid()).isNotEqualTo(left.process().pid());
            assertThat(answer(second, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void the_databases_are_made_once_and_each_role_reaches_only_its_own() throws Exception {
        Map<String, String> passwords = TrellisDatabases.ROLES.stream()
                .collect(Collectors.toMap(Function.identity(), role -> role + "'s word"));
        try (PostgresServer server = start()) {
            TrellisDatabases.make(server, passwords);
            TrellisDatabases.make(server, passwords);
            try (Connection relay = DriverManager.getConnection(
                    server.jdbcUrl(TrellisDatabases.COMMAND), "relay", passwords.get("relay"))) {
                assertThat(relay.isValid(1)).isTrue();
            }
            assertThatThrownBy(() -> DriverManager.getConnection(
                            server.jdbcUrl(TrellisDatabases.QUERY), "relay", passwords.get("relay")))
                    .hasMessageContaining("permission denied");
        }
    }

    private PostgresServer start() {
        return PostgresServer.start(folder.resolve("programs"), folder.resolve("server"), "sécret", Map.of());
    }

    private static String answer(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
