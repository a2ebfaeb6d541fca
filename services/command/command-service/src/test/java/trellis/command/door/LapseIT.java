package trellis.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trellis.command.store.Answer;
import trellis.command.vault.Founded;
import trellis.command.vault.PersonDetails;
import trellis.decide.Command;
import trellis.decide.assessment.AssessmentCommand.Outcome;
import trellis.decide.assessment.AssessmentCommand.RecordObservation;
import trellis.decide.assessment.AuthorityCommand.AuthoriseAssessor;
import trellis.decide.organisation.AccessCommand.GrantRole;
import trellis.decide.organisation.AccessCommand.RecordPerson;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.SignOff;
import trellis.decide.workforce.WorkforceCommand.RegisterWorker;
import trellis.language.CommandId;
import trellis.language.ElementCode;
import trellis.language.PersonId;
import trellis.language.ProfessionCode;
import trellis.language.Rating;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.TenantId;
import trellis.language.assessment.AssessmentId;
import trellis.language.assessment.AuthorityId;
import trellis.language.assessment.Method;
import trellis.language.assessment.ObservationId;
import trellis.language.assessment.Registration;
import trellis.language.organisation.GrantId;
import trellis.language.signoff.RequestId;
import trellis.language.signoff.SignOffEvent.SignOffLapsed;
import trellis.language.signoff.SignOffId;
import trellis.language.workforce.Attainment;
import trellis.language.workforce.Education;
import trellis.language.workforce.EducationLevel;
import trellis.language.workforce.PostDetails;
import trellis.language.workforce.PostId;
import trellis.language.workforce.WeeklyHours;

/** A sign-off of a story told in the past is over by its date today, and the night says so once. */
class LapseIT {
    private static final TenantId RGT = new TenantId("RGT");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final Instant AT = Instant.parse("2023-03-01T12:00:00Z");

    @Test
    void what_is_over_by_its_date_lapses_once_with_nobody_signed_in() {
        try (var service = Service.start(LapseIT.class)) {
            var nights = service.beans(Nightly.class);
            try (var story = service.bean(Seeding.class).begin(RGT)) {
                assertThat(service.as(Service.OPERATOR, "ENGLAND")
                                .get("/api/v1/me")
                                .status())
                        .isEqualTo(200);
                tell(service, story);
                // A night that falls into the telling leaves the story to itself.
                nights.forEach(Nightly::run);
            }
            var facts = service.bean(Facts.class);
            assertThat(facts.after(RGT, 0, 100))
                    .allMatch(fact -> fact.seeded() && fact.recordedAt().equals(AT));

            assertThat(nights).isNotEmpty();
            nights.forEach(Nightly::run);
            nights.forEach(Nightly::run);
            assertThat(facts.after(RGT, 0, 100).stream().filter(fact -> fact.event() instanceof SignOffLapsed))
                    .hasSize(1);
        }
    }

