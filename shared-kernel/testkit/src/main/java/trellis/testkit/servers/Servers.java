package trellis.testkit.servers;

import java.util.Map;

/**
 * Starts servers where the system property {@code trellis.servers} says: {@code embedded}, which is what is meant
 * without it and needs no installation, or {@code containers}, which needs a container engine and fails without one.
 */
public final class Servers {
    private static final boolean IN_CONTAINERS = switch (System.getProperty("trellis.servers", "embedded")) {
        case "embedded" -> false;
        case "containers" -> true;
        default -> throw new IllegalArgumentException("trellis.servers is embedded or containers");
    };

    private Servers() {}

    /** @param settings of postgresql.conf; they win over ours */
    public static TestPostgres postgres(String password, Map<String, String> settings) {
        return IN_CONTAINERS
                ? PostgresInContainer.start(password, settings)
                : EmbeddedPostgres.start(password, settings);
    }

    public static TestKafka kafka() {
        return IN_CONTAINERS ? KafkaInContainer.start() : EmbeddedKafka.start();
    }
}
