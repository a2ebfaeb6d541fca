package trellis.query.facultydashboard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.PersonId;
import trellis.project.facultydashboard.FacultyDashboardProjection;
import trellis.project.facultydashboard.WorkerMonths;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class FacultyDashboardWiring {
    @Bean
    FacultyDashboardTable facultyDashboardTable() {
        return new FacultyDashboardTable();
    }

    @Bean
    ProjectionBinding<PersonId, WorkerMonths> facultyDashboardBinding(FacultyDashboardTable table) {
        return new ProjectionBinding<>(new FacultyDashboardProjection(), table);
    }
}
