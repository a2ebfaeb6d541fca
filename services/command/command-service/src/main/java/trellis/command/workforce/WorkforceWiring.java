package trellis.command.workforce;

import java.time.Clock;
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
import trellis.decide.workforce.WorkforceDecider;

@Configuration(proxyBeanMethods = false)
class WorkforceWiring {
    @Bean
    Decider<?, ?> workforceDecider() {
        return WorkforceDecider.DECIDER;
    }

    @Bean
    RegisterHandler registerHandler(Door door, National national, People people, Identities identities) {
        return new RegisterHandler(door, national, people, identities);
    }

    @Bean
    PostHandler postHandler(Door door, Facts facts, National national, SealedTexts texts) {
        return new PostHandler(door, facts, national, texts);
    }

    @Bean
    WorkerReader workerReader(Readers readers, People people, NamedReads reads, Facts facts, Clock clock) {
        return new WorkerReader(readers, people, reads, facts, clock);
    }
}
