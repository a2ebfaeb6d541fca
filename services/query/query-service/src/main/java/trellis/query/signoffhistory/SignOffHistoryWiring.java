package trellis.query.signoffhistory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.project.SkillKey;
import trellis.project.signoffhistory.SignOffHistory;
import trellis.project.signoffhistory.SignOffHistoryProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class SignOffHistoryWiring {
    @Bean
    SignOffHistoryTable signOffHistoryTable() {
        return new SignOffHistoryTable();
    }

    @Bean
    ProjectionBinding<SkillKey, SignOffHistory> signOffHistoryBinding(SignOffHistoryTable table) {
        return new ProjectionBinding<>(new SignOffHistoryProjection(), table);
    }
}
