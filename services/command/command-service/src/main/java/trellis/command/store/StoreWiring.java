package trellis.command.store;

import java.time.Clock;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Primary;
import trellis.codec.EventCodec;
import trellis.decide.Decider;

/** Builds the log, its readers and the gate. Pools are no beans of type DataSource, so that each is used for what it is. */
@Configuration(proxyBeanMethods = false)
class StoreWiring {
    @Bean
    @DependsOn("flywayInitializer")
    StorePool appendPool(
            @Value("${trellis.command.database.url}") String url,
            @Value("${trellis.command.database.app-rw-password}") String password,
            @Value("${trellis.command.store.append-connections:4}") int connections) {
        return checked(StorePool.writing("append", url, "app_rw", password, connections));
    }

    @Bean
    @DependsOn("flywayInitializer")
    StorePool decidePool(
            @Value("${trellis.command.database.url}") String url,
            @Value("${trellis.command.database.app-rw-password}") String password,
            @Value("${trellis.command.store.decide-connections:10}") int connections) {
        return checked(StorePool.reading("decide", url, "app_rw", password, connections));
    }

    @Bean
    @DependsOn("flywayInitializer")
    StorePool readPool(
            @Value("${trellis.command.database.url}") String url,
            @Value("${trellis.command.database.app-ro-password}") String password,
            @Value("${trellis.command.store.read-connections:6}") int connections) {
        return checked(StorePool.reading("read", url, "app_ro", password, connections));
    }

    @Bean
    @DependsOn("flywayInitializer")
    StorePool followPool(
            @Value("${trellis.command.database.url}") String url,
            @Value("${trellis.command.database.relay-password}") String password,
            @Value("${trellis.command.store.follow-connections:3}") int connections) {
        return checked(StorePool.reading("follow", url, "relay", password, connections));
    }

    private static StorePool checked(StorePool pool) {
        try {
            SafeDatabase.require(pool.source());
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Bean
    PostgresLog postgresLog(
            @Qualifier("appendPool") StorePool writes,
            @Qualifier("decidePool") StorePool reads,
            Clock clock,
            @Value("${trellis.command.store.append-connections:4}") int lanes,
            @Value("${trellis.command.store.waiting-per-lane:1024}") int waiting,
            @Value("${trellis.command.store.largest-batch:256}") int batch) {
        return new PostgresLog(writes.source(), reads.source(), clock, new LogSettings(lanes, waiting, batch));
    }

    @Bean
    @Primary
    LogReader logReader(@Qualifier("readPool") StorePool pool, PostgresLog log) {
        return new StoredLogReader(pool.source(), log.signal());
    }

    /** For the relay: under its own role, and able to name every log. */
    @Bean
    LogReader relayLogReader(@Qualifier("followPool") StorePool pool, PostgresLog log) {
        return new StoredLogReader(pool.source(), log.signal());
    }

    @Bean
    Folds folds(@Qualifier("decidePool") StorePool pool) {
        return new Folds(new StoredFolds(pool.source(), CodeVersion.ofThisCode()));
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonConfiguration axonConfiguration(PostgresLog log, Folds folds, List<Decider<?, ?>> deciders) {
        return AxonWiring.configure(log, new EventCodec(), folds, deciders);
    }

    @Bean
    CommandGate commandGate(AxonConfiguration configuration, PostgresLog log, Folds folds) {
        return new AxonGate(configuration.getComponent(CommandBus.class), log, new EventCodec(), folds);
    }
}
