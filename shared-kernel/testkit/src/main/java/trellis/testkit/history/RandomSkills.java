package trellis.testkit.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.Rating;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.signoff.Authority;
import trellis.language.signoff.Evidence;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffEvent.CompetencySignedOff;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffEvent.SignOffReturned;
import trellis.language.signoff.SignOffEvent.SignOffRevoked;
import trellis.language.signoff.SignOffEvent.SignOffSuperseded;
import trellis.language.signoff.SignOffId;

/** What happens to workers' skills: one step at a time, each allowed by what went before. */
final class RandomSkills {
    private final Random chance;
    private final Supplier<UUID> ids;
    private final Map<Scope, Standing> standings = new LinkedHashMap<>();
    private final Set<PersonId> touched = new HashSet<>();

    RandomSkills(Random chance, Supplier<UUID> ids) {
        this.chance = chance;
        this.ids = ids;
    }

    private record Scope(PersonId worker, ElementCode element, Stage stage, Setting setting) {}

    /** What stands in one scope. */
    private static final class Standing {
        @Nullable
        CompetencyAssessed answer;

        boolean decided;

        @Nullable
        SignOffRequested request;

        @Nullable
        CompetencySignedOff signOff;
    }

    boolean knows(PersonId worker) {
        return touched.contains(worker);
    }

    List<DomainEvent> step(PersonId worker, List<AssessorAuthorised> authorities, Instant now) {
        touched.add(worker);
        var scope = scope(worker);
        var standing = standings.computeIfAbsent(scope, _ -> new Standing());
        var authority = authorities.get(chance.nextInt(authorities.size()));
        if (chance.nextBoolean()) {
            return next(scope, standing, authority, now);
        }
        return switch (chance.nextInt(9)) {
            case 0 -> List.of(claim(scope, now));
            case 1, 2 -> assess(scope, standing, authority, now);
            case 3 -> request(scope, standing, authority, now);
            case 4 -> withdraw(scope, standing, now);
            case 5 -> giveBack(scope, standing, authority, now);
            case 6 -> sign(scope, standing, authority, now);
            case 7 -> revoke(scope, standing, now);
            default -> lapse(scope, standing, now);
        };
    }

    /** The usual way on: assess, request, sign. */
    private List<DomainEvent> next(Scope scope, Standing standing, AssessorAuthorised by, Instant now) {
        if (standing.request != null) {
            return sign(scope, standing, by, now);
        }
        return standing.answer != null && standing.answer.meets() && !standing.decided
                ? request(scope, standing, by, now)
                : assess(scope, standing, by, now);
    }

    /** Mostly what was begun already, so that stories go on. */
    private Scope scope(PersonId worker) {
        var begun = standings.keySet().stream()
                .filter(scope -> scope.worker().equals(worker))
                .toList();
        if (!begun.isEmpty() && chance.nextInt(5) > 0) {
            return begun.get(chance.nextInt(begun.size()));
        }
        var elements = SmallFramework.elements();
        return new Scope(
                worker,
                elements.get(chance.nextInt(elements.size())),
                List.of(Stage.values()).get(chance.nextInt(2)),
                chance.nextInt(5) == 0 ? Setting.COMMUNITY : Setting.WARD);
    }

    private SelfAssessed claim(Scope scope, Instant now) {
        return new SelfAssessed(
                new AssessmentId(ids.get()),
                scope.worker(),
                SmallFramework.EDITION,
                scope.element(),
                scope.stage(),
                new Rating(chance.nextInt(5)),
                null,
                now);
    }

    private List<DomainEvent> assess(Scope scope, Standing standing, AssessorAuthorised by, Instant now) {
        var happenedOn = LondonDay.of(now).minusDays(chance.nextInt(6));
        var rating = new Rating(1 + chance.nextInt(4));
        var answer = new CompetencyAssessed(
                new AssessmentId(ids.get()),
                new ObservationId(ids.get()),
                scope.worker(),
                SmallFramework.EDITION,
                scope.element(),
                scope.stage(),
                SmallFramework.DIGEST,
                by.assessor(),
                by.authority(),
                Method.DIRECT_OBSERVATION,
                scope.setting(),
                happenedOn,
                null,
                rating,
                rating.atLeast(new Rating(3)),
                null,
                null,
                SmallFramework.DIGEST,
                now);
        var events = new ArrayList<DomainEvent>(List.of(answer));
        var former = standing.answer;
        if (former != null && happenedOn.isBefore(former.happenedOn())) {
            return events;
        }
        standing.answer = answer;
        standing.decided = false;
        if (!answer.meets() && standing.signOff != null && isCurrent(standing.signOff, LondonDay.of(now))) {
            events.add(new SignOffSuperseded(
                    standing.signOff.signOff(), scope.worker(), scope.element(), answer.assessment(), now));
            standing.signOff = null;
        }
        return events;
    }

