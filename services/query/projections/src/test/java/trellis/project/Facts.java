package trellis.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import trellis.language.CommandId;
import trellis.language.Digest;
import trellis.language.ElementCode;
import trellis.language.LondonDay;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Rating;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.CompetencyAssessed;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.AssessmentEvent.SelfAssessed;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.LateEntryReason;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;
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
import trellis.language.workforce.PayBand;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostEndReason;
import trellis.language.workforce.PostId;
import trellis.language.workforce.StageBasis;
import trellis.language.workforce.WeeklyHours;
import trellis.language.workforce.WorkforceEvent.PostEnded;
import trellis.language.workforce.WorkforceEvent.PostReopened;
import trellis.language.workforce.WorkforceEvent.PostStarted;
import trellis.language.workforce.WorkforceEvent.StageSet;
import trellis.language.workforce.WorkforceEvent.WorkerRegistered;
import trellis.testkit.history.SmallFramework;

/** Facts in three words, about Ann, an element and a few days of 2026. */
public final class Facts {
    public static final PersonId ANN = person(1);
    public static final PersonId BOB = person(2);
    public static final PersonId EVE = person(3);
    public static final ElementCode E1 = new ElementCode("D1-E01");
    public static final ElementCode E2 = new ElementCode("D1-E02");
    public static final Digest DIGEST = new Digest("d".repeat(64));
    public static final PostDetails WARD_POST =
            new PostDetails(new ProfessionCode("PHY"), new PayBand(3), "Team A", "North", new WeeklyHours(2250), BOB);

    private Facts() {}

    public static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    /** A day of 2026. */
    public static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    /** Noon of a day of 2026. */
    public static Instant noon(int month, int day) {
        return day(month, day).atTime(12, 0).atZone(LondonDay.ZONE).toInstant();
    }

    public static Sealed sealed(String field) {
        return new Sealed(ANN, new CommandId(new UUID(5, field.hashCode())), field, "c2VhbGVk");
    }

    public static PostId post(int number) {
        return new PostId(new UUID(2, number));
    }

    public static WorkerRegistered registered(PersonId worker, Instant at) {
        return new WorkerRegistered(worker, null, at);
    }

    public static PostStarted started(PersonId worker, int post, LocalDate on) {
        return new PostStarted(post(post), worker, WARD_POST, on, null, at(on));
    }

    public static StageSet staged(PersonId worker, int post, @Nullable Stage stage, LocalDate on) {
        return new StageSet(post(post), worker, stage, on, StageBasis.RECORDED, BOB, null, null, at(on));
    }

    public static AssessmentId assessment(int number) {
        return new AssessmentId(new UUID(3, number));
    }

    public static RequestId request(int number) {
        return new RequestId(new UUID(4, number));
    }

    public static SignOffId signOff(int number) {
        return new SignOffId(new UUID(6, number));
    }

    public static SelfAssessed claimed(int number, LocalDate on) {
        return new SelfAssessed(
                assessment(number),
                ANN,
                SmallFramework.EDITION,
                E1,
                Stage.ENTRY,
                new Rating(2),
                sealed("comment"),
                at(on));
    }

    public static CompetencyAssessed assessed(int number, int rating, LocalDate happenedOn) {
        return assessed(number, rating, happenedOn, Stage.ENTRY, Setting.WARD);
    }

    public static CompetencyAssessed assessed(
            int number, int rating, LocalDate happenedOn, Stage stage, Setting setting) {
        return new CompetencyAssessed(
                assessment(number),
                new ObservationId(new UUID(7, number)),
                ANN,
                SmallFramework.EDITION,
                E1,
                stage,
                DIGEST,
                BOB,
                new AuthorityId(new UUID(8, 1)),
                Method.DIRECT_OBSERVATION,
                setting,
                happenedOn,
                LateEntryReason.ASSESSOR_AWAY,
                new Rating(rating),
                rating >= 3,
                sealed("feedback"),
                rating >= 3 ? null : sealed("nextStep"),
                DIGEST,
                at(happenedOn));
    }

