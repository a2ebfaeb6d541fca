package trellis.query.scoping;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.workforce.ScopingReturnId;
import trellis.project.scoping.ScopingProjection;
import trellis.project.scoping.ScopingReturn;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class ScopingWiring {
    @Bean
    ScopingTable scopingTable() {
        return new ScopingTable();
    }

    @Bean
    ProjectionBinding<ScopingReturnId, ScopingReturn> scopingBinding(ScopingTable table) {
        return new ProjectionBinding<>(new ScopingProjection(), table);
    }
}
