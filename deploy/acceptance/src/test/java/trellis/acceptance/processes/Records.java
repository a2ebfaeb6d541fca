package trellis.acceptance.processes;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import trellis.acceptance.processes.Evidence.Fact;
import trellis.testkit.RealDatabase;
import trellis.testkit.RealKafka;
import trellis.testkit.RealPostgres;

/** What was really written, read behind everybody's back. */
final class Records {
    private Records() {}

    static List<Fact> ofLog(RealPostgres postgres, RealDatabase database) throws SQLException {
        var facts = new ArrayList<Fact>();
        try (var session = postgres.superuser(database.name());
                var asked = session.createStatement();
                var rows = asked.executeQuery("select tenant, position, event_id, convert_from(payload, 'UTF8')"
                        + " from event order by tenant, position")) {
            while (rows.next()) {
                facts.add(new Fact(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
            }
        }
        return facts;
    }

    static List<Fact> ofTopic(String topic) {
        var settings = Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var facts = new ArrayList<Fact>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> facts.add(fact(record)));
            }
            return facts;
        }
    }

    private static Fact fact(ConsumerRecord<String, byte[]> record) {
        return new Fact(
                header(record, "ce_tenant"),
                Long.parseLong(header(record, "ce_position")),
                header(record, "ce_id"),
                new String(record.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
