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
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Stage;
import trellis.language.catalogue.FrameworkElement;
import trellis.project.assessors.Assessor;
import trellis.project.assessors.Eligibility;
import trellis.project.assessors.Eligibility.Wanted;
import trellis.project.skills.Skill;
import trellis.project.skills.Skill.Waiting;
import trellis.project.skills.SkillStatus;
import trellis.project.tasks.Task.Kind;
import trellis.project.tasks.Task.Subject;
import trellis.project.workers.Post;
import trellis.project.workers.Worker;

/** Who has what to do on a day. A role change or the doing of it silences an item, because nothing is kept to do. */
public final class TaskList {
    /** How long before its last valid day a sign-off is worth a reminder. */
    public static final int EXPIRING_DAYS = 90;

    /** How long before its last day a registration is worth a look. */
    public static final int REGISTRATION_DAYS = 60;

    /** From how many days on a waiting request is long. */
    public static final int LONG_DAYS = 29;

    private TaskList() {}

    /**
     * A worker's own work, most urgent kind first; the next skill last.
     *
     * @param expected what is expected at the stage, in the framework's order
     */
    public static List<Task> ofWorker(
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

    /**
     * Requests that this person may decide: asked of them, or of anybody and within their authority. Oldest first.
     *
     * @param me the entitlement of the person, or null when they have none
     * @param waiting skills with a request that waits
     * @param edition its elements, which say where a registrant must sign
     */
    public static List<Task> ofSignatory(
            PersonId person,
            @Nullable Assessor me,
            Collection<Skill> waiting,
            Collection<FrameworkElement> edition,
            LocalDate on) {
        var elements = edition.stream().collect(Collectors.toMap(FrameworkElement::code, Function.identity()));
        return waiting.stream()
                .filter(skill -> !skill.worker().equals(person))
                .flatMap(skill -> skill.waiting().stream()
                        .filter(request -> request.signatory() == null
                                ? mayDecide(me, elements.get(skill.element()), skill, request, on)
                                : request.signatory().equals(person))
                        .map(request -> requested(Kind.SIGN_OFF_WAITING, skill, request)))
                .sorted(Task.OLDEST_FIRST)
                .toList();
    }

    /** What an educator looks after: registrations, sign-offs that run out, requests that wait long, missing stages. */
    public static List<Task> ofEducator(
            Collection<Assessor> assessors, Collection<Worker> workers, Collection<Skill> skills, LocalDate on) {
        var inPost = workers.stream()
                .filter(worker -> !worker.heldOn(on).isEmpty())
                .collect(Collectors.toMap(Worker::worker, Function.identity()));
        var ofSkills = skills.stream()
                .filter(skill -> inPost.containsKey(skill.worker()))
                .flatMap(skill -> Stream.concat(waitingLong(skill, on), expiring(Kind.SIGN_OFF_EXPIRING, skill, on)));
        var ofPosts = inPost.values().stream().flatMap(worker -> stageNotSet(worker, on));
        var registrations = assessors.stream().flatMap(assessor -> registration(assessor, on));
        return Stream.of(registrations, ofSkills, ofPosts)
                .flatMap(Function.identity())
                .sorted(Task.BY_KIND)
                .toList();
    }

    private static Stream<Task> ofSkill(Skill skill, @Nullable Stage stage, LocalDate on) {
        var status = SkillStatus.of(skill, stage, on);
        return switch (status) {
            case SIGNED_OFF -> expiring(Kind.EXPIRING, skill, on);
            case WAITING -> skill.waiting().stream().map(request -> requested(Kind.WAITING, skill, request));
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

    private static Task requested(Kind kind, Skill skill, Waiting request) {
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

    private static Stream<Task> expiring(Kind kind, Skill skill, LocalDate on) {
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

    private static Stream<Task> waitingLong(Skill skill, LocalDate on) {
        return skill.waiting().stream()
                .filter(request ->
                        !LondonDay.of(request.since()).plusDays(LONG_DAYS).isAfter(on))
                .map(request -> requested(Kind.REQUEST_WAITING_LONG, skill, request));
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

    /** The setting is that of the answer: a signature holds for it alone. */
    private static boolean mayDecide(
            @Nullable Assessor me, @Nullable FrameworkElement element, Skill skill, Waiting request, LocalDate on) {
        if (me == null) {
            return false;
        }
        var answer = skill.answer(request.assessment()).orElse(null);
        var setting = answer == null ? null : answer.setting();
        var eligible = Eligibility.of(me, new Wanted(skill.element(), request.stage(), setting), on);
        if (element != null && element.twoPerson()) {
            return eligible.maySign() && (answer == null || !answer.assessor().equals(me.assessor()));
        }
        var registrant = element == null || element.registrationNeeded();
        return registrant ? eligible.maySign() : eligible.mayAssess();
    }

    private static boolean isOpen(SkillStatus status) {
        return status == SkillStatus.SELF_ASSESSED || status == SkillStatus.NOT_STARTED;
    }
}
