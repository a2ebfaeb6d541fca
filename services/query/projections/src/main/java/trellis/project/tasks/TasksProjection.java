package trellis.project.tasks;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.RecordedEvent;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.signoff.SignOffEvent;
import trellis.language.workforce.WorkforceEvent;
import trellis.project.RowByRow;
import trellis.project.assessors.AssessorsProjection;
import trellis.project.skills.Skill;
import trellis.project.skills.SkillSteps;
import trellis.project.skills.SkillsProjection;
import trellis.project.workers.WorkersProjection;

/** Keeps what work is read from, at one checkpoint: skills, posts and assessors' entitlement. */
public final class TasksProjection implements RowByRow<TaskKey, TaskRow> {
    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends DomainEvent>> families() {
        return Set.of(WorkforceEvent.class, AssessmentEvent.class, SignOffEvent.class);
    }

    @Override
    public Set<TaskKey> touchedBy(DomainEvent event) {
        if (event instanceof WorkforceEvent workforce) {
            return WorkersProjection.workerOf(workforce).stream()
                    .map(TaskKey.OfWorker::new)
                    .collect(Collectors.toUnmodifiableSet());
        }
        Stream<TaskKey> skills = SkillsProjection.skillOf(event).stream().map(TaskKey.OfSkill::new);
        return event instanceof AssessmentEvent assessment
                ? Stream.concat(
                                skills,
                                AssessorsProjection.assessorOf(assessment).stream()
                                        .map(TaskKey.OfAssessor::new))
                        .collect(Collectors.toUnmodifiableSet())
                : skills.collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public @Nullable TaskRow after(TaskKey key, @Nullable TaskRow row, RecordedEvent<?> fact) {
        return switch (key) {
            case TaskKey.OfSkill(var skill) -> {
                var before = row instanceof TaskRow.OfSkill standing
                        ? standing
                        : new TaskRow.OfSkill(Skill.untouched(skill), Grounds.NONE);
                yield new TaskRow.OfSkill(
                        SkillSteps.after(before.skill(), fact.event()),
                        before.grounds().after(fact.event()));
            }
            case TaskKey.OfWorker _ -> afterRegister(row, fact.event());
            case TaskKey.OfAssessor assessor -> afterAuthority(assessor, row, fact.event());
        };
    }

    private static @Nullable TaskRow afterRegister(@Nullable TaskRow row, DomainEvent event) {
        if (event instanceof WorkforceEvent workforce) {
            var before = row instanceof TaskRow.OfWorker(var worker) ? worker : null;
            var after = WorkersProjection.after(before, workforce);
            return after == null ? null : new TaskRow.OfWorker(after);
        }
        throw RowByRow.unknown(event);
    }

    private static @Nullable TaskRow afterAuthority(TaskKey.OfAssessor key, @Nullable TaskRow row, DomainEvent event) {
        if (event instanceof AssessmentEvent assessment) {
            var before = row instanceof TaskRow.OfAssessor(var assessor) ? assessor : null;
            var after = AssessorsProjection.after(key.assessor(), before, assessment);
            return after == null ? null : new TaskRow.OfAssessor(after);
        }
        throw RowByRow.unknown(event);
    }
}
