package trellis.query.sharing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.language.privacy.SharingId;
import trellis.project.sharing.Sharing;
import trellis.project.sharing.SharingProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class SharingWiring {
    @Bean
    SharingTable sharingTable() {
        return new SharingTable();
    }

    @Bean
    ProjectionBinding<SharingId, Sharing> sharingBinding(SharingTable table) {
        return new ProjectionBinding<>(new SharingProjection(), table);
    }
}
