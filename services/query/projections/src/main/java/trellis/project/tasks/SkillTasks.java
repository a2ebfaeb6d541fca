package trellis.project.tasks;

import java.time.LocalDate;
import java.util.stream.Stream;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.project.skills.Skill;
import trellis.project.skills.Skill.Waiting;
import trellis.project.tasks.Task.Kind;
import trellis.project.tasks.Task.Subject;

/** Work about one skill that more than one reader is told of. */
public final class SkillTasks {
    /** How long before its last valid day a sign-off is worth a reminder. */
    public static final int EXPIRING_DAYS = 90;

    private SkillTasks() {}

    static Task requested(Kind kind, Skill skill, Waiting request) {
        return new Task(
                kind,
                LondonDay.of(request.since()),
                null,
                skill.worker(),
                new Subject(skill.element(), request.stage(), request.request(), null, null),
                null,
                null,
                Role.ASSESSOR,
                request.signatory());
    }

    static Stream<Task> expiring(Kind kind, Skill skill, LocalDate on) {
        return skill.holdingOn(on, null).stream()
                .flatMap(held -> Stream.ofNullable(held.validity().expiresOn())
                        .filter(last -> !last.isAfter(on.plusDays(EXPIRING_DAYS)))
                        .map(last -> new Task(
                                kind,
                                last.minusDays(EXPIRING_DAYS),
                                last,
                                skill.worker(),
                                new Subject(skill.element(), held.stage(), null, held.signOff(), null),
                                null,
                                null,
                                Role.SUPPORT_WORKER,
                                skill.worker())));
    }
}
