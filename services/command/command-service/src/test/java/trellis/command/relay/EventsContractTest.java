package trellis.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import trellis.codec.EventCatalogue;
import trellis.codec.EventEnvelope;
import trellis.codec.Payload;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/** The committed document of the topic is what the relay writes; {@code -Dcontract.write=true} writes it anew. */
class EventsContractTest {
    private static final Path COMMITTED = Path.of("../../../docs/api/events.yaml");
    private static final Path GOLDEN = Path.of("../../../shared-kernel/codec/src/test/resources/golden");
    private static final Path SETTINGS = Path.of("src/main/resources/command-service.yml");

    @Test
    void the_committed_contract_is_what_the_relay_writes() throws IOException {
        var now = EventsContract.schemas();
        assertThat(breaches(committed(), now))
                .as("give the event a new version and an upcaster")
                .isEmpty();
        var all = new LinkedHashMap<>(committed());
        all.putAll(now);
        var written = EventsContract.yaml(EventsContract.document(topic(), RelayTopic.PARTITIONS, all));
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, written);
        }
        assertThat(Files.readString(COMMITTED)).as("-Dcontract.write=true").isEqualTo(written);
    }

    @Test
    void every_committed_schema_is_of_an_event_that_can_still_be_read() throws IOException {
        assertThat(committed().keySet()).isNotEmpty().allSatisfy(key -> {
            int at = key.lastIndexOf(".v");
            assertThat(Integer.parseInt(key.substring(at + 2)))
                    .isBetween(1, EventCatalogue.named(key.substring(0, at)).version());
        });
    }

    @Test
    void every_golden_file_is_what_its_schema_says() throws IOException {
        var schemas = committed();
        try (var files = Files.list(GOLDEN)) {
            var golden = files.toList();
            assertThat(golden).hasSameSizeAs(schemas.keySet());
            for (var file : golden) {
                var key = file.getFileName().toString().replace(".json", "");
                var value =
                        new JsonMapper().readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
                assertThat(EventSchema.faults(EventsContract.map(schemas.get(key)), value, key))
                        .isEmpty();
                value.put("planted", 1);
                assertThat(EventSchema.faults(EventsContract.map(schemas.get(key)), value, key))
                        .hasSize(1);
            }
        }
    }

    @Test
    void the_headers_are_those_that_a_record_carries() {
        var envelope = new EventEnvelope(
                new TenantId("RGT"),
                7,
                UUID.randomUUID(),
                "signoff.sign-off-lapsed",
                1,
                new CommandId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                new TenantId("RGT"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Instant.EPOCH,
                Instant.EPOCH,
                false,
                Payload.of("{}".getBytes(StandardCharsets.UTF_8)));
        var names = new ArrayList<String>();
        for (Header header : KafkaPublisher.message("topic", envelope).headers()) {
            names.add(header.key());
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(EventsContract.HEADERS.keySet());
    }

    @Test
    void an_optional_field_may_be_added_and_nothing_else_may_change() {
        assertThat(breachesOf(schema -> fields(schema).put("note", Map.of("type", "string"))))
                .isEmpty();
        assertThat(breachesOf(schema -> fields(nested(schema)).put("note", Map.of("type", "string"))))
                .isEmpty();

        assertThat(breachesOf(schema -> fields(schema).remove("signatory"))).hasSize(1);
        assertThat(breachesOf(schema -> fields(nested(schema)).remove("method")))
                .hasSize(1);
        assertThat(breachesOf(schema -> fields(schema).put("signedOn", Map.of("type", "integer"))))
                .hasSize(1);
        assertThat(breachesOf(schema -> fields(schema).put("signedOn", Map.of("type", "string"))))
                .hasSize(1);
        assertThat(breachesOf(schema -> required(schema).remove("stage"))).hasSize(1);
        assertThat(breachesOf(schema -> required(schema).add("expiresOn"))).hasSize(1);
        assertThat(breachesOf(schema -> EventsContract.list(
                                EventsContract.map(fields(schema).get("stage")).get("enum"))
                        .add("MOON")))
                .hasSize(1);
        assertThat(breachesOf(schema -> EventsContract.list(
                                EventsContract.map(fields(schema).get("stage")).get("enum"))
                        .removeFirst()))
                .hasSize(1);
    }

    private static List<String> breachesOf(Consumer<Map<String, Object>> planted) {
        var before = EventsContract.map(EventsContract.schemas().get("signoff.competency-signed-off.v1"));
        Map<String, Object> after = new Yaml().load(EventsContract.yaml(before));
        planted.accept(after);
        return SchemaBreaches.between(before, after);
    }

    private static Map<String, Object> fields(Map<String, Object> schema) {
        return EventsContract.map(schema.get("properties"));
    }

    private static Map<String, Object> nested(Map<String, Object> schema) {
        return EventsContract.map(
                EventsContract.map(fields(schema).get("evidence")).get("items"));
    }

    private static List<Object> required(Map<String, Object> schema) {
        return EventsContract.list(schema.get("required"));
    }

    private static List<String> breaches(Map<String, Object> committed, Map<String, Object> now) {
        return committed.entrySet().stream()
                .filter(each -> now.containsKey(each.getKey()))
                .flatMap(each ->
                        SchemaBreaches.between(
                                        EventsContract.map(each.getValue()), EventsContract.map(now.get(each.getKey())))
                                .stream()
                                .map(breach -> each.getKey() + breach))
                .toList();
    }

    /** The schemas of events in the committed document, those of former versions too. */
    private static Map<String, Object> committed() throws IOException {
        if (Files.notExists(COMMITTED)) {
            return Map.of();
        }
        Map<String, Object> document = new Yaml().load(Files.readString(COMMITTED));
        var schemas = new LinkedHashMap<>(EventsContract.map(
                EventsContract.map(document.get("components")).get("schemas")));
        schemas.remove("headers");
        return schemas;
    }

    private static String topic() throws IOException {
        Map<String, Object> settings = new Yaml().load(Files.readString(SETTINGS));
        var command =
                EventsContract.map(EventsContract.map(settings.get("trellis")).get("command"));
        return String.valueOf(EventsContract.map(command.get("kafka")).get("topic"));
    }
}
