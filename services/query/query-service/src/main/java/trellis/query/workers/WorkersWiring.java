package trellis.query.workers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.PersonId;
import trellis.project.workers.Worker;
import trellis.project.workers.WorkersProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class WorkersWiring {
    @Bean
    WorkersTable workersTable() {
        return new WorkersTable();
    }

    @Bean
    ProjectionBinding<PersonId, Worker> workersBinding(WorkersTable table) {
        return new ProjectionBinding<>(new WorkersProjection(), table);
    }
}
