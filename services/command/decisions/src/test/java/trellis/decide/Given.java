package trellis.decide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.Digest;
import trellis.language.DomainEvent;
import trellis.language.EditionId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Rating;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
import trellis.language.catalogue.AssessmentKind;
import trellis.language.catalogue.ElementTerms;
import trellis.language.organisation.AccessEvent.PersonRecorded;
import trellis.language.organisation.AccessEvent.RoleGranted;
import trellis.language.organisation.AccessEvent.RoleWithdrawn;
import trellis.language.organisation.GrantId;
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;

/** People, days and facts that the tests speak of. Wanda works, Asif assesses, Ruth signs, Edith educates. */
public final class Given {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    public static final Instant EARLIER = Instant.parse("2026-05-04T08:00:00Z");
    public static final LocalDate HIRED = LocalDate.of(2025, 5, 5);

    public static final PersonId WANDA = person(1);
    public static final PersonId ASIF = person(2);
    public static final PersonId RUTH = person(3);
    public static final PersonId EDITH = person(4);
    public static final PersonId OTTO = person(5);
    public static final PersonId NOBODY = person(99);

    public static final PostId POST = new PostId(id(11));
    public static final EditionId EDITION = new EditionId("2021-10/own-words-1");
    public static final ElementCode CONSENT = new ElementCode("D2-E03");
    public static final ElementCode DIGNITY = new ElementCode("D2-E02");
    public static final Digest WORDS = new Digest("words");
    public static final Digest RECORD = new Digest("record");
    public static final Digest DECLARED = new Digest("declared");
    public static final AuthorityId ASIFS = new AuthorityId(id(21));
    public static final AuthorityId RUTHS = new AuthorityId(id(22));
    public static final ProfessionCode PHYSIO = new ProfessionCode("PHY");
    public static final PostDetails DETAILS =
            new PostDetails(PHYSIO, new PayBand(3), "Rehab team", "Lister", new WeeklyHours(2250), null);

    private Given() {}

    public static UUID id(long number) {
        return new UUID(7, number);
    }

    public static PersonId person(long number) {
        return new PersonId(id(number));
    }

    public static AssessmentId answer(long number) {
        return new AssessmentId(id(1000 + number));
    }

    public static ObservationId observation(long number) {
        return new ObservationId(id(2000 + number));
    }

    public static Sealed sealed(PersonId subject, String field) {
        return new Sealed(subject, new CommandId(id(31)), field, "cipher");
    }

    public static RoleGranted granted(PersonId person, Role role) {
        return granted(person, role, HIRED, null);
    }

    public static RoleGranted granted(PersonId person, Role role, LocalDate from, @Nullable LocalDate until) {
        return new RoleGranted(grant(person, role), person, role, from, until, OTTO, EARLIER);
    }

    public static GrantId grant(PersonId person, Role role) {
        return new GrantId(new UUID(role.name().hashCode(), person.value().getLeastSignificantBits()));
    }

    public static RoleWithdrawn withdrawn(PersonId person, Role role) {
        return new RoleWithdrawn(grant(person, role), person, role, "LEFT", EARLIER);
    }

    public static PersonRecorded recorded(PersonId person) {
        return new PersonRecorded(person, EARLIER);
    }

    /** Wanda is a support worker since {@link #HIRED}, at the entry stage. */
    public static List<DomainEvent> wandaInPost() {
        return List.of(
                granted(WANDA, Role.SUPPORT_WORKER),
                new WorkerRegistered(WANDA, null, EARLIER),
                started(POST, HIRED),
                staged(POST, Stage.ENTRY, HIRED));
    }

    public static PostStarted started(PostId post, LocalDate day) {
        return new PostStarted(post, WANDA, DETAILS, day, null, EARLIER);
    }

    public static StageSet staged(PostId post, @Nullable Stage stage, LocalDate from) {
        return new StageSet(post, WANDA, stage, from, StageBasis.RECORDED, EDITH, null, null, EARLIER);
    }

    public static PostEnded ended(PostId post, LocalDate day) {
        return ended(post, day, PostEndReason.MOVED_TO_ANOTHER_TRUST);
    }

    public static PostEnded ended(PostId post, LocalDate day, PostEndReason reason) {
        return new PostEnded(post, WANDA, day, reason, null, EARLIER);
    }

    /** Asif assesses and is not registered; Ruth does and is. */
    public static List<DomainEvent> assessors() {
        return List.of(
                granted(ASIF, Role.ASSESSOR),
                authorised(ASIFS, ASIF, Registration.NONE),
                granted(RUTH, Role.ASSESSOR),
                authorised(RUTHS, RUTH, onTheRegister(null)));
    }

