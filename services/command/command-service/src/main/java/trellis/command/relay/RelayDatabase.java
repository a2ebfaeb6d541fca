package trellis.command.relay;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The relay's own few connections, in its own role. Not a data source to the rest of the service. */
final class RelayDatabase implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();

    RelayDatabase(String url, String password) {
        pool.setPoolName("relay");
        pool.setJdbcUrl(url);
        pool.setUsername("relay");
        pool.setPassword(password);
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(3_000);
        pool.setInitializationFailTimeout(-1);
        // Asked of the first connection otherwise: one that breaks just then leaves a pool that never connects again.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // One that is frozen in the middle frees the epoch for the others.
        pool.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=2s");
        pool.addDataSourceProperty("ApplicationName", "trellis-command-relay");
    }

    DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
