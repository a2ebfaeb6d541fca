package trellis.query.tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import trellis.project.tasks.TaskKey;
import trellis.project.tasks.TaskRow;
import trellis.project.tasks.TasksProjection;
import trellis.query.intake.ProjectionBinding;

@Configuration(proxyBeanMethods = false)
class TasksWiring {
    @Bean
    TasksTable tasksTable() {
        return new TasksTable();
    }

    @Bean
    ProjectionBinding<TaskKey, TaskRow> tasksBinding(TasksTable table) {
        return new ProjectionBinding<>(new TasksProjection(), table);
    }
}
