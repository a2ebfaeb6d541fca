package trellis.benchmark;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import trellis.decide.Decider;
import trellis.decide.signoff.SignOffDecider;

/** The command service's store and relay by their own wiring, without its doors and what it does by the clock. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"trellis.command.store", "trellis.command.relay"})
class RelayAlone {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Decider<?, ?> decider() {
        return SignOffDecider.DECIDER;
    }

    /** The store asks for it by this name: the laboratory has migrated already. */
    @Bean
    Object flywayInitializer() {
        return "migrated";
    }
}
