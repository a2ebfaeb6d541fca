package trellis.query.operator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import trellis.codec.UnknownEvent;
import trellis.language.TenantId;
import trellis.query.intake.CloudEventReading;

/** The topic against the logs: nothing in it that is not in a log, everything of a log in it (I10). */
final class Topic {
    private final String bootstrapServers;
    private final String name;
    private final Duration patience;

    /** @param patience how long the relay is given to bring what the logs held when they were read */
    Topic(String bootstrapServers, String name, Duration patience) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
        this.patience = patience;
    }

    /** Reads the topic from its first message until it has all that the logs held, or has been given time for it. */
    List<Finding> against(Map<TenantId, Log> logs) {
        var seen = logs.values().stream().collect(Collectors.toMap(Log::tenant, Seen::new));
        var strangers = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var until = System.nanoTime() + patience.toNanos();
            while (!reached(consumer, ends)
                    || (System.nanoTime() < until && !seen.values().stream().allMatch(Seen::isComplete))) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    take(message, seen, strangers);
                }
            }
        }
        var findings = new ArrayList<Finding>();
        seen.values().stream().map(Seen::finding).forEach(findings::add);
        if (!strangers.isEmpty()) {
            findings.add(Finding.breach(
                    "I10", name, "%d messages are of no log: %s".formatted(strangers.size(), strangers.getFirst())));
        }
        return findings;
    }

    private static boolean reached(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void take(ConsumerRecord<String, byte[]> message, Map<TenantId, Seen> seen, List<String> strangers) {
        try {
            var fact = CloudEventReading.of(message);
            var log = seen.get(fact.tenant());
            // A log that is not asked about, or one that began after the heads were read, is nobody's stranger.
            if (log != null) {
                log.take(fact.position(), Log.print(fact));
            }
        } catch (UnknownEvent e) {
            strangers.add("partition " + message.partition() + " at " + message.offset());
        }
    }

    private Properties settings() {
        var settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        return settings;
    }

    /** What of one log came by. */
    private static final class Seen {
        private final Log log;
        private final BitSet positions = new BitSet();
        private final Map<String, Integer> wrong = new HashMap<>();
        private long last;
        private long again;

        Seen(Log log) {
            this.log = log;
        }

        void take(long position, long print) {
            again += position <= last ? 1 : 0;
            last = Math.max(last, position);
            if (position > log.length()) {
                return; // appended since the log was read
            }
            if (log.has(position, print)) {
                positions.set((int) position);
            } else {
                wrong.merge("say something else than the log", 1, Integer::sum);
            }
        }

        boolean isComplete() {
            return positions.cardinality() == log.length();
        }

        Finding finding() {
            if (!wrong.isEmpty()) {
                var first = wrong.entrySet().iterator().next();
                return Finding.breach(
                        "I10", log.tenant(), "%d messages %s".formatted(first.getValue(), first.getKey()));
            }
            var missing = log.length() - positions.cardinality();
            return missing == 0
                    ? Finding.holds(
                            "I10",
                            log.tenant(),
                            "%d facts in the topic, %d of them more than once".formatted(log.length(), again))
                    : Finding.breach(
                            "I10", log.tenant(), "%d facts of the log are not in the topic".formatted(missing));
        }
    }
}
