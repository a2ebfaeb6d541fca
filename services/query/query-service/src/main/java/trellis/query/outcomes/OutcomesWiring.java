package trellis.query.outcomes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.PersonId;
import trellis.project.outcomes.OutcomesProjection;
import trellis.project.outcomes.PersonPast;
import trellis.query.door.Framework;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class OutcomesWiring {
    @Bean
    OutcomesTable outcomesTable(Framework framework) {
        return new OutcomesTable(framework);
    }

    @Bean
    ProjectionBinding<PersonId, PersonPast> outcomesBinding(OutcomesTable table) {
        return new ProjectionBinding<>(new OutcomesProjection(), table);
    }
}
