package trellis.command.relay;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.store.LogReader;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "trellis.command.relay.enabled", havingValue = "true", matchIfMissing = true)
class RelayWiring {
    @Bean
    RelayDatabase relayDatabase(
            @Value("${trellis.command.database.url}") String url,
            @Value("${trellis.command.database.relay-password}") String password) {
        return new RelayDatabase(url, password);
    }

    @Bean
    EventRelay eventRelay(
            @Qualifier("relayLogReader") LogReader log,
            RelayDatabase database,
            @Value("${trellis.command.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${trellis.command.kafka.topic:trellis.events}") String topic,
            @Value("${trellis.command.kafka.replicas:1}") short replicas) {
        return new EventRelay(log, new RelayLedger(database.source()), new Pipe(bootstrapServers, topic, replicas));
    }
}
