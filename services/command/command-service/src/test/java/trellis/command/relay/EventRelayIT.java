package trellis.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import trellis.embedded.FreePort;
import trellis.embedded.kafka.KafkaBroker;
import trellis.language.TenantId;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealKafka;
import trellis.testkit.RealPostgres;

class EventRelayIT {
    private static final TenantId TRUST = new TenantId("RXX");
    private static final TenantId SIBLING = new TenantId("RYY");
    private static int topics;

    private final GrowingLog log = new GrowingLog();
    private RealDatabase database;
    private RelayLedger ledger;
    private Topic topic;
    private EventRelay relay;

    @BeforeEach
    void start_with_an_empty_topic() {
        database = RealPostgres.shared().database(EventRelayIT.class);
        Flyway.configure()
                .dataSource(database.as("owner"))
                .locations("classpath:db/command")
                .load()
                .migrate();
        ledger = new RelayLedger(database.as("relay"));
        topic = new Topic(RealKafka.shared().bootstrapServers(), "relay-it-" + topics++);
        relay = relay();
    }

    @AfterEach
    void stop() {
        relay.stop();
    }

    private EventRelay relay() {
        return new EventRelay(log, ledger, new Pipe(topic.bootstrapServers(), topic.name(), (short) 1));
    }

    @Test
    void each_log_is_published_in_its_order_under_its_tenants_key_and_then_marked() {
        log.append(TRUST, 30);
        log.append(SIBLING, 20);
        relay.start();
        log.append(TRUST, 5);

        var messages = topic.read(55);
        assertThat(positions(messages, TRUST)).containsExactlyElementsOf(upTo(35));
        assertThat(positions(messages, SIBLING)).containsExactlyElementsOf(upTo(20));
        assertThat(messages.stream()
                        .filter(message -> message.key().equals("RXX"))
                        .map(Topic.Message::partition)
                        .distinct())
                .hasSize(1);
        await(() -> ledger.published(Set.of(TRUST, SIBLING)).equals(Map.of(TRUST, 35L, SIBLING, 20L)));
    }

    @Test
    void a_record_arrives_as_a_cloud_event_with_every_byte_of_its_payload() {
        log.append(TRUST, 1);
        relay.start();
        var message = topic.read(1).getFirst();
        var event = message.event();
        var written = log.all(TRUST).getFirst();
        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getId()).isEqualTo(written.eventId().toString());
        assertThat(event.getType()).isEqualTo("organisation.person-recorded");
        assertThat(event.getSource()).hasToString("urn:trellis:log:RXX");
        assertThat(event.getExtension("recordedat")).isEqualTo("2026-11-22T10:00:00.123456Z");
        assertThat(Objects.requireNonNull(event.getData()).toBytes())
                .isEqualTo(written.payload().bytes());
    }

    @Test
    void the_topic_is_made_to_keep_everything_in_twelve_partitions() throws Exception {
        relay.start();
        log.append(TRUST, 1);
        topic.read(1);
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", topic.bootstrapServers()))) {
            var described =
                    admin.describeTopics(List.of(topic.name())).allTopicNames().get();
            assertThat(Objects.requireNonNull(described.get(topic.name())).partitions())
                    .hasSize(12);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
            var config = Objects.requireNonNull(
                    admin.describeConfigs(List.of(resource)).all().get().get(resource));
            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
        }
    }

    @Test
    void a_topic_that_was_deleted_is_filled_again_from_the_first_record() throws Exception {
        log.append(TRUST, 10);
        relay.start();
        topic.read(10);
        await(() -> ledger.published(Set.of(TRUST)).equals(Map.of(TRUST, 10L)));
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", topic.bootstrapServers()))) {
            admin.deleteTopics(List.of(topic.name())).all().get();
        }
        log.append(TRUST, 1);
        await(() -> ledger.published(Set.of(TRUST)).equals(Map.of(TRUST, 11L)));
        assertThat(positions(topic.read(11), TRUST)).contains(1L, 10L, 11L);
    }

    @Test
    void a_relay_that_was_overtaken_marks_nothing() {
        var old = ledger.lead(Duration.ofSeconds(2)).orElseThrow();
        assertThat(ledger.lead(Duration.ofSeconds(2)))
                .as("it leads and says so")
                .isEmpty();
        var next = ledger.lead(Duration.ZERO).orElseThrow();
        assertThat(next).isEqualTo(old + 1);

        assertThatThrownBy(() -> ledger.mark(old, Map.of(TRUST, 7L))).isInstanceOf(RelayLedger.Fenced.class);
        assertThat(ledger.published(Set.of(TRUST))).isEmpty();
        ledger.mark(next, Map.of(TRUST, 3L));
        assertThat(ledger.published(Set.of(TRUST))).isEqualTo(Map.of(TRUST, 3L));
    }

    @Test
    void of_two_relays_one_leads_and_the_other_takes_over_when_it_ends() {
        var second = relay();
        relay.start();
        log.append(TRUST, 3);
        topic.read(3);
        second.start();
        try {
            relay.stop();
            log.append(TRUST, 3);
            assertThat(positions(topic.read(6), TRUST)).containsExactlyElementsOf(upTo(6));
            assertThat(epoch()).isEqualTo(2);
        } finally {
            second.stop();
        }
    }

    @Test
    void appends_go_on_while_kafka_is_away_and_are_published_when_it_is_back_and_again_when_it_was_wiped(
            @TempDir Path folder) {
        var port = FreePort.find();
        topic = new Topic("127.0.0.1:" + port, "relay-it-own");
        relay = relay();
        relay.start();
        log.append(TRUST, 5);
        assertThat(ledger.published(Set.of(TRUST))).isEmpty();

        try (var _ = broker(folder.resolve("first"), port)) {
            assertThat(positions(topic.read(5), TRUST)).containsExactlyElementsOf(upTo(5));
            await(() -> ledger.published(Set.of(TRUST)).equals(Map.of(TRUST, 5L)));
        }
        log.append(TRUST, 2);
        try (var _ = broker(folder.resolve("second"), port)) {
            await(() -> ledger.published(Set.of(TRUST)).equals(Map.of(TRUST, 7L)));
            assertThat(positions(topic.read(7), TRUST)).containsExactlyElementsOf(upTo(7));
        }
    }

    private static KafkaBroker broker(Path folder, int port) {
        var controller = FreePort.findExcept(Set.of(port));
        return KafkaBroker.start(
                folder,
                Map.of(
                        "listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                        "advertised.listeners", "BROKER://127.0.0.1:" + port,
                        "controller.quorum.voters", "1@127.0.0.1:" + controller));
    }

    private long epoch() {
        return JdbcClient.create(database.as("relay"))
                .sql("select epoch from relay_epoch")
                .query(Long.class)
                .single();
    }

    private static List<Long> positions(List<Topic.Message> messages, TenantId tenant) {
        return messages.stream()
                .filter(message -> message.key().equals(tenant.value()))
                .map(Topic.Message::position)
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come in time");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
