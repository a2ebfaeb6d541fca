package trellis.query.trustdashboard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.PersonId;
import trellis.project.trustdashboard.TrustDashboardProjection;
import trellis.project.trustdashboard.WorkerLedger;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class TrustDashboardWiring {
    @Bean
    TrustDashboardTable trustDashboardTable() {
        return new TrustDashboardTable();
    }

    @Bean
    ProjectionBinding<PersonId, WorkerLedger> trustDashboardBinding(TrustDashboardTable table) {
        return new ProjectionBinding<>(new TrustDashboardProjection(), table);
    }
}
