package trellis.embedded.postgres;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What we ask of every server; durability stays as PostgreSQL ships it: on. */
final class PostgresSettings {
    private PostgresSettings() {}

    static SortedMap<String, String> with(int port, Map<String, String> wanted) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.putAll(with(wanted));
        return settings;
    }

    /** Whatever the server listens on. */
    static SortedMap<String, String> with(Map<String, String> wanted) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("max_connections", "100");
        settings.put("shared_buffers", "128MB");
        settings.put("max_wal_size", "1GB");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        // A statement may hold what nobody should read in a log file.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.putAll(wanted);
        return settings;
    }
}
