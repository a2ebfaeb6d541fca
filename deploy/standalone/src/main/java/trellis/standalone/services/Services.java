package trellis.standalone.services;

import static trellis.standalone.services.Library.CONTRACT;
import static trellis.standalone.services.Library.DATABASE;
import static trellis.standalone.services.Library.OAUTH_CLIENT;
import static trellis.standalone.services.Library.OAUTH_ISSUER;
import static trellis.standalone.services.Library.OAUTH_RESOURCE;
import static trellis.standalone.services.Library.PAGES;
import static trellis.standalone.services.Library.REACTIVE;
import static trellis.standalone.services.Library.SERVLET;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import trellis.command.CommandServiceApplication;
import trellis.demonstration.Persona;
import trellis.demonstration.Story;
import trellis.language.TenantId;
import trellis.query.QueryServiceApplication;
import trellis.standalone.identity.IdentityApplication;
import trellis.standalone.identity.IdentitySettings;
import trellis.standalone.place.Ports;
import trellis.web.WebApplication;

/**
 * The three services and the issuer, each told what docs/runbooks/services.md says, and nothing else.
 *
 * @param issuer as tokens name it
 */
public record Services(Ports ports, String issuer, Surroundings surroundings) {
    /** Blocks until it listens; so do the others. */
    public ConfigurableApplicationContext identity(IdentitySettings settings) {
        return new Service(
                        "identity",
                        IdentityApplication.class,
                        WebApplicationType.SERVLET,
                        List.of(SERVLET, OAUTH_ISSUER),
                        Map.of("server.port", Integer.toString(ports.identity())),
                        List.of(settings))
                .start();
    }

    /** @param beingSeeded organisations whose story is not told yet: held before anything of the service runs */
    public ConfigurableApplicationContext command(Collection<TenantId> beingSeeded) {
        return start(
                "command-service",
                CommandServiceApplication.class,
                ports.command(),
                List.of(REACTIVE, DATABASE, OAUTH_RESOURCE, CONTRACT),
                Map.ofEntries(
                        Map.entry("trellis.command.database.url", surroundings.commandDatabase()),
                        password("command", "owner"),
                        password("command", "app-rw"),
                        password("command", "app-ro"),
                        password("command", "relay"),
                        Map.entry("trellis.command.kafka.bootstrap-servers", surroundings.kafka()),
                        Map.entry("trellis.command.issuer", issuer),
                        Map.entry("trellis.command.issuer-keys", issuerAddress() + "/oauth2/jwks"),
                        Map.entry("trellis.command.first-operator.issuer", issuer),
                        Map.entry("trellis.command.first-operator.subject", Persona.OPERATOR.id()),
                        Map.entry("trellis.command.first-operator.given", Persona.OPERATOR.given()),
                        Map.entry("trellis.command.first-operator.family", Persona.OPERATOR.family()),
                        Map.entry("trellis.command.first-operator.since", Story.BEGIN.toString()),
                        Map.entry(
                                "trellis.command.being-seeded",
                                beingSeeded.stream().map(TenantId::value).collect(Collectors.joining(","))),
                        Map.entry("trellis.command.master-key-file", surroundings.masterKeyFile())));
    }

    public ConfigurableApplicationContext query() {
        return start(
                "query-service",
                QueryServiceApplication.class,
                ports.query(),
                List.of(REACTIVE, DATABASE, OAUTH_RESOURCE, CONTRACT),
                queryProperties());
    }

    /** What the query service is told, and its operator's command line too; passwords among it. */
    public Map<String, String> queryProperties() {
        return Map.ofEntries(
                Map.entry("trellis.query.database.url", surroundings.queryDatabase()),
                password("query", "owner"),
                password("query", "app-rw"),
                password("query", "app-ro"),
                password("query", "intake"),
                Map.entry("trellis.query.kafka.bootstrap-servers", surroundings.kafka()),
                Map.entry("trellis.query.issuer", issuer),
                Map.entry("trellis.query.issuer-keys", issuerAddress() + "/oauth2/jwks"),
                Map.entry("trellis.query.command-service", Ports.address(ports.command())),
                Map.entry("trellis.query.log-feed.token-uri", issuerAddress() + "/oauth2/token"),
                Map.entry("trellis.query.log-feed.client-id", IdentitySettings.LOG_FEED_CLIENT),
                Map.entry("trellis.query.log-feed.client-secret", surroundings.logFeedClientSecret()));
    }

    /** @param exampleSheets a folder of them, or empty where there is no demonstration */
    public ConfigurableApplicationContext web(String exampleSheets) {
        return start(
                "web",
                WebApplication.class,
                ports.web(),
                List.of(REACTIVE, PAGES, OAUTH_CLIENT),
                Map.ofEntries(
                        Map.entry("trellis.web.public-url", Ports.address(ports.web())),
                        Map.entry("trellis.web.command-service", Ports.address(ports.command())),
                        Map.entry("trellis.web.query-service", Ports.address(ports.query())),
                        Map.entry("trellis.web.issuer", issuer),
                        Map.entry("trellis.web.issuer-metadata", issuerAddress() + "/.well-known/openid-configuration"),
                        Map.entry("trellis.web.client-id", IdentitySettings.WEB_CLIENT),
                        Map.entry("trellis.web.client-secret", surroundings.webClientSecret()),
                        Map.entry("trellis.web.demonstration", Boolean.toString(!exampleSheets.isEmpty())),
                        Map.entry("trellis.web.demonstration-progress", issuerAddress() + "/demonstration"),
                        Map.entry("trellis.web.example-sheets", exampleSheets)));
    }

    public String issuerAddress() {
        return Ports.address(ports.identity());
    }

    private Map.Entry<String, String> password(String service, String role) {
        return Map.entry(
                "trellis.%s.database.%s-password".formatted(service, role),
                surroundings.passwordOf(role.replace('-', '_')));
    }

    private ConfigurableApplicationContext start(
            String name, Class<?> application, int port, List<Library> uses, Map<String, String> properties) {
        var all = new HashMap<>(properties);
        all.put("server.port", Integer.toString(port));
        return new Service(name, application, WebApplicationType.REACTIVE, uses, all, List.of()).start();
    }
}
