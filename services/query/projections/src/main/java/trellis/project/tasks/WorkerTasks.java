package trellis.project.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.skills.Skill;
import trellis.project.skills.SkillStatus;
import trellis.project.tasks.Task.Kind;
import trellis.project.tasks.Task.Subject;
import trellis.project.workers.Worker;

/** What a support worker has to do about their own skills. */
public final class WorkerTasks {
    private WorkerTasks() {}

    /**
     * A worker's own work, most urgent kind first; the next skill last.
     *
     * @param expected what is expected at the stage, in the framework's order
     */
    public static List<Task> of(
            Worker worker, Collection<Skill> skills, List<FrameworkElement> expected, LocalDate on) {
        var stage = worker.stagesOn(on).stream().findFirst().orElse(null);
        Map<ElementCode, Skill> standing =
                skills.stream().collect(Collectors.toMap(Skill::element, Function.identity()));
        var tasks = skills.stream().flatMap(skill -> ofSkill(skill, stage, on)).sorted(Task.BY_KIND);
        var next = expected.stream()
                .map(FrameworkElement::code)
                .filter(element -> isOpen(SkillStatus.of(standing.get(element), stage, on)))
                .limit(1)
                .map(element -> new Task(
                        Kind.NEXT_SKILL,
                        on,
                        null,
                        worker.worker(),
                        new Subject(element, stage, null, null, null),
                        null,
                        null,
                        Role.SUPPORT_WORKER,
                        worker.worker()));
        return Stream.concat(tasks, next).toList();
    }

    private static Stream<Task> ofSkill(Skill skill, @Nullable Stage stage, LocalDate on) {
        var status = SkillStatus.of(skill, stage, on);
        return switch (status) {
            case SIGNED_OFF -> SkillTasks.expiring(Kind.EXPIRING, skill, on);
            case WAITING -> skill.waiting().stream().map(request -> SkillTasks.requested(Kind.WAITING, skill, request));
            case RETURNED ->
                Stream.ofNullable(skill.returned())
                        .map(back -> own(
                                Kind.RETURNED,
                                skill,
                                LondonDay.of(back.at()),
                                new Subject(skill.element(), back.stage(), back.request(), null, null),
                                back.reason().name(),
                                back.nextStep()));
            case NOT_YET -> answered(Kind.NOT_YET, skill, stage);
            case READY_TO_REQUEST -> answered(Kind.ASK_FOR_SIGN_OFF, skill, stage);
            case SUPERSEDED -> answered(Kind.SIGN_OFF_ENDED, skill, stage);
            case REVOKED -> ended(Kind.SIGN_OFF_ENDED, skill, stage, on);
            case LAPSED -> ended(Kind.LAPSED, skill, stage, on);
            case SELF_ASSESSED, NOT_STARTED -> Stream.of();
        };
    }

    private static Stream<Task> answered(Kind kind, Skill skill, @Nullable Stage stage) {
        return skill.latestAnswer(stage).stream().map(answer -> {
            var subject = new Subject(skill.element(), answer.stage(), null, null, null);
            return own(kind, skill, LondonDay.of(answer.assessedAt()), subject, null, answer.nextStep());
        });
    }

    private static Stream<Task> ended(Kind kind, Skill skill, @Nullable Stage stage, LocalDate on) {
        return skill.latestBy(on, stage).stream().map(held -> {
            var end = held.ended();
            var expires = held.validity().expiresOn();
            var since = end != null ? end.on() : expires == null ? on : expires.plusDays(1);
            return own(
                    kind,
                    skill,
                    since,
                    new Subject(skill.element(), held.stage(), null, held.signOff(), null),
                    end == null ? null : end.reason(),
                    null);
        });
    }

    private static Task own(
            Kind kind,
            Skill skill,
            LocalDate since,
            Subject subject,
            @Nullable String reason,
            @Nullable Sealed nextStep) {
        return new Task(
                kind, since, null, skill.worker(), subject, reason, nextStep, Role.SUPPORT_WORKER, skill.worker());
    }

    private static boolean isOpen(SkillStatus status) {
        return status == SkillStatus.SELF_ASSESSED || status == SkillStatus.NOT_STARTED;
    }
}
