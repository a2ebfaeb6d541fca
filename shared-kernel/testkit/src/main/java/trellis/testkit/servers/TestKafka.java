package trellis.testkit.servers;

/** One Kafka in KRaft mode. */
public interface TestKafka extends AutoCloseable {
    String bootstrapServers();

    @Override
    void close();
}
