package trellis.query.door;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import trellis.query.intake.CheckpointWatch;
import trellis.query.intake.TenantTransactions;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DoorWiring {
    @Bean
    TenantSession tenantSession(@Qualifier("reading") TenantTransactions reading) {
        return new TenantSession(reading);
    }

    @Bean
    Days days(Clock clock) {
        return new Days(clock);
    }

    @Bean
    Rights rights(@Qualifier("reading") TenantTransactions reading, AccessRights access, Clock clock) {
        return new Rights(reading, access, clock);
    }

    @Bean
    WebFluxConfigurer callers(Rights rights, CheckpointWatch watch) {
        var resolver = new CallerResolver(rights, new Freshness(watch));
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(resolver);
            }
        };
    }

    @Bean
    EveryHandlerSaysWhoReads everyHandlerSaysWhoReads(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new EveryHandlerSaysWhoReads(handlers);
    }
}
