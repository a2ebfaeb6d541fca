package trellis.codec;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trellis.codec.upcast.Upcasters;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;

/** Facts to bytes and back. The same fact always gives the same bytes; what is not exactly understood is refused. */
public final class EventCodec {
    private final JsonMapper mapper = StrictJson.mapper();
    private final Upcasters upcasters;

    public EventCodec() {
        this(Upcasters.ALL);
    }

    public EventCodec(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /**
     * @return UTF-8 JSON in the version that {@link EventCatalogue} names
     * @throws UnknownEvent when the record is not in the catalogue
     */
    public Payload encode(DomainEvent event) {
        EventCatalogue.typeOf(event);
        return Payload.of(mapper.writeValueAsBytes(event));
    }

    /** @throws UnknownEvent for a name, version, field or value that this code does not know */
    public DomainEvent decode(EventType type, Payload payload) {
        var entry = EventCatalogue.named(type.name());
        if (type.version() > entry.version()) {
            throw new UnknownEvent(type.name() + " has version " + type.version() + ", newer than this code");
        }
        try {
            DomainEvent event = type.version() == entry.version()
                    ? mapper.readValue(payload.bytes(), entry.record())
                    : mapper.treeToValue(lifted(type, entry.version(), payload), entry.record());
            return Objects.requireNonNull(event, "the payload is the word null");
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnknownEvent(type.name() + " version " + type.version() + " cannot be read", e);
        }
    }

    /** @throws UnknownEvent as {@link #decode(EventType, Payload)} */
    public RecordedEvent<DomainEvent> decode(EventEnvelope envelope) {
        return new RecordedEvent<>(
                envelope.tenant(),
                envelope.position(),
                envelope.eventId(),
                envelope.commandId(),
                envelope.actor(),
                envelope.actingFor(),
                envelope.recordedAt(),
                envelope.seeded(),
                decode(new EventType(envelope.type(), envelope.version()), envelope.payload()));
    }

    private ObjectNode lifted(EventType type, int to, Payload payload) {
        var old = mapper.readValue(payload.bytes(), ObjectNode.class);
        return upcasters.lift(type.name(), type.version(), to, old);
    }
}