    /** The same answer as somebody else gave it, who did not see it done. */
    public static CompetencyAssessed discussed(CompetencyAssessed answer, PersonId by) {
        return new CompetencyAssessed(
                answer.assessment(),
                answer.observation(),
                answer.worker(),
                answer.edition(),
                answer.element(),
                answer.stage(),
                answer.criterion(),
                by,
                answer.authority(),
                Method.DISCUSSION,
                answer.setting(),
                answer.happenedOn(),
                answer.lateReason(),
                answer.rating(),
                answer.meets(),
                answer.feedback(),
                answer.nextStep(),
                answer.record(),
                answer.occurredAt());
    }

    public static SignOffRequested requested(int number, int assessment, @Nullable PersonId signatory, LocalDate on) {
        return new SignOffRequested(
                request(number), ANN, E1, Stage.ENTRY, assessment(assessment), signatory, DIGEST, at(on));
    }

    public static SignOffRequestWithdrawn withdrawn(int request, LocalDate on) {
        return new SignOffRequestWithdrawn(request(request), ANN, E1, at(on));
    }

    public static SignOffReturned returned(int request, int assessment, LocalDate on) {
        return new SignOffReturned(
                request(request),
                ANN,
                E1,
                assessment(assessment),
                BOB,
                ReturnReason.OBSERVATION_NEEDED,
                sealed("comment"),
                sealed("nextStep"),
                at(on));
    }

    public static CompetencySignedOff signed(
            int number, int request, int assessment, LocalDate on, @Nullable LocalDate expiresOn) {
        return new CompetencySignedOff(
                signOff(number),
                request(request),
                ANN,
                SmallFramework.EDITION,
                E1,
                Stage.ENTRY,
                Setting.WARD,
                DIGEST,
                assessment(assessment),
                List.of(new Evidence(
                        assessment(assessment),
                        new ObservationId(new UUID(7, assessment)),
                        Method.DIRECT_OBSERVATION,
                        on,
                        DIGEST)),
                BOB,
                EVE,
                new Authority(new AuthorityId(new UUID(8, 2)), Register.HCPC, on),
                DIGEST,
                on,
                on,
                expiresOn,
                at(on));
    }

    public static SignOffRevoked revoked(int number, LocalDate on) {
        return new SignOffRevoked(
                signOff(number), ANN, E1, EVE, RevocationReason.EQUIPMENT_CHANGED, sealed("note"), at(on));
    }

    public static SignOffSuperseded superseded(int number, int by, LocalDate on) {
        return new SignOffSuperseded(signOff(number), ANN, E1, assessment(by), at(on));
    }

    public static SignOffLapsed lapsed(int number, LocalDate last) {
        return new SignOffLapsed(signOff(number), ANN, E1, last, at(last.plusDays(1)));
    }

    public static AssessorAuthorised authorised(
            PersonId assessor, int authority, Registration registration, LocalDate from, @Nullable LocalDate until) {
        return new AssessorAuthorised(
                new AuthorityId(new UUID(8, authority)),
                assessor,
                registration,
                Set.of(E1),
                Set.of(Stage.ENTRY),
                Set.of(Setting.WARD),
                from,
                until,
                EVE,
                at(from));
    }

    public static Registration hcpc(@Nullable LocalDate validUntil) {
        return new Registration(Register.HCPC, sealed("number"), day(1, 1), validUntil);
    }

    public static Instant at(LocalDate on) {
        return on.atTime(12, 0).atZone(LondonDay.ZONE).toInstant();
    }

    public static AuthorityWithdrawn withdrawnAuthority(PersonId assessor, int authority, LocalDate on) {
        return new AuthorityWithdrawn(new AuthorityId(new UUID(8, authority)), assessor, "LEFT", BOB, at(on));
    }

    public static RegistrationChecked looked(PersonId assessor, Registration registration, LocalDate on) {
        return new RegistrationChecked(assessor, registration, BOB, at(on));
    }

    public static PostEnded ended(PersonId worker, int post, LocalDate on) {
        return new PostEnded(post(post), worker, on, PostEndReason.LEFT_THE_NHS, null, at(on));
    }

    public static PostReopened reopened(PersonId worker, int post, LocalDate on) {
        return new PostReopened(post(post), worker, null, at(on));
    }
}
