package trellis.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Rating;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.GrantId;
import trellis.language.signoff.Evidence;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** What is written in every comparison: facts of the size that the product writes, of 64 tenants. */
final class Trial {
    static final List<String> TENANTS = IntStream.range(0, 64)
            .mapToObj(number -> "R" + (char) ('A' + number / 8) + (char) ('A' + number % 8))
            .toList();
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00.123456Z");

    static final LocalDate HIRED = LocalDate.of(2025, 5, 5);
    private static final Digest DIGEST = new Digest("5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9");

    private Trial() {}

    static TenantId tenant(int number) {
        return new TenantId(TENANTS.get(number % TENANTS.size()));
    }

    /** Fast and good enough for a trial. */
    static UUID id() {
        var dice = ThreadLocalRandom.current();
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    static PersonId somebody() {
        return new PersonId(id());
    }

    /** One of forty elements of the framework: five of each of its eight domains. */
    static ElementCode element(int number) {
        return new ElementCode("D%d-E%02d".formatted(number / 5 % 8 + 1, number % 5 + 1));
    }

    /** A fact about one of the person's skills: three tags. */
    static CompetencyAssessed assessed(PersonId worker, ElementCode element) {
        return new CompetencyAssessed(
                new AssessmentId(id()),
                new ObservationId(id()),
                worker,
                new EditionId("2021-10/own-words-1"),
                element,
                Stage.ENTRY,
                DIGEST,
                somebody(),
                new AuthorityId(id()),
                Method.DIRECT_OBSERVATION,
                Setting.WARD,
                HIRED,
                null,
                new Rating(3),
                true,
                null,
                null,
                DIGEST,
                NOW);
    }

    /** A worker in post who is competent in some elements, and may ask for a sign-off of each. */
    static List<DomainEvent> competent(PersonId worker, int elements) {
        var facts = new ArrayList<DomainEvent>();
        facts.add(new RoleGranted(new GrantId(id()), worker, Role.SUPPORT_WORKER, HIRED, null, somebody(), NOW));
        facts.add(new WorkerRegistered(worker, null, NOW));
        var post = new PostId(id());
        var details = new PostDetails(
                new ProfessionCode("PHY"), new PayBand(3), "Rehab team", "Lister", new WeeklyHours(2250), null);
        facts.add(new PostStarted(post, worker, details, HIRED, null, NOW));
        facts.add(new StageSet(post, worker, Stage.ENTRY, HIRED, StageBasis.RECORDED, somebody(), null, null, NOW));
        for (int number = 0; number < elements; number++) {
            facts.add(assessed(worker, element(number)));
        }
        return facts;
    }

    static Evidence evidence(AssessmentId assessment) {
        return new Evidence(assessment, new ObservationId(id()), Method.DIRECT_OBSERVATION, HIRED, DIGEST);
    }

    static Digest declared() {
        return DIGEST;
    }
}
