package trellis.acceptance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealKafka;
import trellis.testkit.RealPostgres;

/** Each service starts from its own jar against a PostgreSQL, a Kafka and an issuer that are somebody else's. */
class OwnJarIT {
    /** Nobody answers there: a service starts without its issuer. */
    private static final String ISSUER = "http://127.0.0.1:9/issuer";

    @TempDir
    Path folder;

    @Test
    void the_command_service() throws Exception {
        var properties = surroundings("command", RealPostgres.shared().database(OwnJarIT.class), "relay");
        properties.put(
                "trellis.command.master-key-file", folder.resolve("master.key").toString());
        try (var service = RunningJar.start("services/command/command-service", folder, properties)) {
            assertThat(service.get("/actuator/health").body()).contains("\"UP\"");
            assertThat(service.get("/api/v1/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_query_service() throws Exception {
        var properties = surroundings("query", RealPostgres.shared().database(OwnJarIT.class), "intake");
        properties.put("trellis.query.command-service", "http://127.0.0.1:9");
        properties.put("trellis.query.log-feed.token-uri", ISSUER + "/oauth2/token");
        properties.put("trellis.query.log-feed.client-id", "query-service");
        properties.put("trellis.query.log-feed.client-secret", "only for this test");
        try (var service = RunningJar.start("services/query/query-service", folder, properties)) {
            assertThat(service.get("/actuator/health").body()).contains("\"UP\"");
            assertThat(service.get("/api/v1/dashboard").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void the_pages() throws Exception {
        var properties = Map.of(
                "trellis.web.public-url", "http://127.0.0.1:8080",
                "trellis.web.command-service", "http://127.0.0.1:9",
                "trellis.web.query-service", "http://127.0.0.1:9",
                "trellis.web.issuer", ISSUER,
                "trellis.web.client-id", "web",
                "trellis.web.client-secret", "only for this test");
        try (var service = RunningJar.start("services/web", folder, properties)) {
            assertThat(service.get("/actuator/health").body()).contains("\"UP\"");
        }
    }

    private static Map<String, String> surroundings(String service, RealDatabase database, String pipe) {
        var properties = new LinkedHashMap<String, String>();
        var prefix = "trellis." + service + ".";
        properties.put(prefix + "database.url", database.url());
        for (var role : new String[] {"owner", "app-rw", "app-ro", pipe}) {
            properties.put(prefix + "database." + role + "-password", database.password());
        }
        properties.put(prefix + "kafka.bootstrap-servers", RealKafka.shared().bootstrapServers());
        properties.put(prefix + "issuer", ISSUER);
        return properties;
    }
}
