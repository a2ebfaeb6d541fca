package trellis.command.signoff;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.door.BeingSeeded;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Platform;
import trellis.command.door.RefusalTexts;
import trellis.command.vault.SealedTexts;
import trellis.command.vault.TenantScope;
import trellis.decide.Decider;
import trellis.decide.signoff.SignOffDecider;

@Configuration(proxyBeanMethods = false)
class SignOffWiring {
    @Bean
    Decider<?, ?> signOffDecider() {
        return SignOffDecider.DECIDER;
    }

    @Bean
    SignOffHandler signOffHandler(Door door, Facts facts, National national, SealedTexts texts) {
        return new SignOffHandler(door, facts, national, texts);
    }

    @Bean
    SeveralDecisions severalDecisions(Door door, SignOffHandler one, RefusalTexts texts) {
        return new SeveralDecisions(door, one, texts);
    }

    @Bean
    LapseDoor lapseDoor(Facts facts, Platform platform, TenantScope scope, BeingSeeded beingSeeded, Clock clock) {
        return new LapseDoor(facts, platform, new ExpiringTable(scope), beingSeeded, clock);
    }
}
