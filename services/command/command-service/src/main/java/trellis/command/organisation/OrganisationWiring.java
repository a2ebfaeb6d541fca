package trellis.command.organisation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Readers;
import trellis.command.vault.Identities;
import trellis.command.vault.NamedReads;
import trellis.command.vault.People;
import trellis.command.vault.SealedTexts;
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
    NamesReader namesReader(Readers readers, People people, SealedTexts texts, NamedReads reads, Clock clock) {
        return new NamesReader(readers, people, texts, reads, clock);
    }

    @Bean
    AccessHandler accessHandler(Door door, Facts facts, National national, People people, Identities identities) {
        return new AccessHandler(door, facts, national, people, identities);
    }

    @Bean
    @ConditionalOnExpression("!'${trellis.command.first-operator.subject:}'.isBlank()")
    FirstOperator firstOperator(
            @Value("${trellis.command.first-operator.issuer:${trellis.command.issuer}}") String issuer,
            @Value("${trellis.command.first-operator.subject}") String subject,
            @Value("${trellis.command.first-operator.given:First}") String given,
            @Value("${trellis.command.first-operator.family:Operator}") String family,
            @Value("${trellis.command.first-operator.since:}") String since,
            Clock clock) {
        return new FirstOperator(
                issuer, subject, given, family, since.isBlank() ? null : LocalDate.parse(since), clock);
    }
}