    private List<DomainEvent> request(Scope scope, Standing standing, AssessorAuthorised asked, Instant now) {
        var answer = standing.answer;
        if (answer == null || !answer.meets() || standing.decided || standing.request != null) {
            return List.of();
        }
        standing.request = new SignOffRequested(
                new RequestId(ids.get()),
                scope.worker(),
                scope.element(),
                scope.stage(),
                answer.assessment(),
                chance.nextBoolean() ? asked.assessor() : null,
                SmallFramework.DIGEST,
                now);
        return List.of(standing.request);
    }

    private static List<DomainEvent> withdraw(Scope scope, Standing standing, Instant now) {
        var request = standing.request;
        if (request == null) {
            return List.of();
        }
        standing.request = null;
        return List.of(new SignOffRequestWithdrawn(request.request(), scope.worker(), scope.element(), now));
    }

    private static List<DomainEvent> giveBack(Scope scope, Standing standing, AssessorAuthorised by, Instant now) {
        var request = standing.request;
        if (request == null) {
            return List.of();
        }
        standing.request = null;
        standing.decided = true;
        return List.of(new SignOffReturned(
                request.request(),
                scope.worker(),
                scope.element(),
                request.assessment(),
                by.assessor(),
                ReturnReason.MORE_PRACTICE_NEEDED,
                null,
                null,
                now));
    }

    private List<DomainEvent> sign(Scope scope, Standing standing, AssessorAuthorised by, Instant now) {
        var request = standing.request;
        var answer = standing.answer;
        if (request == null || answer == null || !answer.assessment().equals(request.assessment())) {
            return List.of();
        }
        var today = LondonDay.of(now);
        var events = new ArrayList<DomainEvent>();
        if (standing.signOff != null && isCurrent(standing.signOff, today)) {
            events.add(new SignOffSuperseded(
                    standing.signOff.signOff(), scope.worker(), scope.element(), answer.assessment(), now));
        }
        var signed = new CompetencySignedOff(
                new SignOffId(ids.get()),
                request.request(),
                scope.worker(),
                SmallFramework.EDITION,
                scope.element(),
                scope.stage(),
                scope.setting(),
                SmallFramework.DIGEST,
                answer.assessment(),
                List.of(new Evidence(
                        answer.assessment(),
                        answer.observation(),
                        answer.method(),
                        answer.happenedOn(),
                        answer.record())),
                answer.assessor(),
                by.assessor(),
                new Authority(
                        by.authority(),
                        by.registration().register(),
                        by.registration().checkedOn()),
                SmallFramework.DIGEST,
                today,
                answer.happenedOn(),
                chance.nextInt(4) == 0 ? null : today.plusDays(20L + chance.nextInt(120)),
                now);
        standing.signOff = signed;
        standing.request = null;
        standing.decided = true;
        events.add(signed);
        return events;
    }

    private static List<DomainEvent> revoke(Scope scope, Standing standing, Instant now) {
        var signed = standing.signOff;
        if (signed == null || !isCurrent(signed, LondonDay.of(now))) {
            return List.of();
        }
        standing.signOff = null;
        return List.of(new SignOffRevoked(
                signed.signOff(),
                scope.worker(),
                scope.element(),
                signed.signatory(),
                RevocationReason.EQUIPMENT_CHANGED,
                null,
                now));
    }

    private static List<DomainEvent> lapse(Scope scope, Standing standing, Instant now) {
        var signed = standing.signOff;
        if (signed == null || signed.expiresOn() == null || isCurrent(signed, LondonDay.of(now))) {
            return List.of();
        }
        standing.signOff = null;
        return List.of(new SignOffLapsed(
                signed.signOff(),
                scope.worker(),
                scope.element(),
                signed.expiresOn(),
                signed.expiresOn().plusDays(1).atStartOfDay(LondonDay.ZONE).toInstant()));
    }

    private static boolean isCurrent(CompetencySignedOff signed, LocalDate today) {
        return signed.expiresOn() == null || !today.isAfter(signed.expiresOn());
    }
}
