package trellis.query.intake;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import trellis.language.PersonId;

/** The sample as a view of a running service, of which several run in one process; only where a test asks for it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("sample")
class SampleWiring {
    /** Of each service alone: one that is closed would otherwise end the threads of all others in this process. */
    @Bean
    ReactorResourceFactory loops() {
        var loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        return loops;
    }

    @Bean
    SampleCount sampleCount() {
        return new SampleCount("counts", 1);
    }

    @Bean
    ProjectionBinding<PersonId, Integer> sampleBinding(SampleCount sample) {
        return new ProjectionBinding<>(sample, sample);
    }
}
