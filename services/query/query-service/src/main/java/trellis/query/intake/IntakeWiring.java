package trellis.query.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import trellis.codec.EventCodec;

@Configuration(proxyBeanMethods = false)
class IntakeWiring {
    @Bean
    CheckpointWatch checkpointWatch(@Qualifier("reading") TenantTransactions reading) {
        return new CheckpointWatch(reading);
    }

    @Bean
    ProjectionRunner projectionRunner(
            List<ProjectionBinding<?, ?>> bindings,
            @Qualifier("writing") TenantTransactions writing,
            EventCodec codec,
            Clock clock) {
        return new ProjectionRunner(ProjectionBinding.byName(bindings), writing, codec, clock);
    }

    @Bean
    Feed feed(
            @Value("${trellis.query.command-service}") String commandService,
            @Value("${trellis.query.log-feed.token-uri}") String tokenUri,
            @Value("${trellis.query.log-feed.client-id}") String clientId,
            @Value("${trellis.query.log-feed.client-secret}") String clientSecret,
            JsonMapper json,
            Clock clock) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        var client = new FeedToken.Client(tokenUri, clientId, clientSecret);
        return new HttpFeed(commandService, new FeedToken(client, http, json, clock), http, json);
    }

    @Bean
    Delivery delivery(ProjectionRunner runner, Feed feed, CheckpointWatch watch) {
        return new Delivery(runner, feed, watch);
    }

    @Bean
    Heads heads() {
        return new Heads();
    }

    @Bean
    Lanes lanes(@Value("${trellis.query.database.intake-connections}") int connections) {
        return new Lanes(Math.max(1, connections - 1));
    }

    @Bean
    @ConditionalOnProperty(name = "trellis.query.intake.enabled", havingValue = "true", matchIfMissing = true)
    KafkaIntake kafkaIntake(
            @Value("${trellis.query.kafka.bootstrap-servers}") String bootstrapServers,
            @Value("${trellis.query.kafka.topic}") String topic,
            @Value("${trellis.query.kafka.group}") String group,
            Delivery delivery,
            Lanes lanes) {
        return new KafkaIntake(new KafkaIntake.Source(bootstrapServers, topic, group), delivery, lanes);
    }

    @Bean
    @ConditionalOnProperty(name = "trellis.query.intake.enabled", havingValue = "true", matchIfMissing = true)
    Sweep sweep(
            Feed feed,
            ProjectionRunner runner,
            Delivery delivery,
            Lanes lanes,
            Heads heads,
            Rebuild rebuild,
            ObjectProvider<MeterRegistry> registry,
            @Value("${trellis.query.intake.sweep-every}") Duration every) {
        var metrics = new LagMetrics(registry.getIfAvailable(SimpleMeterRegistry::new), runner.projections());
        return new Sweep(feed, runner, delivery, lanes, heads, rebuild, metrics, every);
    }
}
