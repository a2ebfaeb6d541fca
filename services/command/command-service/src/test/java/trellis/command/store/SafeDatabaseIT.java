package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;

class SafeDatabaseIT {
    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void a_server_that_could_lose_an_answer_is_refused_and_the_sentence_says_why(String setting) throws Exception {
        RealPostgres.with(Map.of(setting, "off"), postgres -> {
            var source = postgres.database(SafeDatabaseIT.class).as("app_rw");
            assertThatThrownBy(() -> SafeDatabase.require(source))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(setting + " off");
        });
    }

    @Test
    void a_role_that_passes_the_walls_is_refused() throws Exception {
        RealPostgres.with(Map.of(), postgres -> {
            var database = postgres.database(SafeDatabaseIT.class);
            assertThatNoException().isThrownBy(() -> SafeDatabase.require(database.as("app_rw")));
            assertThatThrownBy(() -> SafeDatabase.require(breach(postgres, database, "alter role app_rw bypassrls")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("app_rw bypasses row-level security");
            assertThatThrownBy(() ->
                            SafeDatabase.require(breach(postgres, database, "alter role app_rw nobypassrls superuser")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("app_rw is a superuser");
        });
    }

    @Test
    void the_owner_of_the_tables_and_whoever_may_become_it_are_refused() throws Exception {
        RealPostgres.with(Map.of(), postgres -> {
            var database = postgres.database(SafeDatabaseIT.class);
            try (var owner = database.connect("owner");
                    var statement = owner.createStatement()) {
                statement.execute("create table recorded (id int)");
            }
            assertThatThrownBy(() -> SafeDatabase.require(database.as("owner")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("owner owns the tables");
            assertThatNoException().isThrownBy(() -> SafeDatabase.require(database.as("app_rw")));
            assertThatThrownBy(() -> SafeDatabase.require(breach(postgres, database, "grant owner to app_rw")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("app_rw owns the tables");
        });
    }

    private static DataSource breach(RealPostgres postgres, RealDatabase database, String breach) throws SQLException {
        try (var connection = postgres.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(breach);
        }
        return database.as("app_rw");
    }
}
