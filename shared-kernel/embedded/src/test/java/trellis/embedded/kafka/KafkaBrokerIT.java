package trellis.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {
    @TempDir
    Path folder;

    @Test
    void what_was_sent_is_there_after_a_restart_on_other_ports() throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), Map.of())) {
            Map<String, Object> to = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
            try (Admin admin = Admin.create(to)) {
                admin.createTopics(List.of(new NewTopic("facts", Optional.of(3), Optional.empty())))
                        .all()
                        .get(10, TimeUnit.SECONDS);
            }
            try (var producer = new KafkaProducer<>(to, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("facts", 0, "RGT", "one")).get(10, TimeUnit.SECONDS);
            }
        }
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), Map.of());
                var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partition = new TopicPartition("facts", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            var records = consumer.poll(Duration.ofSeconds(1));
            while (records.isEmpty() && System.nanoTime() < deadline) {
                records = consumer.poll(Duration.ofSeconds(1));
            }
            assertThat(records.records(partition)).singleElement().satisfies(record -> {
                assertThat(record.key()).isEqualTo("RGT");
                assertThat(record.value().getBytes(StandardCharsets.UTF_8)).hasSize(3);
            });
        }
    }
}
