package trellis.command.relay;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import trellis.codec.EventCatalogue;

/** The topic as an AsyncAPI 3 document: every event of the catalogue, its headers and the schema of its payload. */
final class EventsContract {
    /** What each header of a record says, besides what the CloudEvents standard says of it. */
    static final Map<String, String> HEADERS = headers();

    private EventsContract() {}

    private static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "Of this event, for ever");
        headers.put("ce_source", "urn:trellis:log: and the tenant");
        headers.put("ce_type", "The wire name");
        headers.put("ce_time", "When it happened");
        headers.put("content-type", "Of the payload: application/json");
        headers.put("ce_tenant", "Code of the organisation whose log it is");
        headers.put("ce_position", "In that log: 1, 2, 3 and so on, without gap, in the order of commits");
        headers.put("ce_typeversion", "Version of the payload's shape");
        headers.put("ce_command", "What caused it");
        headers.put("ce_actor", "Opaque key of the person who asked for it");
        headers.put("ce_actingfor", "Code of the organisation that the actor acted for");
        headers.put("ce_correlationid", "The request at the outer edge that all this belongs to");
        headers.put("ce_causationid", "The record that made the platform ask; absent where a person did");
        headers.put("ce_recordedat", "When the store took it; never before the record ahead of it");
        headers.put("ce_seeded", "true for invented demonstration facts");
        return headers;
    }

    static String key(String name, int version) {
        return name + ".v" + version;
    }

    /** @return by wire name and version, in the order of the catalogue */
    static Map<String, Object> schemas() {
        var schemas = new LinkedHashMap<String, Object>();
        for (var entry : EventCatalogue.entries()) {
            schemas.put(key(entry.name(), entry.version()), EventSchema.of(entry.record()));
        }
        return schemas;
    }

    /** @param schemas by wire name and version, former versions too */
    static Map<String, Object> document(String topic, int partitions, Map<String, Object> schemas) {
        var references = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        var components = new LinkedHashMap<String, Object>();
        components.put("headers", headersSchema());
        schemas.forEach((key, schema) -> {
            references.put(key, reference("#/components/messages/" + key));
            messages.put(key, message(key));
            components.put(key, schema);
        });
        return ordered(
                "asyncapi", "3.0.0",
                "info",
                        ordered(
                                "title", "Trellis events",
                                "version", "v1",
                                "description",
                                        "Every recorded fact as a CloudEvent 1.0 in binary mode. The topic may lag and be"
                                                + " filled again; within a tenant take position = last + 1, drop what you"
                                                + " have, and fill a gap from the log feed of the command service. Within"
                                                + " a version only optional fields are added: ignore what you do not know."),
                "defaultContentType", "application/json",
                "channels",
                        Map.of(
                                "events",
                                ordered(
                                        "address",
                                        topic,
                                        "description",
                                        "Keyed by tenant, so that each tenant's lie in order in one partition",
                                        "bindings",
                                        Map.of(
                                                "kafka",
                                                ordered(
                                                        "partitions",
                                                        partitions,
                                                        "topicConfiguration",
                                                        ordered(
                                                                "cleanup.policy", List.of("delete"),
                                                                "retention.ms", -1,
                                                                "retention.bytes", -1),
                                                        "bindingVersion",
                                                        "0.5.0")),
                                        "messages",
                                        references)),
                "operations",
                        Map.of(
                                "relay",
                                ordered(
                                        "action", "send",
                                        "channel", reference("#/channels/events"),
                                        "summary",
                                                "Published in the order of each log, acknowledged before it goes on")),
                "components", ordered("messages", messages, "schemas", components));
    }

    private static Map<String, Object> message(String key) {
        int at = key.lastIndexOf(".v");
        return ordered(
                "name", key.substring(0, at),
                "contentType", "application/json",
                "bindings", Map.of("kafka", ordered("key", Map.of("type", "string"), "bindingVersion", "0.5.0")),
                "headers",
                        Map.of(
                                "allOf",
                                List.of(
                                        reference("#/components/schemas/headers"),
                                        ordered(
                                                "type",
                                                "object",
                                                "properties",
                                                ordered(
                                                        "ce_type", Map.of("const", key.substring(0, at)),
                                                        "ce_typeversion", Map.of("const", key.substring(at + 2)))))),
                "payload",
                        ordered(
                                "schemaFormat",
                                "application/schema+json;version=draft-2020-12",
                                "schema",
                                reference("#/components/schemas/" + key)));
    }

    private static Map<String, Object> headersSchema() {
        var properties = new LinkedHashMap<String, Object>();
        HEADERS.forEach((name, says) -> properties.put(name, ordered("type", "string", "description", says)));
        return ordered(
                "type",
                "object",
                "properties",
                properties,
                "required",
                HEADERS.keySet().stream()
                        .filter(name -> !name.equals("ce_causationid"))
                        .toList());
    }

    static String yaml(Map<String, Object> document) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        return new Yaml(options).dump(plain(document));
    }

    /** Without shared parts, which YAML would write as anchors. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((key, each) -> copy.put(key, plain(requireNonNull(each))));
                yield copy;
            }
            case List<?> list ->
                list.stream().map(each -> plain(requireNonNull(each))).toList();
            default -> value;
        };
    }

    private static Map<String, Object> reference(String to) {
        return Map.of("$ref", to);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) requireNonNull(value);
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return (List<Object>) requireNonNull(value);
    }
}
