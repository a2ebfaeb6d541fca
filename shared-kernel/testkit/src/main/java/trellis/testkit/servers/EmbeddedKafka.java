package trellis.testkit.servers;

import java.nio.file.Path;
import java.util.Map;
import trellis.embedded.kafka.KafkaBroker;

record EmbeddedKafka(KafkaBroker broker, Path folder) implements TestKafka {
    static TestKafka start() {
        Path folder = TestFolder.make("kafka");
        return new EmbeddedKafka(KafkaBroker.start(folder.resolve("kafka"), Map.of()), folder);
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.close();
        TestFolder.delete(folder);
    }
}
