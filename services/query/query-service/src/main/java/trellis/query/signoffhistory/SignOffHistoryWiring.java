package trellis.query.signoffhistory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.project.signoffhistory.HistoryKey;
import trellis.project.signoffhistory.HistoryPart;
import trellis.project.signoffhistory.SignOffHistoryProjection;
import trellis.query.door.Days;
import trellis.query.door.Framework;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class SignOffHistoryWiring {
    @Bean
    SignOffHistoryTable signOffHistoryTable() {
        return new SignOffHistoryTable();
    }

    @Bean
    ProjectionBinding<HistoryKey, HistoryPart> signOffHistoryBinding(SignOffHistoryTable table) {
        return new ProjectionBinding<>(new SignOffHistoryProjection(), table);
    }

    @Bean
    HistorySearch historySearch() {
        return new HistorySearch();
    }

    @Bean
    Aftermath aftermath(SignOffHistoryTable table, Framework framework, Days days) {
        return new Aftermath(table, framework, days);
    }
}
