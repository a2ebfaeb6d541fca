package trellis.query.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.PersonId;

/** The sample as a view of a running service; only where a test asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("sample")
class SampleWiring {
    @Bean
    SampleCount sampleCount() {
        return new SampleCount("counts", 1);
    }

    @Bean
    ProjectionBinding<PersonId, Integer> sampleBinding(SampleCount sample) {
        return new ProjectionBinding<>(sample, sample);
    }
}
