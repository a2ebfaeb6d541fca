package trellis.query.assessors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.PersonId;
import trellis.project.assessors.Assessor;
import trellis.project.assessors.AssessorsProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class AssessorsWiring {
    @Bean
    AssessorsTable assessorsTable() {
        return new AssessorsTable();
    }

    @Bean
    ProjectionBinding<PersonId, Assessor> assessorsBinding(AssessorsTable table) {
        return new ProjectionBinding<>(new AssessorsProjection(), table);
    }
}
