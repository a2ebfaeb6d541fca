package trellis.query.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.EditionId;
import trellis.project.catalogue.CatalogueProjection;
import trellis.project.catalogue.Edition;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class CatalogueWiring {
    @Bean
    CatalogueTable catalogueTable() {
        return new CatalogueTable();
    }

    @Bean
    ProjectionBinding<EditionId, Edition> catalogueBinding(CatalogueTable table) {
        return new ProjectionBinding<>(new CatalogueProjection(), table);
    }
}
