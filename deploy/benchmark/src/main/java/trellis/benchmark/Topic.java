package trellis.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of the laboratory's Kafka, looked at from outside. */
final class Topic {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String name;

    Topic(Laboratory laboratory, String name) {
        this.bootstrapServers = laboratory.kafka();
        this.name = name;
    }

    String name() {
        return name;
    }

    /** How many records lie in it; none when it is not there. */
    long records(Admin admin) throws ExecutionException, InterruptedException {
        var latest =
                partitions(admin).stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** Makes it, with as many partitions as another has; returns once each of them answers. */
    void make(Admin admin, Topic like) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(name, like.partitions(admin).size(), (short) 1);
        admin.createTopics(List.of(topic)).all().get();
        records(admin);
    }

    private List<TopicPartition> partitions(Admin admin) throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .map(part -> new TopicPartition(name, part.partition()))
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** Reads so many records from the beginning, in pieces as large as the intake's. */
    void read(long many, Consumer<ConsumerRecord<String, byte[]>> each) {
        var settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var all = consumer.partitionsFor(name).stream()
                    .map(part -> new TopicPartition(name, part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long began = System.nanoTime();
            for (long read = 0; read < many; ) {
                var records = consumer.poll(Duration.ofMillis(250));
                records.forEach(each);
                read += records.count();
                if (System.nanoTime() - began > DEADLINE.toNanos()) {
                    throw new IllegalStateException("of " + many + " records only " + read + " are in " + name);
                }
            }
        }
    }
}
