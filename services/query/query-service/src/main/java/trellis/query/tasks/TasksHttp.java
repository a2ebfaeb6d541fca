package trellis.query.tasks;

import static trellis.language.Role.ASSESSOR;
import static trellis.language.Role.EDUCATOR;
import static trellis.language.Role.SUPPORT_WORKER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trellis.language.Role;
import trellis.language.Stage;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.catalogue.Edition;
import trellis.project.tasks.EducatorTasks;
import trellis.project.tasks.SignatoryTasks;
import trellis.project.tasks.SkillTasks;
import trellis.project.tasks.Task;
import trellis.project.tasks.WorkerTasks;
import trellis.query.door.AsOf;
import trellis.query.door.Caller;
import trellis.query.door.Days;
import trellis.query.door.Framework;
import trellis.query.door.Reading;
import trellis.query.door.Reads;
import trellis.query.door.SealedText;
import trellis.query.door.TenantSession;

/** What the caller has to do, in each of their roles. */
@RestController
@Tag(name = "tasks", description = "What there is to do")
@RequestMapping("/api/v1/tasks")
class TasksHttp {
    private final TasksTable table;
    private final Framework framework;
    private final TenantSession session;
    private final Days days;

    TasksHttp(TasksTable table, Framework framework, TenantSession session, Days days) {
        this.table = table;
        this.framework = framework;
        this.session = session;
        this.days = days;
    }

    /** Each list is empty for who does not hold the role. */
    record Tasks(AsOf asOf, LocalDate at, List<TaskView> worker, List<TaskView> assessor, List<TaskView> educator) {}

    /**
     * @param about the worker, or the assessor whose registration it is
     * @param days since it became something to do
     * @param title of the element
     */
    record TaskView(
            Task.Kind kind,
            LocalDate since,
            long days,
            @Nullable LocalDate due,
            UUID about,
            @Nullable String element,
            @Nullable String title,
            @Nullable Stage stage,
            @Nullable UUID request,
            @Nullable UUID signOff,
            @Nullable UUID post,
            @Nullable String reason,
            @Nullable SealedText nextStep,
            Holder holder) {}

    /** @param person null for anybody in that role */
    record Holder(Role role, @Nullable UUID person) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What the caller has to do: as a support worker, as an assessor, as an educator")
    @Reads(
            projections = "tasks",
            by = {SUPPORT_WORKER, ASSESSOR, EDUCATOR})
    Tasks tasks(Caller caller, @RequestParam(required = false) @Nullable LocalDate at) {
        var on = days.or("at", at);
        return session.ownWithNational(caller, reading -> {
            var edition = framework.current(reading.sql()).orElse(null);
            var elements = edition == null ? List.<FrameworkElement>of() : edition.elements();
            var titles = elements.stream()
                    .collect(Collectors.toMap(each -> each.code().value(), FrameworkElement::title));
            return new Tasks(
                    reading.asOf(),
                    on,
                    views(caller.holdsAny(SUPPORT_WORKER) ? own(reading, caller, edition, on) : List.of(), titles, on),
                    views(caller.holdsAny(ASSESSOR) ? toDecide(reading, caller, elements, on) : List.of(), titles, on),
                    views(caller.holdsAny(EDUCATOR) ? toLookAfter(reading, on) : List.of(), titles, on));
        });
    }

    private List<Task> own(Reading reading, Caller caller, @Nullable Edition edition, LocalDate on) {
        var skills = table.skillsOf(reading.sql(), reading.tenant(), caller.person());
        return table.worker(reading.sql(), reading.tenant(), caller.person())
                .map(worker -> {
                    var stage = worker.stagesOn(on).stream().findFirst();
                    var expected = edition == null
                            ? List.<FrameworkElement>of()
                            : stage.map(edition::expectedAt).orElseGet(edition::elements);
                    return WorkerTasks.of(worker, skills, expected, on);
                })
                .orElse(List.of());
    }

    private List<Task> toDecide(Reading reading, Caller caller, List<FrameworkElement> elements, LocalDate on) {
        var me =
                table.assessor(reading.sql(), reading.tenant(), caller.person()).orElse(null);
        var waiting = table.waiting(reading.sql(), reading.tenant());
        return SignatoryTasks.of(caller.person(), me, waiting, elements, on);
    }

    private List<Task> toLookAfter(Reading reading, LocalDate on) {
        return EducatorTasks.of(
                table.assessors(reading.sql(), reading.tenant()),
                table.workers(reading.sql(), reading.tenant()),
                table.waitingOrExpiringBy(reading.sql(), reading.tenant(), on, on.plusDays(SkillTasks.EXPIRING_DAYS)),
                on);
    }

    private static List<TaskView> views(List<Task> tasks, Map<String, String> titles, LocalDate on) {
        return tasks.stream().map(task -> view(task, titles, on)).toList();
    }

    private static TaskView view(Task task, Map<String, String> titles, LocalDate on) {
        var subject = task.subject();
        var element = subject.element() == null ? null : subject.element().value();
        return new TaskView(
                task.kind(),
                task.since(),
                Math.max(0, ChronoUnit.DAYS.between(task.since(), on)),
                task.due(),
                task.about().value(),
                element,
                element == null ? null : titles.get(element),
                subject.stage(),
                subject.request() == null ? null : subject.request().value(),
                subject.signOff() == null ? null : subject.signOff().value(),
                subject.post() == null ? null : subject.post().value(),
                task.reason(),
                SealedText.of(task.nextStep()),
                new Holder(
                        task.holder(), task.with() == null ? null : task.with().value()));
    }
}
