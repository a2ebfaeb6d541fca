package trellis.testkit;

import trellis.testkit.servers.Servers;
import trellis.testkit.servers.TestKafka;

/** A real Kafka in KRaft mode. One for each JVM, started by the first test that asks; each test class takes topics of its own. */
public final class RealKafka {
    private final TestKafka broker;

    private RealKafka(TestKafka broker) {
        this.broker = broker;
    }

    private static final class Shared {
        private static final RealKafka INSTANCE = new RealKafka(Servers.kafka());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE.broker::close, "end of kafka"));
        }
    }

    /** The broker of this JVM. */
    public static RealKafka shared() {
        return Shared.INSTANCE;
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }
}
