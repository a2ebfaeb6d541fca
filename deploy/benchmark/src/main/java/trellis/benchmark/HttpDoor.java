package trellis.benchmark;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.CommandServiceApplication;
import trellis.command.door.TenantOfToken;
import trellis.command.store.Engine;
import trellis.language.PersonId;

/** The command service as it runs, with one route more that decides nothing; 64 workers with tokens ask it. */
final class HttpDoor implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final Tokens tokens;
    private final ConfigurableApplicationContext service;
    private final List<HttpClient> clients =
            IntStream.range(0, 4).mapToObj(_ -> client()).toList();
    private final List<String> workers;

    private HttpDoor(Tokens tokens, ConfigurableApplicationContext service, List<String> workers) {
        this.tokens = tokens;
        this.service = service;
        this.workers = workers;
    }

    static HttpDoor open(Laboratory laboratory, String database, Engine engine, Path folder)
            throws IOException, JOSEException, SQLException {
        var tokens = new Tokens();
        var service = run(laboratory, database, engine, tokens, folder);
        var workers = new ArrayList<String>();
        for (int number = 0; number < Trial.TENANTS.size(); number++) {
            var worker = Trial.somebody();
            var tenant = Trial.tenant(number);
            engine.append(tenant, worker, Trial.competent(worker, Applicant.ELEMENTS))
                    .join();
            link(laboratory, database, "worker-" + number, worker, tenant.value());
            workers.add(tokens.of("worker-" + number, tenant.value()));
        }
        return new HttpDoor(tokens, service, workers);
    }

    private static ConfigurableApplicationContext run(
            Laboratory laboratory, String database, Engine engine, Tokens tokens, Path folder) throws IOException {
        var settings = Map.of(
                "trellis.command.issuer",
                Tokens.ISSUER,
                "trellis.command.issuer-keys",
                tokens.address(),
                "trellis.command.relay.enabled",
                "false");
        var application = new SpringApplicationBuilder(CommandServiceApplication.class, BareRoute.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(Engine.class, () -> engine, definition -> definition.setDestroyMethodName("")));
        return new Services(laboratory, folder).command(database, settings, application);
    }

    private static void link(Laboratory laboratory, String database, String subject, PersonId person, String tenant)
            throws SQLException {
        try (var connection = laboratory.superuser(database);
                var insert = connection.prepareStatement("insert into identity values (?, ?, ?, true, now())")) {
            insert.setString(1, TenantOfToken.accountKey(Tokens.ISSUER, subject).value());
            insert.setObject(2, person.value());
            insert.setString(3, tenant);
            insert.executeUpdate();
        }
    }

    /** A worker asks for a sign-off and takes it back, skill after skill. */
    Side commands() {
        var asking = IntStream.range(0, 64).mapToObj(Worker::new).toList();
        return Side.of(64, asking::get);
    }

    Side bare() {
        return Side.of(64, number -> () -> {
            post(number, "/bare", "{\"element\":\"D2-E01\",\"declared\":true}", 201);
            return 1;
        });
    }

    private final class Worker implements Load.Client {
        private final int number;
        private int asked;
        private String request = "";

        Worker(int number) {
            this.number = number;
        }

        @Override
        public int ask() throws IOException, InterruptedException {
            if (asked++ % 2 == 0) {
                var body = "{\"element\":\"" + Trial.element(asked / 2) + "\",\"declared\":true}";
                request = JSON.readTree(post(number, "/api/v1/sign-off-requests", body, 201))
                        .path("request")
                        .asString();
            } else {
                post(number, "/api/v1/sign-off-requests/" + request + "/withdraw", "", 200);
            }
            return 1;
        }
    }

    private String post(int worker, String path, String body, int expected) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + path;
        var answer = clients.get(worker % clients.size())
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + workers.get(worker))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", Trial.id().toString())
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::close);
        service.close();
        tokens.close();
    }
}
