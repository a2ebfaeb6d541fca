package trellis.acceptance.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.Authorities;
import trellis.decide.AuthorityRule;
import trellis.decide.Decision;
import trellis.decide.PinnedElement;
import trellis.decide.signoff.SignOffCommand;
import trellis.decide.signoff.SignOffDecider;
import trellis.language.CommandId;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Rating;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;
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
import trellis.project.assessors.Assessor;
import trellis.project.assessors.AssessorsProjection;
import trellis.project.assessors.Eligibility;
import trellis.project.assessors.Eligibility.Reason;
import trellis.project.assessors.Eligibility.Wanted;

/** "Why not" on a page is what the decision refuses with a moment later (decision record 0046). */
class EligibilityAgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Instant NOW = noon(TODAY);
    private static final PersonId WORKER = new PersonId(new UUID(1, 1));
    private static final PersonId ANOTHER = new PersonId(new UUID(1, 2));
    private static final PersonId SIGNATORY = new PersonId(new UUID(1, 3));
    private static final AssessmentId ANSWER = new AssessmentId(new UUID(2, 1));
    private static final RequestId REQUEST = new RequestId(new UUID(2, 2));
    private static final Digest DIGEST = new Digest("d".repeat(64));
    private static final EditionId EDITION = new EditionId("test/1");
    private static final List<ElementCode> ELEMENTS =
            List.of(new ElementCode("D1-E01"), new ElementCode("D1-E02"), new ElementCode("D1-E03"));
    private static final int TRIALS = 4_000;

    /** One assessor's facts, and what is asked of them. */
    private record Trial(
            List<AssessmentEvent> facts,
            ElementCode element,
            Stage stage,
            Setting setting,
            boolean registrationNeeded) {
        static Trial of(Random chance) {
            var facts = new ArrayList<AssessmentEvent>();
            var open = new ArrayList<AuthorityId>();
            var day = TODAY.minusDays(60);
            for (var i = chance.nextInt(6); i > 0; i--) {
                day = day.plusDays(chance.nextInt(13));
                switch (open.isEmpty() ? 0 : chance.nextInt(4)) {
                    case 1 -> facts.add(new RegistrationChecked(SIGNATORY, registration(chance), ANOTHER, noon(day)));
                    case 2 ->
                        facts.add(new AuthorityWithdrawn(
                                open.remove(chance.nextInt(open.size())), SIGNATORY, "LEFT", ANOTHER, noon(day)));
                    default -> {
                        var authority = new AuthorityId(new UUID(3, facts.size()));
                        open.add(authority);
                        facts.add(new AssessorAuthorised(
                                authority,
                                SIGNATORY,
                                registration(chance),
                                chance.nextBoolean() ? Set.of() : some(chance, ELEMENTS),
                                some(chance, EnumSet.allOf(Stage.class)),
                                some(chance, EnumSet.allOf(Setting.class)),
                                TODAY.plusDays(chance.nextInt(60) - 50L),
                                chance.nextBoolean() ? null : TODAY.plusDays(chance.nextInt(40) - 10L),
                                ANOTHER,
                                noon(day)));
                    }
                }
            }
            return new Trial(
                    facts,
                    ELEMENTS.get(chance.nextInt(ELEMENTS.size())),
                    any(chance, Stage.values()),
                    any(chance, Setting.values()),
                    chance.nextInt(4) > 0);
        }

        @Nullable
        Assessor seen() {
            Assessor row = null;
            for (var fact : facts) {
                row = AssessorsProjection.after(SIGNATORY, row, fact);
            }
            return row;
        }

        Authorities held() {
            var held = Authorities.NONE;
            for (var fact : facts) {
                held = Authorities.evolve(held, fact);
            }
            return held;
        }

        /** What the decision says, when nothing but the signatory's entitlement could stand against it. */
        Decision decision() {
            var decider = SignOffDecider.DECIDER;
            var state = decider.initialState();
            for (var fact : all()) {
                state = decider.evolve().apply(state, fact);
            }
            var terms = new ElementTerms(
                    EDITION,
                    element,
                    stage,
                    DIGEST,
                    AssessmentKind.OBSERVED,
                    null,
                    new Rating(3),
                    false,
                    registrationNeeded);
            return decider.decide()
                    .apply(
                            new SignOffCommand.SignOff(
                                    SIGNATORY,
                                    NOW,
                                    new SignOffId(new UUID(2, 3)),
                                    REQUEST,
                                    WORKER,
                                    new PinnedElement(element, List.of(terms)),
                                    DIGEST),
                            state);
        }

        private List<DomainEvent> all() {
            var post = new PostDetails(new ProfessionCode("PHY"), null, "Team", "Site", new WeeklyHours(2250), null);
            var hired = TODAY.minusDays(100);
            var all = new ArrayList<DomainEvent>(List.of(
                    new WorkerRegistered(WORKER, null, noon(hired)),
                    new PostStarted(new PostId(new UUID(4, 1)), WORKER, post, hired, null, noon(hired)),
                    new RoleGranted(
                            new GrantId(new UUID(4, 2)), SIGNATORY, Role.ASSESSOR, hired, null, ANOTHER, noon(hired))));
            all.addAll(facts);
            all.add(new CompetencyAssessed(
                    ANSWER,
                    new ObservationId(new UUID(4, 3)),
                    WORKER,
                    EDITION,
                    element,
                    stage,
                    DIGEST,
                    ANOTHER,
                    new AuthorityId(new UUID(4, 4)),
                    Method.DIRECT_OBSERVATION,
                    setting,
                    TODAY,
                    null,
                    new Rating(3),
                    true,
                    null,
                    null,
                    DIGEST,
                    NOW));
            all.add(new SignOffRequested(REQUEST, WORKER, element, stage, ANSWER, null, DIGEST, NOW));
            return all;
        }
    }

    @Test
    void the_view_gives_the_code_that_the_decision_refuses_with() {
        var seen = new HashSet<String>();
        var chance = new Random(46);
        for (var i = 0; i < TRIALS; i++) {
            var trial = Trial.of(chance);
            var decided = code(trial.decision());
            assertThat(foretold(trial)).as("%s", trial).isEqualTo(decided);
            seen.add(decided);
        }
        var codes = EnumSet.allOf(Reason.class).stream().map(Enum::name).collect(Collectors.toSet());
        codes.add("");
        assertThat(seen).as("every code came up").isEqualTo(codes);
    }

    @Test
    void an_answer_about_an_earlier_day_is_foretold_too() {
        var chance = new Random(47);
        for (var i = 0; i < TRIALS; i++) {
            var trial = Trial.of(chance);
            var day = TODAY.minusDays(chance.nextInt(60));
            var gap = trial.held()
                    .gap(new Authorities.Scope(trial.element(), trial.stage(), trial.setting(), day))
                    .map(AuthorityRule::name)
                    .orElse("");
            var assessor = trial.seen();
            var foretold =
                    assessor == null ? Reason.ASSESSOR_NOT_AUTHORISED.name() : authorityGap(assessor, trial, day);
            assertThat(foretold).as("%s on %s", trial, day).isEqualTo(gap);
        }
    }

    /** Somebody of whom nothing was ever told is not in the view at all. */
    private static String foretold(Trial trial) {
        var assessor = trial.seen();
        if (assessor == null) {
            return Reason.ASSESSOR_NOT_AUTHORISED.name();
        }
        var eligibility = Eligibility.of(assessor, wanted(trial), TODAY);
        var may = trial.registrationNeeded() ? eligibility.maySign() : eligibility.mayAssess();
        return may ? "" : eligibility.reasons().getFirst().name();
    }

    private static String authorityGap(Assessor assessor, Trial trial, LocalDate day) {
        var eligibility = Eligibility.of(assessor, wanted(trial), day);
        return eligibility.mayAssess() ? "" : eligibility.reasons().getFirst().name();
    }

    private static Wanted wanted(Trial trial) {
        return new Wanted(trial.element(), trial.stage(), trial.setting());
    }

    private static String code(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _ -> "";
            case Decision.Rejected(var rule) -> rule.name();
        };
    }

    private static Registration registration(Random chance) {
        if (chance.nextInt(4) == 0) {
            return Registration.NONE;
        }
        var number = new Sealed(SIGNATORY, new CommandId(new UUID(5, 1)), "number", "c2VhbGVk");
        var until = chance.nextInt(3) == 0 ? null : TODAY.plusDays(chance.nextInt(40) - 15L);
        return new Registration(Register.HCPC, number, TODAY.minusDays(70), until);
    }

    private static <T> Set<T> some(Random chance, Collection<T> all) {
        var some = new LinkedHashSet<>(all);
        some.removeIf(_ -> chance.nextInt(3) == 0);
        return some.isEmpty() ? new LinkedHashSet<>(all) : some;
    }

    private static <T> T any(Random chance, T[] all) {
        return all[chance.nextInt(all.length)];
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LondonDay.ZONE).toInstant();
    }
}
