package trellis.command.relay;

import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import trellis.codec.CloudEventAttributes;
import trellis.codec.EventEnvelope;

/** Publishes records as CloudEvents in binary mode, keyed by tenant, so that each tenant's lie in order in one partition. */
final class KafkaPublisher implements AutoCloseable {
    /** Attributes of the standard that are not plain text, or that the builder sets itself. */
    private static final Set<String> STANDARD = Set.of("id", "source", "type", "time", "datacontenttype");

    private final Producer<String, byte[]> producer;
    private final String topic;

    KafkaPublisher(String bootstrapServers, String topic) {
        this.topic = topic;
        this.producer =
                new KafkaProducer<>(settings(bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** On the way, in the order given; several may be, each awaited in its turn. */
    Sent send(List<EventEnvelope> records) {
        var sends = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var envelope : records) {
            sends.add(producer.send(message(topic, envelope)));
        }
        return () -> sends.forEach(KafkaPublisher::await);
    }

    /** Records on their way to Kafka. */
    @FunctionalInterface
    interface Sent {
        /**
         * Returns once Kafka has acknowledged every record.
         *
         * @throws KafkaException when it did not acknowledge all: some of them may be in the topic all the same
         */
        void acknowledged();
    }

    private static void await(Future<RecordMetadata> send) {
        try {
            send.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    static ProducerRecord<String, byte[]> message(String topic, EventEnvelope envelope) {
        var event = new CloudEventBuilder()
                .withId(envelope.eventId().toString())
                .withSource(URI.create("urn:trellis:log:" + envelope.tenant()))
                .withType(envelope.type())
                .withTime(OffsetDateTime.ofInstant(envelope.occurredAt(), ZoneOffset.UTC))
                .withData(CloudEventAttributes.CONTENT_TYPE, envelope.payload().bytes());
        CloudEventAttributes.of(envelope).forEach((name, value) -> {
            if (!STANDARD.contains(name)) {
                event.withExtension(name, value);
            }
        });
        return KafkaMessageFactory.createWriter(topic, envelope.tenant().value())
                .writeBinary(event.build());
    }

    private static Properties settings(String bootstrapServers) {
        var settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "trellis-relay");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "5000");
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000");
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "8000");
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, "5000");
        return settings;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
