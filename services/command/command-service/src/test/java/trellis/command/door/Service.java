package trellis.command.door;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.CommandServiceApplication;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealPostgres;

/** The whole command service on a real PostgreSQL, with tokens of an issuer that lives in the test. */
public final class Service implements AutoCloseable {
    static final String OPERATOR = "first-operator";

    private static final JsonMapper JSON = new JsonMapper();

    private final Issuer issuer;
    private final RealDatabase database;
    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Service(Issuer issuer, RealDatabase database, ConfigurableApplicationContext context) {
        this.issuer = issuer;
        this.database = database;
        this.context = context;
    }

    static Service start(Class<?> test) {
        return start(test, Map.of());
    }

    /** @param more properties of the service */
    static Service start(Class<?> test, Map<String, String> more) {
        return on(RealPostgres.shared(), test, more);
    }

    static Service on(RealPostgres postgres, Class<?> test, Map<String, String> more) {
        try {
            var issuer = new Issuer();
            var database = postgres.database(test);
            return new Service(issuer, database, run(issuer, database, more));
        } catch (IOException | JOSEException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static ConfigurableApplicationContext run(Issuer issuer, RealDatabase database, Map<String, String> more) {
        Path key;
        try {
            var folder = Files.createTempDirectory("trellis-key");
            key = folder.resolve("master-key");
            folder.toFile().deleteOnExit();
            key.toFile().deleteOnExit();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        var arguments = new java.util.TreeMap<String, String>(Map.of(
                "server.port", "0",
                "trellis.command.database.url", database.url(),
                "trellis.command.database.owner-password", database.password(),
                "trellis.command.database.app-rw-password", database.password(),
                "trellis.command.database.app-ro-password", database.password(),
                "trellis.command.database.relay-password", database.password(),
                "trellis.command.issuer", Issuer.NAME,
                "trellis.command.issuer-keys", issuer.keysAddress(),
                "trellis.command.first-operator.subject", OPERATOR,
                "trellis.command.master-key-file", key.toString()));
        arguments.put("trellis.command.relay.enabled", "false");
        arguments.putAll(more);
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .run(arguments.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    Issuer issuer() {
        return issuer;
    }

    RealDatabase database() {
        return database;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** Somebody with an access token. */
    Client as(String subject, String organisation) {
        return new Client(issuer.token(subject, organisation));
    }

    Client withToken(@Nullable String token) {
        return new Client(token);
    }

    /** An answer. */
    record Reply(int status, HttpResponse<String> raw) {
        JsonNode json() {
            return JSON.readTree(raw.body());
        }

        String text(String field) {
            return json().path(field).asString("");
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String code() {
            return text("code");
        }

        Reply expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("%s %s answered %d, not %d: %s"
                        .formatted(raw.request().method(), raw.uri(), status, wanted, raw.body()));
            }
            return this;
        }
    }

    final class Client {
        private final @Nullable String token;

        private Client(@Nullable String token) {
            this.token = token;
        }

        Reply get(String path) {
            return send(request(path).GET());
        }

        Reply post(String path, String body, String... headers) {
            return post(path, body.replace('\'', '"'), UUID.randomUUID().toString(), headers);
        }

        Reply postWithKey(String path, String body, String key, String... headers) {
            return post(path, body.replace('\'', '"'), key, headers);
        }

        private Reply post(String path, String body, String key, String... headers) {
            var request = request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request);
        }

        HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(30));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return request;
        }

        Reply send(HttpRequest.Builder request) {
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                return new Reply(answer.statusCode(), answer);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }

    @Override
    public void close() {
        context.close();
        issuer.close();
        http.close();
    }
}
