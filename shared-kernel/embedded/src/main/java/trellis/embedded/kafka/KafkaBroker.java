package trellis.embedded.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import trellis.embedded.CannotStart;
import trellis.embedded.FreePort;

/**
 * Kafka in KRaft mode, broker and controller in one, in this JVM on 127.0.0.1. The caller holds the folder's lock: a
 * second broker on one folder can break the first.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration FOR_SHUTDOWN = Duration.ofSeconds(5);

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * @param folder of its log; made and formatted when missing
     * @param settings of server.properties; they win over ours
     * @return once it answers
     */
    public static KafkaBroker start(Path folder, Map<String, String> settings) {
        try {
            Files.createDirectories(folder);
            int port = FreePort.find();
            int controller = FreePort.findExcept(Set.of(port));
            var config = new KafkaConfig(KafkaSettings.with(folder, port, controller, settings), false);
            format(folder);
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            server.startup();
            return new KafkaBroker(server, port);
        } catch (Exception e) {
            throw new CannotStart("Kafka cannot use " + folder + ": " + e.getMessage() + ".", e);
        }
    }

    private static void format(Path folder) throws Exception {
        try (var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(clusterId(folder))
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .run();
        }
    }

    private static String clusterId(Path folder) throws IOException {
        Path file = folder.resolveSibling(folder.getFileName() + ".id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** At most about 5 s, even when the broker would take longer over it: what it holds can be made again. */
    @Override
    public void close() {
        try {
            Thread.ofPlatform()
                    .daemon()
                    .name("kafka-shutdown")
                    .start(server::shutdown)
                    .join(FOR_SHUTDOWN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
