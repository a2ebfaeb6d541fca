package trellis.testkit.servers;

/** One PostgreSQL with real fsync and passwords, empty but for its superuser. */
public interface TestPostgres extends AutoCloseable {
    String SUPERUSER = "postgres";

    String jdbcUrl(String database);

    /**
     * Ends one of its processes with SIGKILL.
     *
     * @param pid as {@code pg_stat_activity} names it
     * @return false if there is no such process
     */
    boolean kill(int pid);

    @Override
    void close();
}
