package trellis.acceptance.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import trellis.decide.Decision;
import trellis.decide.PinnedElement;
import trellis.decide.signoff.SignOffCommand;
import trellis.decide.signoff.SignOffDecider;
import trellis.language.CommandId;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Rating;
import trellis.language.RecordedEvent;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;
import trellis.language.catalogue.FrameworkElement;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.GrantId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent.SignOffRequested;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;
import trellis.project.SkillKey;
import trellis.project.assessors.Assessor;
import trellis.project.assessors.AssessorsProjection;
import trellis.project.tasks.SignatoryTasks;
import trellis.project.tasks.TaskKey;
import trellis.project.tasks.TaskRow;
import trellis.project.tasks.TasksProjection;
import trellis.testkit.history.SmallFramework;

/** Where two must agree, what a list of work offers is what the decision accepts a moment later. */
class TaskAgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final PersonId WORKER = new PersonId(new UUID(1, 1));
    private static final PersonId SIGNATORY = new PersonId(new UUID(1, 2));
    private static final List<PersonId> ASSESSORS = List.of(SIGNATORY, new PersonId(new UUID(1, 3)));
    private static final RequestId REQUEST = new RequestId(new UUID(2, 1));
    private static final FrameworkElement TWO_PERSON =
            SmallFramework.edition().domains().getFirst().elements().get(1);
    private static final ElementCode ELEMENT = TWO_PERSON.code();
    private static final List<Digest> WORDINGS = List.of(new Digest("a".repeat(64)), new Digest("b".repeat(64)));
    private static final String ANOTHER = "ANOTHER_REGISTRANT_MUST_SIGN";
    private static final int TRIALS = 4_000;

    @Test
    void a_request_is_offered_to_whoever_may_sign_it_and_to_nobody_whom_the_rule_of_two_refuses() {
        assertThat(TWO_PERSON.twoPerson()).isTrue();
        var chance = new Random(48);
        var came = new HashSet<String>();
        for (var i = 0; i < TRIALS; i++) {
            var facts = facts(chance);
            var decided = decided(facts);
            if (decided.isEmpty() || decided.equals(ANOTHER)) {
                assertThat(offered(facts))
                        .as("offered after %s, decided %s", facts, decided)
                        .isEqualTo(decided.isEmpty());
                came.add(decided);
            }
        }
        assertThat(came).isEqualTo(Set.of("", ANOTHER));
    }

    /** Answers of two assessors by every method, told in any order, and a request for the one told last of all. */
    private static List<DomainEvent> facts(Random chance) {
        var hired = TODAY.minusDays(100);
        var post = new PostDetails(new ProfessionCode("PHY"), null, "Team", "Site", new WeeklyHours(2250), null);
        var facts = new ArrayList<DomainEvent>(List.of(
                new WorkerRegistered(WORKER, null, noon(hired)),
                new PostStarted(new PostId(new UUID(4, 1)), WORKER, post, hired, null, noon(hired)),
                new RoleGranted(
                        new GrantId(new UUID(4, 2)), SIGNATORY, Role.ASSESSOR, hired, null, WORKER, noon(hired)),
                new AssessorAuthorised(
                        new AuthorityId(new UUID(4, 3)),
                        SIGNATORY,
                        new Registration(
                                Register.HCPC,
                                new Sealed(SIGNATORY, new CommandId(new UUID(5, 1)), "number", "c2VhbGVk"),
                                hired,
                                null),
                        Set.of(),
                        EnumSet.allOf(Stage.class),
                        EnumSet.allOf(Setting.class),
                        hired,
                        null,
                        WORKER,
                        noon(hired))));
        var answers = 1 + chance.nextInt(4);
        for (var number = 1; number <= answers; number++) {
            facts.add(answer(chance, number, number == answers));
        }
        facts.add(new SignOffRequested(
                REQUEST, WORKER, ELEMENT, Stage.ENTRY, assessment(answers), null, SmallFramework.DIGEST, noon(TODAY)));
        return facts;
    }

    private static CompetencyAssessed answer(Random chance, int number, boolean last) {
        var rating = chance.nextInt(4) == 0 ? 2 : 3;
        var day = TODAY.minusDays(chance.nextInt(last ? 3 : 6));
        return new CompetencyAssessed(
                assessment(number),
                new ObservationId(new UUID(6, number)),
                WORKER,
                SmallFramework.EDITION,
                ELEMENT,
                Stage.ENTRY,
                WORDINGS.get(chance.nextInt(5) / 4),
                ASSESSORS.get(chance.nextInt(ASSESSORS.size())),
                new AuthorityId(new UUID(4, 4)),
                chance.nextBoolean() ? Method.DIRECT_OBSERVATION : Method.DISCUSSION,
                chance.nextInt(5) == 0 ? Setting.COMMUNITY : Setting.WARD,
                day,
                null,
                new Rating(rating),
                rating >= 3,
                null,
                null,
                SmallFramework.DIGEST,
                noon(TODAY));
    }

    private static String decided(List<DomainEvent> facts) {
        var decider = SignOffDecider.DECIDER;
        var state = decider.initialState();
        for (var fact : facts) {
            state = decider.evolve().apply(state, fact);
        }
        var terms = new ElementTerms(
                SmallFramework.EDITION,
                ELEMENT,
                Stage.ENTRY,
                WORDINGS.getFirst(),
                AssessmentKind.OBSERVED,
                null,
                new Rating(3),
                true,
                true);
        var command = new SignOffCommand.SignOff(
                SIGNATORY,
                noon(TODAY),
                new SignOffId(new UUID(2, 2)),
                REQUEST,
                WORKER,
                new PinnedElement(ELEMENT, List.of(terms)),
                SmallFramework.DIGEST);
        return switch (decider.decide().apply(command, state)) {
            case Decision.Accepted _ -> "";
            case Decision.Rejected(var rule) -> rule.name();
        };
    }

    private static boolean offered(List<DomainEvent> facts) {
        var fold = new TasksProjection();
        var key = new TaskKey.OfSkill(new SkillKey(WORKER, ELEMENT));
        TaskRow row = null;
        Assessor me = null;
        for (var fact : facts) {
            if (fold.families().stream().noneMatch(family -> family.isInstance(fact))) {
                continue;
            }
            if (fold.touchedBy(fact).contains(key)) {
                row = fold.after(key, row, recorded(fact));
            }
            if (fact instanceof AssessorAuthorised authorised) {
                me = AssessorsProjection.after(SIGNATORY, me, authorised);
            }
        }
        return row instanceof TaskRow.OfSkill skill
                && !SignatoryTasks.of(SIGNATORY, me, List.of(skill), List.of(TWO_PERSON), TODAY)
                        .isEmpty();
    }

    private static RecordedEvent<?> recorded(DomainEvent fact) {
        return new RecordedEvent<>(
                new TenantId("RXX"),
                1,
                new UUID(7, 1),
                new CommandId(new UUID(7, 2)),
                SIGNATORY,
                new TenantId("RXX"),
                noon(TODAY),
                false,
                fact);
    }

    private static AssessmentId assessment(int number) {
        return new AssessmentId(new UUID(3, number));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LondonDay.ZONE).toInstant();
    }
}
