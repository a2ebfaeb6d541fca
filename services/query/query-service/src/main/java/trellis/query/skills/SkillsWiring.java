package trellis.query.skills;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.project.SkillKey;
import trellis.project.skills.SkillRow;
import trellis.project.skills.SkillsProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class SkillsWiring {
    @Bean
    SkillsTable skillsTable() {
        return new SkillsTable();
    }

    @Bean
    ProjectionBinding<SkillKey, SkillRow> skillsBinding(SkillsTable table) {
        return new ProjectionBinding<>(new SkillsProjection(), table);
    }
}
