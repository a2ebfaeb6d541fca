package trellis.standalone.services;

import java.util.Map;
import java.util.Objects;

/** What the services connect to, with the secrets that they need for it. */
public record Surroundings(
        String commandDatabase,
        String queryDatabase,
        Map<String, String> databasePasswords,
        String kafka,
        String masterKeyFile,
        String webClientSecret,
        String logFeedClientSecret) {
    public Surroundings {
        databasePasswords = Map.copyOf(databasePasswords);
    }

    String passwordOf(String role) {
        return Objects.requireNonNull(databasePasswords.get(role), role);
    }
}
