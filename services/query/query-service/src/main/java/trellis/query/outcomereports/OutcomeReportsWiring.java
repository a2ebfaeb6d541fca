package trellis.query.outcomereports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.funding.OutcomeReportId;
import trellis.project.outcomereports.OutcomeReport;
import trellis.project.outcomereports.OutcomeReportsProjection;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class OutcomeReportsWiring {
    @Bean
    OutcomeReportsTable outcomeReportsTable() {
        return new OutcomeReportsTable();
    }

    @Bean
    ProjectionBinding<OutcomeReportId, OutcomeReport> outcomeReportsBinding(OutcomeReportsTable table) {
        return new ProjectionBinding<>(new OutcomeReportsProjection(), table);
    }

    @Bean
    Recounts recounts(TrustOutcomes trusts, TenantSession session) {
        return new Recounts(trusts, session);
    }
}
