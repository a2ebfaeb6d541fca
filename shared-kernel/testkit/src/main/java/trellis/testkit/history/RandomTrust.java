package trellis.testkit.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import trellis.language.CommandId;
import trellis.language.DomainEvent;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.RecordedEvent;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent;
import trellis.language.workforce.WorkforceEvent.EducationRecorded;
import trellis.language.workforce.WorkforceEvent.PostChanged;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.RegistrationWithdrawn;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** The log of one trust as it might have come about: every fact is legal where it stands. */
public final class RandomTrust {
    public static final TenantId TENANT = new TenantId("TST");

    private static final Instant START = Instant.parse("2025-05-01T08:00:00Z");
    private static final List<ProfessionCode> PROFESSIONS =
            List.of(new ProfessionCode("PHY"), new ProfessionCode("OCC"), new ProfessionCode("RAD-D"));

    private final Random chance;
    private final List<RecordedEvent<?>> log = new ArrayList<>();
    private final Map<PersonId, Map<PostId, PostDetails>> open = new LinkedHashMap<>();
    private final Map<PersonId, Map<PostId, PostDetails>> ended = new LinkedHashMap<>();
    private final List<AssessorAuthorised> authorities = new ArrayList<>();
    private final RandomSkills skills;
    private Instant now = START;

    private RandomTrust(long seed) {
        chance = new Random(seed);
        skills = new RandomSkills(chance, this::id);
    }

    /** @param steps how often something happens */
    public static List<RecordedEvent<?>> history(long seed, int steps) {
        var trust = new RandomTrust(seed);
        for (var i = 0; i < 3; i++) {
            trust.authorise();
            trust.register();
        }
        for (var i = 0; i < steps; i++) {
            trust.step();
        }
        return List.copyOf(trust.log);
    }

