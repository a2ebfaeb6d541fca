package trellis.testkit.servers;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/** The image is Kafka's own, or what {@code trellis.kafka.image} names instead, with the same entry point. */
record KafkaInContainer(KafkaContainer container) implements TestKafka {
    private static final DockerImageName IMAGE = DockerImageName.parse(
                    System.getProperty("trellis.kafka.image", "apache/kafka:4.1.0"))
            .asCompatibleSubstituteFor("apache/kafka");

    static TestKafka start() {
        var container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
        container.start();
        return new KafkaInContainer(container);
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void close() {
        container.close();
    }
}
