package trellis.command.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * Connections for the log alone. They give up after two seconds, so that a frozen instance frees the heads that it
 * holds, and they never scan: a plan made while the tables were empty would otherwise stay.
 */
final class StorePool implements AutoCloseable {
    private static final String SESSION = "-c transaction_timeout=2s -c idle_in_transaction_session_timeout=2s"
            + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

    private final HikariDataSource pool;

    private StorePool(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Connects when first used. */
    static StorePool of(String name, String url, String role, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("options", SESSION);
        pool.addDataSourceProperty("ApplicationName", "trellis-" + name);
        pool.addDataSourceProperty("socketTimeout", "10");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // What a failing row holds is nobody's business in a log line.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new StorePool(pool);
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
