package trellis.command.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.decide.Decider;
import trellis.decide.privacy.SharingDecider;

@Configuration(proxyBeanMethods = false)
class PrivacyWiring {
    @Bean
    Decider<?, ?> sharingDecider() {
        return SharingDecider.DECIDER;
    }

    @Bean
    SharingHandler sharingHandler(Door door, Facts facts, National national) {
        return new SharingHandler(door, facts, national);
    }
}
