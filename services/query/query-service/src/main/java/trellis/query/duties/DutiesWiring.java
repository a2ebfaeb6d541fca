package trellis.query.duties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.organisation.GrantId;
import trellis.project.duties.DutiesProjection;
import trellis.project.duties.DutyHeld;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class DutiesWiring {
    @Bean
    DutiesTable dutiesTable() {
        return new DutiesTable();
    }

    @Bean
    ProjectionBinding<GrantId, DutyHeld> dutiesBinding(DutiesTable table) {
        return new ProjectionBinding<>(new DutiesProjection(), table);
    }
}
