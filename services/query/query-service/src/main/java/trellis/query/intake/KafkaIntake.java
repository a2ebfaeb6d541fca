package trellis.query.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import trellis.codec.EventEnvelope;
import trellis.codec.UnknownEvent;
import trellis.language.TenantId;

/**
 * Follows the topic. Offsets are a hint of where to go on; what counts is the checkpoint beside the rows, so losing
 * offsets, or the topic with them, costs time alone.
 */
final class KafkaIntake implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaIntake.class);

    /** @param topic that the relay publishes to */
    record Source(String bootstrapServers, String topic, String group) {}

    private final Source source;
    private final Delivery delivery;
    private final Lanes lanes;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    KafkaIntake(Source source, Delivery delivery, Lanes lanes) {
        this.source = source;
        this.delivery = delivery;
        this.lanes = lanes;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("intake").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(source.topic()));
            while (running) {
                step(consumer);
            }
        } catch (InterruptException | WakeupException e) {
            LOG.info("the intake ends");
        } finally {
            ended.countDown();
        }
    }

    private void step(Consumer<String, byte[]> consumer) {
        try {
            var records = consumer.poll(Duration.ofMillis(250));
            if (!records.isEmpty()) {
                fold(consumer, byTenant(records));
                consumer.commitAsync();
            }
        } catch (InterruptException | WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            LOG.warn("the topic cannot be followed for now: {}", e.getMessage());
            lanes.rest(Duration.ofSeconds(1));
        }
    }

    /** Stays a member of the group while the database is away, and lets nothing go by. */
    private void fold(Consumer<String, byte[]> consumer, Map<TenantId, List<EventEnvelope>> batches) {
        var left = lanes.run(batches, delivery::accept);
        while (running && !left.isEmpty()) {
            consumer.pause(consumer.assignment());
            lanes.rest(Duration.ofMillis(500));
            consumer.poll(Duration.ZERO);
            left = lanes.run(left, delivery::accept);
        }
        consumer.resume(Set.copyOf(consumer.paused()));
    }

    private static Map<TenantId, List<EventEnvelope>> byTenant(ConsumerRecords<String, byte[]> records) {
        var batches = new LinkedHashMap<TenantId, List<EventEnvelope>>();
        for (ConsumerRecord<String, byte[]> message : records) {
            try {
                var envelope = CloudEventReading.of(message);
                batches.computeIfAbsent(envelope.tenant(), _ -> new ArrayList<>())
                        .add(envelope);
            } catch (UnknownEvent e) {
                // The topic is a pipe and not the truth: the log itself will be asked for what this stood for.
                LOG.error("message {}/{} is not ours: {}", message.partition(), message.offset(), e.getMessage());
            }
        }
        return batches;
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, source.bootstrapServers());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, source.group());
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, source.group());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "250");
        // A topic that is made, or made again, is found within this time.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, "2000");
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000");
        return settings;
    }
}
