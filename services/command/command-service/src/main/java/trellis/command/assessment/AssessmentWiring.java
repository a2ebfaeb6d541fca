package trellis.command.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.vault.SealedTexts;
import trellis.decide.Decider;
import trellis.decide.assessment.AssessmentDecider;
import trellis.decide.assessment.AuthorityDecider;

@Configuration(proxyBeanMethods = false)
class AssessmentWiring {
    @Bean
    Decider<?, ?> authorityDecider() {
        return AuthorityDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> assessmentDecider() {
        return AssessmentDecider.DECIDER;
    }

    @Bean
    AuthorityHandler authorityHandler(Door door, Facts facts, National national, SealedTexts texts) {
        return new AuthorityHandler(door, facts, national, texts);
    }

    @Bean
    AssessmentHandler assessmentHandler(Door door, National national, SealedTexts texts) {
        return new AssessmentHandler(door, national, texts);
    }
}
