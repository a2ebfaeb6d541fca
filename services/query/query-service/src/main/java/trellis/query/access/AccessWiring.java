package trellis.query.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.project.access.AccessKey;
import trellis.project.access.AccessProjection;
import trellis.project.access.AccessRow;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class AccessWiring {
    @Bean
    AccessTable accessTable() {
        return new AccessTable();
    }

    @Bean
    ProjectionBinding<AccessKey, AccessRow> accessBinding(AccessTable table) {
        return new ProjectionBinding<>(new AccessProjection(), table);
    }
}
