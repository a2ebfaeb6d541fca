package trellis.command.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/**
 * Connections for the log alone. They never scan: a plan made while the tables were empty would otherwise stay. Those
 * that write give up after two seconds, so that a frozen instance frees the heads that it holds.
 */
final class StorePool implements AutoCloseable {
    private static final String SESSION = "-c idle_in_transaction_session_timeout=2s"
            + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c transaction_timeout=";
    private static final int WRITE_SECONDS = 2;
    private static final int READ_SECONDS = 10;

    private final HikariDataSource pool;

    private StorePool(HikariDataSource pool) {
        this.pool = pool;
    }

    /** For transactions that hold heads. Connects when first used. */
    static StorePool writing(String name, String url, String role, String password, int connections) {
        return of(name, url, role, password, connections, WRITE_SECONDS);
    }

    /** For those that hold nothing and may read long. Connects when first used. */
    static StorePool reading(String name, String url, String role, String password, int connections) {
        return of(name, url, role, password, connections, READ_SECONDS);
    }

    private static StorePool of(String name, String url, String role, String password, int connections, int seconds) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1);
        // Asked of the first connection otherwise: one that breaks just then leaves a pool that never connects again.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("options", SESSION + seconds + "s");
        pool.addDataSourceProperty("ApplicationName", "trellis-" + name);
        pool.addDataSourceProperty("socketTimeout", Integer.toString(seconds + 5));
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
