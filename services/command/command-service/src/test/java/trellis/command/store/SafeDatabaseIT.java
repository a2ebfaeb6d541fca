package trellis.command.store;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
            for (var breach : new String[] {"alter role app_rw bypassrls", "alter role app_rw nobypassrls superuser"}) {
                try (var connection = postgres.superuser("postgres");
                        var statement = connection.createStatement()) {
                    statement.execute(breach);
                }
                assertThatThrownBy(() -> SafeDatabase.require(database.as("app_rw")))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("app_rw");
            }
        });
    }
}
