package trellis.acceptance.processes;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealKafka;
import trellis.testkit.RealPostgres;

/** Two command services and two query services, each a process of its own, on one PostgreSQL and one Kafka. */
final class Cluster implements AutoCloseable {
    static final List<String> COMMANDS = List.of("command-1", "command-2");
    static final List<String> QUERIES = List.of("query-1", "query-2");
    static final String OPERATOR = "first-operator";

    private static final String SECRET = "only for this test";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final TestIssuer issuer = new TestIssuer();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, RunningJar> running = new TreeMap<>();
    private final Path folder;
    private final String topic;
    final RealDatabase commands;
    final RealDatabase queries;

    Cluster(RealPostgres postgres, Path folder, String topic) throws Exception {
        this.folder = folder;
        this.topic = topic;
        commands = postgres.database(Cluster.class);
        queries = postgres.database(Cluster.class);
        for (var name : names()) {
            ports.put(name, RunningJar.freePort());
        }
    }

    static List<String> names() {
        var names = new ArrayList<>(COMMANDS);
        names.addAll(QUERIES);
        return names;
    }

    /** One first, which makes the tables; then its like. */
    void startAll() throws Exception {
        start("command-1");
        start("query-1");
        ready("command-1");
        ready("query-1");
        start("command-2");
        start("query-2");
        ready("command-2");
        ready("query-2");
    }

    /** Returns at once. */
    void start(String name) throws IOException {
        var module = name.startsWith("command") ? "services/command/command-service" : "services/query/query-service";
        var home = Files.createDirectories(folder.resolve(name));
        running.put(name, RunningJar.start(module, home, port(name), properties(name)));
    }

    void ready(String name) throws IOException, InterruptedException {
        var health = at(name).get("/actuator/health/readiness");
        if (health.statusCode() != 200) {
            throw new AssertionError(name + " is not ready: " + health.body());
        }
    }

    RunningJar at(String name) {
        var jar = running.get(name);
        if (jar == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return jar;
    }

    static String otherThan(String name) {
        return (name.endsWith("1") ? name.replace('1', '2') : name.replace('2', '1'));
    }

    /** An operator's word, in a process of its own that PostgreSQL knows as {@code operator}. */
    RunningJar say(String... words) throws IOException {
        var home = Files.createDirectories(folder.resolve("operator"));
        return RunningJar.start(
                "services/query/query-service", home, RunningJar.freePort(), properties("query-operator"), words);
    }

    /** @throws IOException when nobody answers in time */
    HttpResponse<String> post(String name, String subject, String path, String key, String body)
            throws IOException, InterruptedException {
        return http.send(
                request(name, subject, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(String name, String subject, String path) throws IOException, InterruptedException {
        return http.send(request(name, subject, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String name, String subject, String path) {
        var organisation = subject.equals(OPERATOR) ? "ENGLAND" : Applicants.TRUST;
        return HttpRequest.newBuilder(at(name).address(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + issuer.token(subject, organisation));
    }

    private int port(String name) {
        return ports.computeIfAbsent(name, _ -> {
            throw new IllegalStateException("no process is called " + name);
        });
    }

    private Map<String, String> properties(String name) {
        var command = name.startsWith("command");
        var prefix = command ? "trellis.command." : "trellis.query.";
        var database = command ? commands : queries;
        var properties = new LinkedHashMap<String, String>();
        // The driver lets the address have the last word, so PostgreSQL says who waits in it.
        properties.put(prefix + "database.url", database.url() + "?ApplicationName=" + name);
        for (var role : List.of("owner", "app-rw", "app-ro", command ? "relay" : "intake")) {
            properties.put(prefix + "database." + role + "-password", database.password());
        }
        properties.put(prefix + "kafka.bootstrap-servers", RealKafka.shared().bootstrapServers());
        properties.put(prefix + "kafka.topic", topic);
        properties.put(prefix + "issuer", TestIssuer.NAME);
        properties.put(prefix + "issuer-keys", issuer.address("/keys"));
        if (command) {
            properties.put("spring.datasource.hikari.maximum-pool-size", "4");
            properties.put(prefix + "first-operator.subject", OPERATOR);
            properties.put(
                    prefix + "master-key-file", folder.resolve("master.key").toString());
        } else {
            properties.put(prefix + "database.intake-connections", "3");
            properties.put(prefix + "database.door-connections", "3");
            properties.put(prefix + "kafka.group", topic);
            properties.put(prefix + "command-service", "http://127.0.0.1:" + port("command-2"));
            properties.put(prefix + "log-feed.token-uri", issuer.address("/token"));
            properties.put(prefix + "log-feed.client-id", "query-service");
            properties.put(prefix + "log-feed.client-secret", SECRET);
        }
        return properties;
    }

    @Override
    public void close() {
        running.values().forEach(RunningJar::kill);
        issuer.close();
        http.close();
    }
}