    private static void tell(Service service, Seeding.Story story) {
        var national = service.bean(National.class);
        var educator = new PersonId(story.id("educator"));
        var assessor = new PersonId(story.id("assessor"));
        var worker = new PersonId(story.id("worker"));
        var element = national.element(new ElementCode("D5-E04"));
        var operator = national.operator(service.bean(trellis.command.vault.Identities.class)
                        .personOf(TenantOfToken.accountKey(Issuer.NAME, Service.OPERATOR))
                        .orElseThrow())
                .map(grant -> new trellis.decide.OperatorGrant(grant.grant(), grant.person(), DAY, null))
                .orElseThrow();
        story.write(List.of(new Founded(
                worker,
                Founded.Kind.WORKER,
                new PersonDetails("Olga", "Past", null),
                "E-1",
                new CommandId(story.id("founding")),
                AT)));
        ask(story, new RecordPerson(operator.person(), AT, educator, null, operator));
        ask(
                story,
                new GrantRole(
                        operator.person(),
                        AT,
                        new GrantId(story.id("g1")),
                        educator,
                        Role.EDUCATOR,
                        DAY,
                        null,
                        operator));
        ask(story, new RecordPerson(educator, AT, assessor, null, null));
        ask(story, new GrantRole(educator, AT, new GrantId(story.id("g2")), assessor, Role.ASSESSOR, DAY, null, null));
        ask(
                story,
                new AuthoriseAssessor(
                        educator,
                        AT,
                        new AuthorityId(story.id("a1")),
                        assessor,
                        new Registration(
                                trellis.language.assessment.Register.HCPC,
                                story.seal(assessor, "registration-number", "PH1"),
                                DAY,
                                null),
                        Set.of(),
                        Set.of(Stage.ENTRY),
                        Set.of(Setting.WARD),
                        DAY,
                        null));
        ask(
                story,
                new RegisterWorker(
                        educator,
                        AT,
                        worker,
                        new PostId(story.id("post")),
                        new PostDetails(new ProfessionCode("PHY"), null, "Team", "Site", new WeeklyHours(2250), null),
                        Stage.ENTRY,
                        DAY,
                        new Education(EducationLevel.LEVEL_2, Attainment.HELD, null, Attainment.HELD, null),
                        null,
                        new GrantId(story.id("g3"))));
        ask(
                story,
                new RecordObservation(
                        assessor,
                        AT,
                        new ObservationId(story.id("o1")),
                        worker,
                        null,
                        DAY,
                        Method.DIRECT_OBSERVATION,
                        Setting.WARD,
                        null,
                        Sha256.of("record"),
                        List.of(new Outcome(new AssessmentId(story.id("as1")), element, new Rating(3), null, null))));
        var request = new RequestId(story.id("r1"));
        ask(
                story,
                new RequestSignOff(worker, AT, request, worker, element.element(), null, null, Sha256.of("declared")));
        ask(
                story,
                new SignOff(
                        assessor, AT, new SignOffId(story.id("s1")), request, worker, element, Sha256.of("declared")));
    }

    private static void ask(Seeding.Story story, Command command) {
        assertThat(story.send(command)).as(command.toString()).isInstanceOf(Answer.Accepted.class);
    }

    /** A process that was killed in the middle of a story left what looks overdue; the next one finishes it first. */
    @Test
    void what_a_seeder_is_to_finish_is_held_before_the_night_that_was_missed_is_made_up_for() {
        try (var service = Service.start(LapseIT.class, Map.of("trellis.command.being-seeded", "RGN,RC9"))) {
            var killed = new TenantId("RGN");
            var seeding = service.bean(Seeding.class);
            assertThat(service.bean(BeingSeeded.class).holds(killed)).isTrue();
            try (var story = seeding.begin(killed)) {
                tell(service, story);
            }
            service.beans(Nightly.class).forEach(Nightly::run);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> seeding.resume(killed))
                    .hasMessageContaining("more than a story");
            assertThat(service.bean(BeingSeeded.class).holds(killed)).isFalse();
            assertThat(service.bean(BeingSeeded.class).holds(new TenantId("RC9")))
                    .isTrue();
        }
    }

    @Test
    void while_a_story_is_told_callers_are_asked_to_wait() {
        try (var service = Service.start(LapseIT.class)) {
            var trust = Trust.open(service, "RD8");
            var seeding = service.bean(Seeding.class);
            service.bean(BeingSeeded.class).begin(new TenantId("RD8"));
            var waiting = trust.register("E-1");
            assertThat(waiting.status()).isEqualTo(503);
            assertThat(waiting.code()).isEqualTo("SEEDING_IN_PROGRESS");
            assertThat(waiting.header("Retry-After")).isNotEmpty();
            service.bean(BeingSeeded.class).end(new TenantId("RD8"));
            trust.register("E-1").expect(201);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> seeding.begin(new TenantId("RD8")))
                    .hasMessageContaining("not empty");
        }
    }
}
