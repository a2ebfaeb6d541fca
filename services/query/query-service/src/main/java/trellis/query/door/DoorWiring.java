package trellis.query.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import trellis.query.intake.CheckpointWatch;
import trellis.query.intake.TenantTransactions;

@Configuration(proxyBeanMethods = false)
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
    Rights rights(
            @Qualifier("reading") TenantTransactions reading, AccessRights access, DutyRights duties, Clock clock) {
        return new Rights(reading, access, duties, clock);
    }

    @Bean
    @ConditionalOnWebApplication
    WebFluxConfigurer callers(Rights rights, CheckpointWatch watch, TenantSession session, Parties parties) {
        var resolver = new CallerResolver(rights, new Freshness(watch), session, parties);
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(resolver);
            }
        };
    }

    @Bean
    @ConditionalOnWebApplication
    EveryHandlerSaysWhoReads everyHandlerSaysWhoReads(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        return new EveryHandlerSaysWhoReads(handlers);
    }

    @Bean
    LiveAnswers liveAnswers(CheckpointWatch watch, Rights rights, Clock clock) {
        return new LiveAnswers(watch, rights, clock);
    }

    @Bean
    Cursors cursors(@Value("${trellis.query.cursor-key}") String key, JsonMapper json) {
        return new Cursors(key.isBlank() ? new SecureRandom().generateSeed(32) : key.getBytes(UTF_8), json);
    }

    @Bean
    Vault vault(@Value("${trellis.query.command-service}") String commandService, JsonMapper json) {
        var http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
        return new Vault(commandService, http, json);
    }
}
