package trellis.query.intake;

import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import trellis.codec.CloudEventAttributes;
import trellis.codec.EventEnvelope;
import trellis.codec.UnknownEvent;

/** A record of the topic, a CloudEvent in binary mode, as a record of a log. */
public final class CloudEventReading {
    private CloudEventReading() {}

    /** @throws UnknownEvent when it is not such an event, or not that of its key */
    public static EventEnvelope of(ConsumerRecord<String, byte[]> message) {
        try {
            var event = KafkaMessageFactory.createReader(message).toEvent();
            var attributes = new HashMap<String, String>();
            for (var name : event.getAttributeNames()) {
                attributes.put(name, text(event.getAttribute(name)));
            }
            for (var name : event.getExtensionNames()) {
                attributes.put(name, text(event.getExtension(name)));
            }
            var data = event.getData();
            var envelope = CloudEventAttributes.envelope(attributes, data == null ? new byte[0] : data.toBytes());
            if (!Objects.equals(message.key(), envelope.tenant().value())) {
                throw new UnknownEvent("the message lies under another tenant's key");
            }
            return envelope;
        } catch (CloudEventRWException e) {
            throw new UnknownEvent("the message is not a CloudEvent", e);
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof OffsetDateTime time ? time.toInstant().toString() : String.valueOf(value);
    }
}
