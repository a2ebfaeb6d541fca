package trellis.codec;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.PersonId;
import trellis.language.TenantId;

/**
 * A record of a log as the attributes of a CloudEvent 1.0: the standard's own names, ours as extensions. The payload
 * is the event's data, byte for byte.
 */
public final class CloudEventAttributes {
    public static final String SPEC_VERSION = "1.0";
    public static final String CONTENT_TYPE = "application/json";

    private CloudEventAttributes() {}

    /** Every attribute as text, {@code specversion} left to whoever writes the event. */
    public static Map<String, String> of(EventEnvelope envelope) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("id", envelope.eventId().toString());
        attributes.put("source", "urn:trellis:log:" + envelope.tenant());
        attributes.put("type", envelope.type());
        attributes.put("time", envelope.occurredAt().toString());
        attributes.put("datacontenttype", CONTENT_TYPE);
        attributes.put("tenant", envelope.tenant().value());
        attributes.put("position", Long.toString(envelope.position()));
        attributes.put("typeversion", Integer.toString(envelope.version()));
        attributes.put("command", envelope.commandId().toString());
        attributes.put("actor", envelope.actor().toString());
        attributes.put("actingfor", envelope.actingFor().value());
        attributes.put("correlationid", envelope.correlationId().toString());
        var causation = envelope.causationId();
        if (causation != null) {
            attributes.put("causationid", causation.toString());
        }
        attributes.put("recordedat", envelope.recordedAt().toString());
        attributes.put("seeded", Boolean.toString(envelope.seeded()));
        return attributes;
    }

    /** @throws UnknownEvent when an attribute is missing or cannot be read */
    public static EventEnvelope envelope(Map<String, String> attributes, byte[] data) {
        try {
            var causation = attributes.get("causationid");
            return new EventEnvelope(
                    new TenantId(required(attributes, "tenant")),
                    Long.parseLong(required(attributes, "position")),
                    UUID.fromString(required(attributes, "id")),
                    required(attributes, "type"),
                    Integer.parseInt(required(attributes, "typeversion")),
                    CommandId.of(required(attributes, "command")),
                    PersonId.of(required(attributes, "actor")),
                    new TenantId(required(attributes, "actingfor")),
                    UUID.fromString(required(attributes, "correlationid")),
                    causation == null ? null : UUID.fromString(causation),
                    Instant.parse(required(attributes, "time")),
                    Instant.parse(required(attributes, "recordedat")),
                    Boolean.parseBoolean(required(attributes, "seeded")),
                    Payload.of(data));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new UnknownEvent("an attribute of the event cannot be read", e);
        }
    }

    private static String required(Map<String, String> attributes, String name) {
        @Nullable String value = attributes.get(name);
        if (value == null) {
            throw new UnknownEvent("the event has no attribute " + name);
        }
        return value;
    }
}
