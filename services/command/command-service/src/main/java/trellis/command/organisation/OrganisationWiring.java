package trellis.command.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.vault.Identities;
import trellis.command.vault.People;
import trellis.decide.Decider;
import trellis.decide.organisation.AccessDecider;
import trellis.decide.organisation.OrganisationDecider;

@Configuration(proxyBeanMethods = false)
class OrganisationWiring {
    @Bean
    Decider<?, ?> accessDecider() {
        return AccessDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> organisationDecider() {
        return OrganisationDecider.DECIDER;
    }

    @Bean
    AccessHandler accessHandler(Door door, Facts facts, National national, People people, Identities identities) {
        return new AccessHandler(door, facts, national, people, identities);
    }
}
