package trellis.query.intake;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
        return new ProjectionRunner(bindings, writing, codec, clock);
    }
}
