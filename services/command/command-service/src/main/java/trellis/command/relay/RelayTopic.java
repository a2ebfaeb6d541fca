package trellis.command.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The one topic: 12 partitions, kept for ever, nothing compacted away. */
final class RelayTopic implements AutoCloseable {
    static final int PARTITIONS = 12;
    private static final long WAIT_SECONDS = 5;

    private final Admin admin;
    private final String name;
    private final short replicas;

    RelayTopic(String bootstrapServers, String name, short replicas) {
        this.name = name;
        this.replicas = replicas;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.CLIENT_ID_CONFIG, "trellis-relay-topic",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "4000",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000"));
    }

    String name() {
        return name;
    }

    /**
     * Makes the topic when it is missing. Returns once every partition is led: of records that are on their way before
     * that, a later batch may be taken ahead of an earlier one, which is then refused until it is too old.
     *
     * @return the id that Kafka gave it: another one means another, empty topic
     * @throws KafkaException while Kafka does not answer
     */
    String ensured() {
        var found = described();
        if (found.isEmpty()) {
            create();
            found = described();
        }
        var topic = found.orElseThrow(() -> new KafkaException("topic " + name + " is not there yet"));
        if (topic.partitions().size() < PARTITIONS) {
            await(admin.createPartitions(Map.of(name, NewPartitions.increaseTo(PARTITIONS)))
                    .all());
        }
        await(admin.listOffsets(IntStream.range(0, PARTITIONS)
                        .boxed()
                        .collect(Collectors.toMap(part -> new TopicPartition(name, part), _ -> OffsetSpec.latest())))
                .all());
        return topic.topicId().toString();
    }

    private Optional<TopicDescription> described() {
        try {
            return Optional.ofNullable(
                    await(admin.describeTopics(List.of(name)).allTopicNames()).get(name));
        } catch (UnknownTopicOrPartitionException e) {
            return Optional.empty();
        }
    }

    private void create() {
        var topic = new NewTopic(name, PARTITIONS, replicas)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
        try {
            await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            // Another relay made it in this moment: that is what was wanted.
            return;
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new KafkaException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ofSeconds(1));
    }
}
