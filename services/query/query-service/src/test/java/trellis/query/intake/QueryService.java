package trellis.query.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trellis.codec.EventEnvelope;
import trellis.codec.Payload;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.TenantId;
import trellis.query.QueryServiceApplication;
import trellis.testkit.RealKafka;
import trellis.testkit.RealPostgres;

/** The whole query service on a real PostgreSQL and a real Kafka, between a log, an issuer and a vault of the test. */
public final class QueryService implements AutoCloseable {
    private static final AtomicInteger TOPICS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    public final SampleLog log = new SampleLog();
    public final Issuer issuer = new Issuer();
    public final QueryDatabase database;
    EventTopic topic;
    public final CommandServiceStub others = new CommandServiceStub(log, issuer);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private @Nullable ConfigurableApplicationContext context;

    private QueryService(RealPostgres postgres, Class<?> test) {
        database = QueryDatabase.of(postgres, test);
        topic = new EventTopic(RealKafka.shared().bootstrapServers(), "query-it-" + TOPICS.incrementAndGet());
    }

    /** Not started, its topic not made. */
    public static QueryService of(Class<?> test) {
        return new QueryService(RealPostgres.shared(), test);
    }

    /** Started with its topic. */
    public static QueryService started(Class<?> test) {
        return started(RealPostgres.shared(), test);
    }

    public static QueryService started(RealPostgres postgres, Class<?> test) {
        var service = new QueryService(postgres, test);
        service.topic.made();
        service.start(Map.of());
        return service;
    }

    public void topicMade() {
        topic.made();
    }

    public void start(Map<String, String> more) {
        var password = database.database().password();
        var arguments = new TreeMap<String, String>();
        arguments.put("server.port", "0");
        arguments.put("sample", "true");
        arguments.put("trellis.query.database.url", database.database().url());
        for (var role : List.of("owner", "app-rw", "app-ro", "intake")) {
            arguments.put("trellis.query.database." + role + "-password", password);
        }
        arguments.put("trellis.query.kafka.bootstrap-servers", topic.bootstrapServers());
        arguments.put("trellis.query.kafka.topic", topic.name());
        arguments.put("trellis.query.kafka.group", topic.name());
        arguments.put("trellis.query.intake.sweep-every", "300ms");
        arguments.put("trellis.query.issuer", Issuer.NAME);
        arguments.put("trellis.query.issuer-keys", others.address() + "/keys");
        arguments.put("trellis.query.command-service", others.address());
        arguments.put("trellis.query.log-feed.token-uri", others.address() + "/token");
        arguments.put("trellis.query.log-feed.client-id", "query-service");
        arguments.put("trellis.query.log-feed.client-secret", "a secret");
        arguments.putAll(more);
        context = new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service")
                .run(arguments.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    public void stop() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return running().getBean(name, type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return running().getBeansOfType(type).values();
    }

    private ConfigurableApplicationContext running() {
        if (context == null) {
            throw new IllegalStateException("start it first");
        }
        return context;
    }

    /** Appends to the log and publishes, as the command service does. */
    public long happened(TenantId tenant, DomainEvent... events) {
        var records = log.append(tenant, events);
        topic.publish(records);
        return records.getLast().position();
    }

    /** As recorded. */
    public void happened(TenantId tenant, List<RecordedEvent<?>> facts) {
        topic.publish(log.append(tenant, facts));
    }

    /** A fact of any name, such as a newer code would write. */
    public void happened(TenantId tenant, String type, Payload payload) {
        topic.publish(List.of(log.append(tenant, type, payload)));
    }

    /** As superuser, who sees behind the walls. */
    public List<Map<String, @Nullable Object>> behindTheWalls(String query) {
        return database.behindTheWalls(query);
    }

    public void changeBehindTheWalls(String statements) {
        database.breakIn(statements);
    }

    public void publishNonsense(String key) {
        topic.publishNonsense(key);
    }

    public void publish(List<EventEnvelope> records) {
        topic.publish(records);
    }

    /** @param status of the answer */
    public record Reply(int status, String body, HttpHeaders headers) {
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String code() {
            return json().path("code").asString("");
        }
    }

    public Reply get(String path, @Nullable String token, String... headers) {
        return send("GET", path, token, null, headers);
    }

    /** Of an endless answer only the first event is read. */
    public Reply send(String method, String path, @Nullable String token, @Nullable String body, String... headers) {
        var request = request(path, token, headers)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var answer = answered(request.build());
        try (var content = answer.body()) {
            var text = isStream(answer)
                    ? EventStream.first(content)
                    : new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(answer.statusCode(), text, answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens an endless answer. */
    public EventStream open(String path, String token, String... headers) {
        var answer = answered(request(path, token, headers).GET().build());
        if (!isStream(answer)) {
            throw new AssertionError("no stream but " + answer.statusCode());
        }
        return new EventStream(answer.body());
    }

    private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(10));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<InputStream> answered(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isStream(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + running().getEnvironment().getProperty("local.server.port") + path);
    }

    public static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come in time");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        stop();
        others.close();
        http.close();
    }
}
