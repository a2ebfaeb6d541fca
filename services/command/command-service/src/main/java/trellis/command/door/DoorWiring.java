package trellis.command.door;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import trellis.codec.EventCodec;
import trellis.command.store.CommandGate;
import trellis.command.store.LogReader;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.command.vault.RefusedAttempts;
import trellis.command.vault.SealedTexts;
import trellis.language.TenantId;

/** Builds the door between HTTP, the vault and the gate. */
@Configuration(proxyBeanMethods = false)
class DoorWiring {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Entry.class, Caller.class);
    }

    @Bean
    Facts facts(LogReader log, @Qualifier("relayLogReader") LogReader all) {
        return new Facts(log, all, new EventCodec());
    }

    @Bean
    Access access(Facts facts, Clock clock) {
        return new Access(facts, clock);
    }

    @Bean
    National national(Facts facts) {
        return new National(facts);
    }

    @Bean
    Platform platform(CommandGate gate, Clock clock) {
        return new Platform(gate, clock);
    }

    @Bean
    RefusalTexts refusalTexts() {
        return RefusalTexts.load();
    }

    @Bean
    Door door(CommandGate gate, Access access, RefusedAttempts refused, RefusalTexts texts) {
        return new Door(gate, access, refused, texts);
    }

    @Bean
    Readers readers(Access access, RefusedAttempts refused, Clock clock) {
        return new Readers(access, refused, clock);
    }

    @Bean
    BeingSeeded beingSeeded(@Value("${trellis.command.being-seeded}") Set<String> fromTheStart) {
        return new BeingSeeded(fromTheStart.stream().map(TenantId::new).collect(Collectors.toSet()));
    }

    @Bean
    Seeding seeding(
            CommandGate gate,
            Facts facts,
            National national,
            People people,
            Identities identities,
            SealedTexts texts,
            BeingSeeded held) {
        return new Seeding(gate, facts, national, people, identities, texts, held);
    }

    @Bean
    WebFluxConfigurer doorway(Identities identities, RefusedAttempts refused, BeingSeeded beingSeeded, Clock clock) {
        var doorway = new Doorway(identities, refused, beingSeeded, clock);
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(doorway);
            }
        };
    }
}
