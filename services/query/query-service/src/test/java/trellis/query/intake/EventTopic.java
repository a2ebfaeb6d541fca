package trellis.query.intake;

import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import trellis.codec.CloudEventAttributes;
import trellis.codec.EventEnvelope;

/** A topic as the relay fills it. */
record EventTopic(String bootstrapServers, String name) {
    private static final Set<String> STANDARD = Set.of("id", "source", "type", "time", "datacontenttype");

    EventTopic made() {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic(name, 12, (short) 1))).all().get();
            return this;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void deleted() {
        try (var admin = admin()) {
            admin.deleteTopics(List.of(name)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }

    void publish(List<EventEnvelope> records) {
        send(records.stream().map(this::message).toList());
    }

    void publishNonsense(String key) {
        send(List.of(new ProducerRecord<>(name, key, "nonsense".getBytes(StandardCharsets.UTF_8))));
    }

    private void send(List<ProducerRecord<String, byte[]>> messages) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "metadata.max.age.ms", "500"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (var message : messages) {
                producer.send(message).get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProducerRecord<String, byte[]> message(EventEnvelope envelope) {
        var event = new CloudEventBuilder()
                .withId(envelope.eventId().toString())
                .withSource(URI.create("urn:trellis:log:" + envelope.tenant()))
                .withType(envelope.type())
                .withTime(OffsetDateTime.ofInstant(envelope.occurredAt(), ZoneOffset.UTC))
                .withData("application/json", envelope.payload().bytes());
        CloudEventAttributes.of(envelope).forEach((name, value) -> {
            if (!STANDARD.contains(name)) {
                event.withExtension(name, value);
            }
        });
        return KafkaMessageFactory.createWriter(name, envelope.tenant().value()).writeBinary(event.build());
    }
}
