package trellis.query;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import trellis.codec.EventCodec;
import trellis.query.intake.TenantTransactions;

/** What every view of the service stands on: the clock, the codec and one pool for each role of the database. */
@Configuration(proxyBeanMethods = false)
class QueryWiring {
    private static final int REBUILD_CONNECTIONS = 4;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    HikariDataSource intakeSource(
            @Value("${trellis.query.database.url}") String url,
            @Value("${trellis.query.database.intake-password}") String password,
            @Value("${trellis.query.database.intake-connections}") int connections) {
        return givingUp("2s", pool("intake", url, "intake", password, connections));
    }

    /** Apart from the intake's, so that a rebuild that holds a view never waits for the connection of who waits for it. */
    @Bean
    HikariDataSource rebuildSource(
            @Value("${trellis.query.database.url}") String url,
            @Value("${trellis.query.database.intake-password}") String password) {
        var pool = pool("rebuild", url, "intake", password, REBUILD_CONNECTIONS);
        pool.setMinimumIdle(0);
        return givingUp("10s", pool);
    }

    @Bean
    HikariDataSource doorSource(
            @Value("${trellis.query.database.url}") String url,
            @Value("${trellis.query.database.app-ro-password}") String password,
            @Value("${trellis.query.database.door-connections}") int connections) {
        return pool("door", url, "app_ro", password, connections);
    }

    @Bean("writing")
    @DependsOn("flywayInitializer")
    TenantTransactions writing(@Qualifier("intakeSource") DataSource source) {
        return TenantTransactions.writing(source);
    }

    @Bean("reading")
    @DependsOn("flywayInitializer")
    TenantTransactions reading(@Qualifier("doorSource") DataSource source) {
        return TenantTransactions.reading(source);
    }

    /** A process that is frozen in the middle of a transaction frees what it holds after this time. */
    private static HikariDataSource givingUp(String after, HikariDataSource pool) {
        pool.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=" + after);
        return pool;
    }

    private static HikariDataSource pool(String name, String url, String role, String password, int connections) {
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
        // What a failing row holds is nobody's business in a log line.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        pool.addDataSourceProperty("ApplicationName", "trellis-query-" + name);
        return pool;
    }
}
