package trellis.testkit;

import java.nio.file.Path;
import java.util.Map;
import trellis.embedded.kafka.KafkaBroker;

/** A real Kafka in KRaft mode. One for each JVM, started by the first test that asks; each test class takes topics of its own. */
public final class RealKafka {
    private final Path folder;
    private final KafkaBroker broker;

    private RealKafka(Path folder) {
        this.folder = folder;
        this.broker = KafkaBroker.start(folder.resolve("kafka"), Map.of());
    }

    private static final class Shared {
        private static final RealKafka INSTANCE = new RealKafka(TestFolder.make("kafka"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::end, "end of kafka"));
        }
    }

    /** The broker of this JVM. */
    public static RealKafka shared() {
        return Shared.INSTANCE;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    private void end() {
        broker.close();
        TestFolder.delete(folder);
    }
}
