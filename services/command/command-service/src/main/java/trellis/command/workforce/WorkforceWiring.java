package trellis.command.workforce;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import trellis.command.door.Door;
import trellis.command.door.Facts;
import trellis.command.door.National;
import trellis.command.door.Readers;
import trellis.command.vault.Identities;
import trellis.command.vault.Imports;
import trellis.command.vault.NamedReads;
import trellis.command.vault.People;
import trellis.command.vault.SealedTexts;
import trellis.decide.Decider;
import trellis.decide.workforce.ScopingDecider;
import trellis.decide.workforce.SheetDecider;
import trellis.decide.workforce.WorkforceDecider;

@Configuration(proxyBeanMethods = false)
class WorkforceWiring {
    @Bean
    Decider<?, ?> workforceDecider() {
        return WorkforceDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> sheetDecider() {
        return SheetDecider.DECIDER;
    }

    @Bean
    Decider<?, ?> scopingDecider() {
        return ScopingDecider.DECIDER;
    }

    @Bean
    ScopingHandler scopingHandler(Door door, Facts facts) {
        return new ScopingHandler(door, facts);
    }

    @Bean
    Register register(Facts facts, National national, People people) {
        return new Register(facts, national, people);
    }

    @Bean
    ImportHandler importHandler(
            Door door, Readers readers, Imports imports, Register register, People people, JsonMapper json) {
        return new ImportHandler(door, readers, imports, new SheetVault(register, people), register, json);
    }

    @Bean
    ImportView importView(ImportHandler handler, Register register, Facts facts, Clock clock) {
        return new ImportView(handler, register, facts, clock);
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
