package trellis.query.organisations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.project.organisations.OrganisationKey;
import trellis.project.organisations.OrganisationRow;
import trellis.project.organisations.OrganisationsProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class OrganisationsWiring {
    @Bean
    OrganisationsTable organisationsTable() {
        return new OrganisationsTable();
    }

    @Bean
    ProjectionBinding<OrganisationKey, OrganisationRow> organisationsBinding(OrganisationsTable table) {
        return new ProjectionBinding<>(new OrganisationsProjection(), table);
    }
}
