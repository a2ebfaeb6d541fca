package trellis.project.tasks;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.project.assessors.Assessor;
import trellis.project.skills.Skill;
import trellis.project.tasks.Task.Kind;
import trellis.project.tasks.Task.Subject;
import trellis.project.workers.Post;
import trellis.project.workers.Worker;

/** What an educator looks after in the trust. */
public final class EducatorTasks {
    /** How long before its last day a registration is worth a look. */
    public static final int REGISTRATION_DAYS = 60;

    /** From how many days on a waiting request is long. */
    public static final int LONG_DAYS = 29;

    private EducatorTasks() {}

    /** What an educator looks after: registrations, sign-offs that run out, requests that wait long, missing stages. */
    public static List<Task> of(
            Collection<Assessor> assessors, Collection<Worker> workers, Collection<Skill> skills, LocalDate on) {
        var inPost = workers.stream()
                .filter(worker -> !worker.heldOn(on).isEmpty())
                .collect(Collectors.toMap(Worker::worker, Function.identity()));
        var ofSkills = skills.stream()
                .filter(skill -> inPost.containsKey(skill.worker()))
                .flatMap(skill ->
                        Stream.concat(waitingLong(skill, on), SkillTasks.expiring(Kind.SIGN_OFF_EXPIRING, skill, on)));
        var ofPosts = inPost.values().stream().flatMap(worker -> stageNotSet(worker, on));
        var registrations = assessors.stream().flatMap(assessor -> registration(assessor, on));
        return Stream.of(registrations, ofSkills, ofPosts)
                .flatMap(Function.identity())
                .sorted(Task.BY_KIND)
                .toList();
    }

    private static Stream<Task> waitingLong(Skill skill, LocalDate on) {
        return skill.waiting().stream()
                .filter(request ->
                        !LondonDay.of(request.since()).plusDays(LONG_DAYS).isAfter(on))
                .map(request -> SkillTasks.requested(Kind.REQUEST_WAITING_LONG, skill, request));
    }

    private static Stream<Task> stageNotSet(Worker worker, LocalDate on) {
        return worker.heldOn(on).stream()
                .filter(post -> post.stageOn(on) == null)
                .map(post -> stageNotSet(worker, post));
    }

    private static Task stageNotSet(Worker worker, Post post) {
        return new Task(
                Kind.STAGE_NOT_SET,
                post.startsOn(),
                null,
                worker.worker(),
                new Subject(null, null, null, null, post.post()),
                null,
                null,
                Role.EDUCATOR,
                null);
    }

    private static Stream<Task> registration(Assessor assessor, LocalDate on) {
        var last = assessor.checkOn(on).registration().validUntil();
        if (last == null || assessor.authorities().stream().noneMatch(each -> each.holdsOn(on))) {
            return Stream.of();
        }
        var kind = last.isBefore(on) ? Kind.REGISTRATION_LAPSED : Kind.REGISTRATION_LAPSING;
        return last.isAfter(on.plusDays(REGISTRATION_DAYS))
                ? Stream.of()
                : Stream.of(new Task(
                        kind,
                        last.minusDays(REGISTRATION_DAYS),
                        last,
                        assessor.assessor(),
                        Subject.NONE,
                        null,
                        null,
                        Role.EDUCATOR,
                        null));
    }
}