    public static Registration onTheRegister(@Nullable LocalDate validUntil) {
        return new Registration(Register.HCPC, sealed(RUTH, "registrationNumber"), HIRED, validUntil);
    }

    public static AssessorAuthorised authorised(AuthorityId authority, PersonId assessor, Registration registration) {
        return new AssessorAuthorised(
                authority,
                assessor,
                registration,
                Set.of(),
                Set.of(Stage.ENTRY, Stage.INTERMEDIATE),
                Set.of(Setting.WARD, Setting.COMMUNITY),
                HIRED,
                null,
                EDITH,
                EARLIER);
    }

    public static AssessorAuthorised authorisedFor(
            AuthorityId authority,
            PersonId assessor,
            Set<ElementCode> elements,
            Stage stage,
            Setting setting,
            LocalDate from,
            @Nullable LocalDate until) {
        return new AssessorAuthorised(
                authority,
                assessor,
                onTheRegister(null),
                elements,
                Set.of(stage),
                Set.of(setting),
                from,
                until,
                EDITH,
                EARLIER);
    }

    public static AuthorityWithdrawn withdrawn(AuthorityId authority, PersonId assessor, Instant at) {
        return new AuthorityWithdrawn(authority, assessor, "MOVED_ON", EDITH, at);
    }

    /** What the edition says about an observed element: rating 3, again after twelve months, a registrant signs. */
    public static ElementTerms terms(ElementCode element, Stage stage) {
        return terms(element, stage, AssessmentKind.OBSERVED, 12, false, true);
    }

    public static ElementTerms terms(
            ElementCode element,
            Stage stage,
            AssessmentKind kind,
            @Nullable Integer months,
            boolean twoPerson,
            boolean registrationNeeded) {
        return new ElementTerms(
                EDITION, element, stage, WORDS, kind, months, new Rating(3), twoPerson, registrationNeeded);
    }

    public static PinnedElement pinned(ElementCode element) {
        return new PinnedElement(element, List.of(terms(element, Stage.ENTRY), terms(element, Stage.INTERMEDIATE)));
    }

    public static PinnedElement pinned(ElementTerms terms) {
        return new PinnedElement(terms.element(), List.of(terms));
    }

    public static SelfAssessed claimed(AssessmentId assessment, ElementCode element) {
        return new SelfAssessed(assessment, WANDA, EDITION, element, Stage.ENTRY, new Rating(4), null, EARLIER);
    }

    /** Asif saw Wanda do it on the ward at the entry stage, and she did it well. */
    public static Seen seen(AssessmentId assessment, LocalDate day) {
        return new Seen(
                assessment,
                observation(1),
                CONSENT,
                Stage.ENTRY,
                WORDS,
                ASIF,
                ASIFS,
                Method.DIRECT_OBSERVATION,
                Setting.WARD,
                day,
                3);
    }

    /** An answer that a test varies. */
    public record Seen(
            AssessmentId assessment,
            ObservationId observation,
            ElementCode element,
            Stage stage,
            Digest words,
            PersonId by,
            AuthorityId authority,
            Method method,
            Setting setting,
            LocalDate day,
            int rating) {
        public Seen of(ElementCode another) {
            return new Seen(
                    assessment, observation, another, stage, words, by, authority, method, setting, day, rating);
        }

        public Seen at(Stage another) {
            return new Seen(
                    assessment, observation, element, another, words, by, authority, method, setting, day, rating);
        }

        public Seen in(Setting another) {
            return new Seen(
                    assessment, observation, element, stage, words, by, authority, method, another, day, rating);
        }

        public Seen by(PersonId another, AuthorityId anothers) {
            return new Seen(
                    assessment, observation, element, stage, words, another, anothers, method, setting, day, rating);
        }

        public Seen how(Method another) {
            return new Seen(
                    assessment, observation, element, stage, words, by, authority, another, setting, day, rating);
        }

        public Seen rated(int another) {
            return new Seen(
                    assessment, observation, element, stage, words, by, authority, method, setting, day, another);
        }

        public Seen against(Digest others) {
            return new Seen(
                    assessment, observation, element, stage, others, by, authority, method, setting, day, rating);
        }

        public CompetencyAssessed fact() {
            return new CompetencyAssessed(
                    assessment,
                    observation,
                    WANDA,
                    EDITION,
                    element,
                    stage,
                    words,
                    by,
                    authority,
                    method,
                    setting,
                    day,
                    null,
                    new Rating(rating),
                    rating >= 3,
                    null,
                    null,
                    RECORD,
                    EARLIER);
        }
    }
}
