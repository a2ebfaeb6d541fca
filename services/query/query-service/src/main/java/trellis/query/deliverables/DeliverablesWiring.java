package trellis.query.deliverables;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.funding.AllocationId;
import trellis.project.deliverables.Checklist;
import trellis.project.deliverables.DeliverablesProjection;
import trellis.query.door.TenantSession;
import trellis.query.door.TrustOutcomes;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class DeliverablesWiring {
    @Bean
    DeliverablesTable deliverablesTable() {
        return new DeliverablesTable();
    }

    @Bean
    ProjectionBinding<AllocationId, Checklist> deliverablesBinding(DeliverablesTable table) {
        return new ProjectionBinding<>(new DeliverablesProjection(), table);
    }

    @Bean
    Registers registers(TrustOutcomes trusts, TenantSession session) {
        return new Registers(trusts, session);
    }
}
