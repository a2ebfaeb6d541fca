package trellis.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import trellis.command.store.Engine;

/** The relay publishes a whole past into a new topic; an idempotent producer sends the same records into another. */
final class Relayed {
    private static final String DATABASE = "past";

    private final Laboratory laboratory;
    private final Services services;
    private final long facts;
    private int topics;

    /** @param workers of each trust whose past is told */
    Relayed(Laboratory laboratory, Path folder, int workers) throws SQLException {
        this.laboratory = laboratory;
        this.services = new Services(laboratory, folder);
        try (var engine = Engine.open(laboratory.database(DATABASE), Laboratory.PASSWORD, List.of())) {
            this.facts = Past.tell(engine, workers, Applicant.ELEMENTS);
        }
    }

    long facts() {
        return facts;
    }

    /** The one that the relay filled last. */
    Topic topic() {
        return new Topic(laboratory, "relay-" + topics);
    }

    /** @return records a second into a new topic */
    double relay() throws Exception {
        topics++;
        var settings =
                Map.of("trellis.command.kafka.topic", topic().name(), "spring.main.web-application-type", "none");
        var application = new SpringApplicationBuilder(RelayAlone.class);
        try (var admin = topic().admin();
                var _ = services.command(DATABASE, settings, application)) {
            return CatchingUp.perSecond(facts, () -> topic().records(admin));
        }
    }

    /** @return records a second into a new topic */
    double producer() throws Exception {
        var other = new Topic(laboratory, "same-" + topics);
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        topic().read(
                        facts,
                        each -> records.add(
                                new ProducerRecord<>(other.name(), null, each.key(), each.value(), each.headers())));
        try (var admin = other.admin()) {
            other.make(admin, topic());
            var sending = CompletableFuture.runAsync(() -> send(records));
            double rate = CatchingUp.perSecond(facts, () -> other.records(admin));
            sending.join();
            return rate;
        }
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, laboratory.kafka());
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "131072");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<RecordMetadata>>(records.size());
            records.forEach(each -> sent.add(producer.send(each)));
            sent.forEach(Relayed::acknowledged);
        }
    }

    private static void acknowledged(Future<RecordMetadata> send) {
        try {
            send.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("Kafka did not take a record", e);
        }
    }
}
