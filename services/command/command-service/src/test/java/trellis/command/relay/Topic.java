package trellis.command.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies in a topic, as any reader of CloudEvents sees it. */
record Topic(String bootstrapServers, String name) {
    record Message(String key, int partition, CloudEvent event) {
        static Message of(ConsumerRecord<String, byte[]> record) {
            return new Message(
                    record.key(),
                    record.partition(),
                    KafkaMessageFactory.createReader(record).toEvent());
        }

        long position() {
            return Long.parseLong(String.valueOf(event.getExtension("position")));
        }
    }

    /** @return everything in the topic, as soon as it is enough or the time is over */
    List<Message> read(Predicate<List<Message>> enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "metadata.max.age.ms", "500");
        var messages = new ArrayList<Message>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, 12)
                    .mapToObj(number -> new TopicPartition(name, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!enough.test(messages) && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> messages.add(Message.of(record)));
            }
        }
        return messages;
    }

    List<Message> read(int messages) {
        return read(read -> read.size() >= messages);
    }
}
