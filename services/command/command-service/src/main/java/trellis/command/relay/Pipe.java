package trellis.command.relay;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import trellis.codec.EventEnvelope;

/** The way to Kafka while it is open: made when first needed, made anew after a fault. Used by one thread. */
final class Pipe implements AutoCloseable {
    private static final Duration STILL_THE_SAME_TOPIC = Duration.ofSeconds(3);

    private final String bootstrapServers;
    private final String name;
    private final short replicas;
    private @Nullable RelayTopic topic;
    private @Nullable KafkaPublisher publisher;
    private String filled = "";
    private long lookedAt;

    Pipe(String bootstrapServers, String name, short replicas) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
        this.replicas = replicas;
    }

    /**
     * @return the id of the topic that will be filled
     * @throws KafkaException while Kafka does not answer
     */
    String topic() {
        var open = topic;
        if (open == null) {
            open = new RelayTopic(bootstrapServers, name, replicas);
            topic = open;
        }
        filled = open.ensured();
        lookedAt = System.nanoTime();
        return filled;
    }

    /**
     * Whether the topic is still the one that is being filled; looks from time to time.
     *
     * @throws KafkaException while Kafka does not answer
     */
    boolean holds() {
        if (System.nanoTime() - lookedAt < STILL_THE_SAME_TOPIC.toNanos()) {
            return true;
        }
        var before = filled;
        return before.equals(topic());
    }

    /** @throws KafkaException when it cannot be sent; whether it arrived is said by what is returned */
    KafkaPublisher.Sent send(List<EventEnvelope> records) {
        var open = publisher;
        if (open == null) {
            open = new KafkaPublisher(bootstrapServers, name);
            publisher = open;
        }
        return open.send(records);
    }

    @Override
    public void close() {
        if (publisher != null) {
            publisher.close();
            publisher = null;
        }
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }
}
