package trellis.standalone;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.context.ConfigurableApplicationContext;
import trellis.command.door.Seeding;
import trellis.demonstration.Persona;
import trellis.embedded.CannotStart;
import trellis.embedded.kafka.KafkaBroker;
import trellis.embedded.postgres.PostgresServer;
import trellis.embedded.postgres.TrellisDatabases;
import trellis.language.TenantId;
import trellis.standalone.identity.IdentitySettings;
import trellis.standalone.place.DataFolder;
import trellis.standalone.place.IssuerName;
import trellis.standalone.place.Ports;
import trellis.standalone.place.Secrets;
import trellis.standalone.seeding.Progress;
import trellis.standalone.seeding.Seeder;
import trellis.standalone.services.Services;
import trellis.standalone.services.Surroundings;
import trellis.standalone.sheets.SheetFiles;

/** Brings everything up, what waits for nobody at the same time, and stays until it is told to end. */
final class Start {
    private final Options options;
    private final Console console;
    private final Progress progress;

    Start(Options options, Console console) {
        this.options = options;
        this.console = console;
        this.progress = new Progress(console::say);
    }

    void run() {
        long begun = System.nanoTime();
        DataFolder data = DataFolder.open(options.data());
        var running = new Running(console, data);
        try {
            Ports ports = Ports.from(options.port());
            if (options.reset()) {
                PostgresServer.endLeftover(data.path("postgresql"));
                data.reset();
            }
            // Read by logback-standalone.xml when the first line is logged.
            System.setProperty("trellis.log", log(data).toString());
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
            console.say("Starting Trellis on " + options.data() + " (log: " + log(data) + ")");
            var command = bringUp(data, ports, running);
            if (!options.empty()) {
                demonstrate(data, command, running);
            }
            data.tell("address", Ports.address(ports.web()));
            console.say("");
            console.say("Personas to sign in as, or to ask a token for with deploy/standalone/token PERSONA:");
            personas()
                    .forEach(persona -> console.say("  %-22s %-18s %-8s %s"
                            .formatted(
                                    persona.id(), persona.fullName(), persona.organisation(), persona.description())));
            console.say("Started in " + Console.seconds(Duration.ofNanos(System.nanoTime() - begun))
                    + ". Ctrl-C or deploy/standalone/stop ends it.");
            console.say("Trellis is ready: " + Ports.address(ports.web()));
        } catch (RuntimeException e) {
            running.end();
            throw e;
        }
        running.await();
    }

    private ConfigurableApplicationContext bringUp(DataFolder data, Ports ports, Running running) {
        Secrets secrets = data.secrets();
        Map<String, String> passwords = TrellisDatabases.ROLES.stream()
                .collect(Collectors.toMap(Function.identity(), role -> secrets.password("postgresql-" + role)));
        String webSecret = secrets.password("web-client");
        String feedSecret = secrets.password("log-feed-client");
        var kafka = meanwhile(() -> console.step("Kafka 4.4", () -> KafkaBroker.start(data.path("kafka"), Map.of())));
        var postgres = meanwhile(() -> console.step("PostgreSQL 18", () -> postgres(data, secrets, passwords)));
        running.kafka(kafka);
        running.postgres(postgres);
        var services = new Services(
                ports,
                IssuerName.of(options.data()),
                new Surroundings(
                        joined(postgres).jdbcUrl(TrellisDatabases.COMMAND),
                        joined(postgres).jdbcUrl(TrellisDatabases.QUERY),
                        passwords,
                        joined(kafka).bootstrapServers(),
                        secrets.key("master-key").toString(),
                        webSecret,
                        feedSecret));
        data.tell("issuer", services.issuer());
        data.tellOwner("query-service.properties", services.queryProperties());
        String sheets = options.empty() ? "" : data.path("demonstration/sheets").toString();
        var settings = new IdentitySettings(
                services.issuer(),
                services.issuerAddress(),
                Ports.address(ports.web()),
                webSecret,
                feedSecret,
                progress::soFar,
                personas(),
                secrets);
        List<TenantId> untold = options.empty() ? List.of() : Seeder.untold(data.path("demonstration"));
        var command = meanwhile(() -> console.step("Command service", () -> services.command(untold)));
        List<CompletableFuture<ConfigurableApplicationContext>> contexts = List.of(
                meanwhile(() -> console.step("Identity provider", () -> services.identity(settings))),
                command,
                meanwhile(() -> console.step("Query service", services::query)),
                meanwhile(() -> console.step("Pages", () -> services.web(sheets))));
        contexts.forEach(running::service);
        contexts.forEach(Start::joined);
        return joined(command);
    }

    /** In the background, so that nobody waits for it who only wants to look. */
    private void demonstrate(DataFolder data, ConfigurableApplicationContext command, Running running) {
        var seeder = new Seeder(
                command.getBean(Seeding.class),
                data.path("demonstration"),
                IssuerName.of(options.data()),
                progress,
                console::say);
        seeder.hold();
        Path sheets = data.path("demonstration").resolve("sheets");
        SheetFiles.keepIn(sheets);
        console.say("Sheets to try an import with, as " + Persona.EDUCATOR_RAJ.id() + ": " + sheets);
        Thread.ofPlatform().daemon().name("demonstration").start(() -> {
            if (seeder.tell()) {
                running.analyze();
            }
        });
    }

    private PostgresServer postgres(DataFolder data, Secrets secrets, Map<String, String> passwords) {
        PostgresServer server = PostgresServer.start(
                data.path("postgresql").resolve("programs"),
                data.path("postgresql"),
                secrets.password("postgresql-superuser"),
                Map.of());
        try {
            TrellisDatabases.make(server, passwords);
            return server;
        } catch (SQLException e) {
            server.close();
            throw new CannotStart("PostgreSQL does not let us make the databases: " + e.getMessage() + ".", e);
        }
    }

    private List<Persona> personas() {
        return options.empty() ? List.of(Persona.OPERATOR) : List.of(Persona.values());
    }

    private static Path log(DataFolder data) {
        return data.path("log").resolve("trellis.log");
    }

    private static <T> CompletableFuture<T> meanwhile(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofPlatform().start(task));
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart said
                    ? said
                    : new CannotStart("Trellis could not start: " + e.getCause() + " (see its log).", e);
        }
    }
}