    private void step() {
        now = now.plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 2)));
        switch (chance.nextInt(24)) {
            case 0 -> register();
            case 1 -> secondPost();
            case 2 -> change();
            case 3 -> stage();
            case 4 -> educate();
            case 5 -> end();
            case 6 -> reopen();
            case 7 -> authorise();
            case 8 -> check();
            case 9 -> withdrawAuthority();
            case 10 -> withdrawRegistration();
            default -> skill();
        }
    }

    private void register() {
        var worker = new PersonId(id());
        open.put(worker, new LinkedHashMap<>());
        append(new WorkerRegistered(worker, null, now));
        post(worker);
        if (chance.nextInt(5) > 0) {
            educate(worker);
        }
    }

    private void post(PersonId worker) {
        var post = new PostId(id());
        var details = details();
        var startsOn = today().plusDays(chance.nextInt(20) - 15L);
        posts(worker).put(post, details);
        append(new PostStarted(post, worker, details, startsOn, null, now));
        if (chance.nextInt(4) > 0) {
            stage(worker, post, startsOn);
        }
    }

    private void secondPost() {
        any(List.copyOf(open.keySet())).ifPresent(this::post);
    }

    private void change() {
        anyPost((worker, post) -> append(
                new PostChanged(post, worker, details(), today().plusDays(chance.nextInt(20) - 10L), null, now)));
    }

    private void stage() {
        anyPost((worker, post) -> stage(worker, post, today().plusDays(chance.nextInt(9) - 4L)));
    }

    private void stage(PersonId worker, PostId post, LocalDate on) {
        var stage = chance.nextInt(8) == 0 ? null : List.of(Stage.values()).get(chance.nextInt(2));
        append(new StageSet(post, worker, stage, on, StageBasis.RECORDED, RecordedEvent.SYSTEM, null, null, now));
    }

    private void educate() {
        any(List.copyOf(open.keySet())).ifPresent(this::educate);
    }

    private void educate(PersonId worker) {
        var level = List.of(EducationLevel.values()).get(chance.nextInt(5));
        append(new EducationRecorded(
                worker,
                new Education(level, Attainment.HELD, null, Attainment.NOT_REPORTED, null),
                today().minusDays(chance.nextInt(10)),
                null,
                now));
    }

    private void end() {
        anyPost((worker, post) -> {
            var reason = chance.nextInt(6) == 0 ? PostEndReason.ENTERED_IN_ERROR : PostEndReason.LEFT_THE_NHS;
            var details = posts(worker).remove(post);
            if (details != null) {
                gone(worker).put(post, details);
                append(new PostEnded(post, worker, today().plusDays(chance.nextInt(20) - 10L), reason, null, now));
            }
        });
    }

    private void reopen() {
        any(List.copyOf(ended.keySet()))
                .ifPresent(worker -> any(List.copyOf(gone(worker).keySet())).ifPresent(post -> {
                    var details = gone(worker).remove(post);
                    if (details != null) {
                        posts(worker).put(post, details);
                        append(new PostReopened(post, worker, null, now));
                    }
                }));
    }

    private void authorise() {
        var validUntil = chance.nextBoolean() ? null : today().plusDays(chance.nextInt(300));
        var registration =
                chance.nextInt(4) == 0 ? Registration.NONE : new Registration(Register.HCPC, null, today(), validUntil);
        var authority = new AssessorAuthorised(
                new AuthorityId(id()),
                new PersonId(id()),
                registration,
                Set.of(),
                Set.of(Stage.values()),
                Set.of(Setting.values()),
                today(),
                chance.nextInt(3) == 0 ? today().plusDays(chance.nextInt(200)) : null,
                RecordedEvent.SYSTEM,
                now);
        authorities.add(authority);
        append(authority);
    }

    private void check() {
        any(authorities)
                .ifPresent(authority -> append(new RegistrationChecked(
                        authority.assessor(),
                        new Registration(Register.HCPC, null, today(), today().plusDays(chance.nextInt(400))),
                        RecordedEvent.SYSTEM,
                        now)));
    }

    private void withdrawAuthority() {
        if (authorities.size() > 2) {
            var authority = authorities.removeLast();
            append(new AuthorityWithdrawn(
                    authority.authority(), authority.assessor(), "LEFT", RecordedEvent.SYSTEM, now));
        }
    }

    /** Only while nothing builds on it. */
    private void withdrawRegistration() {
        var untouched =
                open.keySet().stream().filter(worker -> !skills.knows(worker)).toList();
        if (untouched.size() > 2) {
            var worker = untouched.getLast();
            open.remove(worker);
            ended.remove(worker);
            append(new RegistrationWithdrawn(worker, null, now));
        }
    }

    private void skill() {
        var workers = open.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (!workers.isEmpty()) {
            skills.step(workers.get(chance.nextInt(workers.size())), authorities, now)
                    .forEach(this::append);
        }
    }

    private PostDetails details() {
        var band = chance.nextInt(6) == 0 ? null : new PayBand(2 + chance.nextInt(3));
        return new PostDetails(
                PROFESSIONS.get(chance.nextInt(PROFESSIONS.size())),
                band,
                "Team " + chance.nextInt(3),
                "Site " + chance.nextInt(2),
                new WeeklyHours(60 * (10 + chance.nextInt(28))),
                null);
    }

    private Map<PostId, PostDetails> posts(PersonId worker) {
        return open.computeIfAbsent(worker, _ -> new LinkedHashMap<>());
    }

    private Map<PostId, PostDetails> gone(PersonId worker) {
        return ended.computeIfAbsent(worker, _ -> new LinkedHashMap<>());
    }

    private interface OnPost {
        void of(PersonId worker, PostId post);
    }

    private void anyPost(OnPost act) {
        any(List.copyOf(open.keySet()))
                .ifPresent(worker -> any(List.copyOf(posts(worker).keySet())).ifPresent(post -> act.of(worker, post)));
    }

    private <T> Optional<T> any(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }

    private LocalDate today() {
        return LondonDay.of(now);
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private <E extends DomainEvent> void append(E event) {
        var recordedAt = now.isBefore(event.occurredAt()) ? event.occurredAt() : now;
        log.add(new RecordedEvent<>(
                TENANT, log.size() + 1L, id(), new CommandId(id()), actor(event), TENANT, recordedAt, false, event));
    }

    private static PersonId actor(DomainEvent event) {
        return event instanceof WorkforceEvent ? RecordedEvent.SYSTEM : new PersonId(new UUID(0, 7));
    }
}
