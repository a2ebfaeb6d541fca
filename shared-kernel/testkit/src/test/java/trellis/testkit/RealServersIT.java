package trellis.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class RealServersIT {
    @Test
    void each_class_has_a_database_that_keeps_what_it_commits() throws Exception {
        var database = RealPostgres.shared().database(RealServersIT.class);
        try (var connection = database.connect("owner");
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select current_setting('fsync'), rolsuper or rolbypassrls"
                        + " from pg_roles where rolname = current_user")) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo("on");
            assertThat(answer.getBoolean(2)).isFalse();
        }
    }

    @Test
    void a_server_of_its_own_takes_settings() throws Exception {
        RealPostgres.with(Map.of("synchronous_commit", "off"), postgres -> {
            try (var connection = postgres.superuser("postgres");
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("show synchronous_commit")) {
                answer.next();
                assertThat(answer.getString(1)).isEqualTo("off");
            }
        });
    }

    @Test
    void kafka_answers() throws Exception {
        try (var admin = Admin.create(
                Map.of("bootstrap.servers", (Object) RealKafka.shared().bootstrapServers()))) {
            assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                    .hasSize(1);
        }
    }
}
