package trellis.decide.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.authorised;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.onTheRegister;
import static trellis.decide.Given.recorded;
import static trellis.decide.Given.sealed;
import static trellis.decide.Given.withdrawn;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.assessment.AuthorityCommand.AuthoriseAssessor;
import trellis.decide.assessment.AuthorityCommand.CheckRegistration;
import trellis.decide.assessment.AuthorityCommand.WithdrawAuthority;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.AuthorityWithdrawn;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.Register;
import trellis.language.assessment.Registration;

class AuthorityDeciderTest {
    private static Scenario<AuthorityCommand, AuthorityState> authority() {
        return Scenario.of(AuthorityDecider.DECIDER).given(granted(EDITH, Role.EDUCATOR), recorded(RUTH));
    }

    private static AuthoriseAssessor authorise(Registration registration) {
        return authorise(EDITH, RUTH, registration, Set.of(Stage.ENTRY), Set.of(Setting.WARD), null);
    }

    private static AuthoriseAssessor authorise(
            PersonId actor,
            PersonId assessor,
            Registration registration,
            Set<Stage> stages,
            Set<Setting> settings,
            @Nullable LocalDate until) {
        return new AuthoriseAssessor(
                actor, NOW, RUTHS, assessor, registration, Set.of(CONSENT), stages, settings, TODAY, until);
    }

    @Test
    void an_educator_makes_someone_an_assessor() {
        authority()
                .when(authorise(onTheRegister(null)))
                .then(new AssessorAuthorised(
                        RUTHS,
                        RUTH,
                        onTheRegister(null),
                        Set.of(CONSENT),
                        Set.of(Stage.ENTRY),
                        Set.of(Setting.WARD),
                        TODAY,
                        null,
                        EDITH,
                        NOW));
    }

    @Test
    void an_assessor_need_not_be_registered() {
        assertThat(authority().when(authorise(Registration.NONE)).facts()).hasSize(1);
    }

    @Test
    void authorising_twice_changes_nothing() {
        authority()
                .given(authorised(RUTHS, RUTH, onTheRegister(null)))
                .when(authorise(onTheRegister(null)))
                .thenNothing();
    }

    @Test
    void only_an_educator_authorises() {
        authority()
                .when(authorise(RUTH, RUTH, onTheRegister(null), Set.of(Stage.ENTRY), Set.of(Setting.WARD), null))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void nobody_authorises_themselves() {
        authority()
                .given(recorded(EDITH))
                .when(authorise(EDITH, EDITH, onTheRegister(null), Set.of(Stage.ENTRY), Set.of(Setting.WARD), null))
                .thenRefused(AssessorRule.NOBODY_AUTHORISES_THEMSELVES);
    }

    @Test
    void an_assessor_is_a_person_of_the_trust() {
        Scenario.of(AuthorityDecider.DECIDER)
                .given(granted(EDITH, Role.EDUCATOR), granted(RUTH, Role.ASSESSOR))
                .when(authorise(onTheRegister(null)))
                .thenRefused(AssessorRule.PERSON_NOT_KNOWN);
    }

    @Test
    void an_authority_says_for_which_stages_and_settings() {
        authority()
                .when(authorise(EDITH, RUTH, onTheRegister(null), Set.of(), Set.of(Setting.WARD), null))
                .thenRefused(AssessorRule.AUTHORITY_COVERS_NOTHING);
        authority()
                .when(authorise(EDITH, RUTH, onTheRegister(null), Set.of(Stage.ENTRY), Set.of(), null))
                .thenRefused(AssessorRule.AUTHORITY_COVERS_NOTHING);
    }

    @Test
    void an_authority_does_not_end_before_it_begins() {
        authority().when(until(TODAY.minusDays(1))).thenRefused(AssessorRule.AUTHORITY_ENDS_BEFORE_IT_BEGINS);
        assertThat(authority().when(until(TODAY)).facts()).hasSize(1);
    }

    private static AuthoriseAssessor until(LocalDate day) {
        return authorise(EDITH, RUTH, onTheRegister(null), Set.of(Stage.ENTRY), Set.of(Setting.WARD), day);
    }

    @Test
    void a_registration_has_its_number_and_the_day_that_it_was_checked() {
        var number = sealed(RUTH, "registrationNumber");
        for (var incomplete : new Registration[] {
            new Registration(Register.HCPC, null, TODAY, null),
            new Registration(Register.HCPC, number, null, null),
            new Registration(Register.NONE, number, null, null)
        }) {
            authority().when(authorise(incomplete)).thenRefused(AssessorRule.REGISTRATION_INCOMPLETE);
            authority()
                    .given(authorised(RUTHS, RUTH, onTheRegister(null)))
                    .when(new CheckRegistration(EDITH, NOW, RUTH, incomplete))
                    .thenRefused(AssessorRule.REGISTRATION_INCOMPLETE);
        }
    }

    @Test
    void nobody_looks_at_a_register_tomorrow() {
        var number = sealed(RUTH, "registrationNumber");
        var tomorrow = new Registration(Register.HCPC, number, TODAY.plusDays(1), null);
        var today = new Registration(Register.HCPC, number, TODAY, null);
        authority().when(authorise(tomorrow)).thenRefused(DATE_IN_THE_FUTURE.at("checkedOn"));
        assertThat(authority().when(authorise(today)).facts()).hasSize(1);
        authority()
                .given(authorised(RUTHS, RUTH, onTheRegister(null)))
                .when(new CheckRegistration(EDITH, NOW, RUTH, tomorrow))
                .thenRefused(DATE_IN_THE_FUTURE.at("checkedOn"));
    }

    @Test
    void an_authority_is_withdrawn_once() {
        var withdraw = new WithdrawAuthority(EDITH, NOW, RUTHS, RUTH, "MOVED_ON");
        var given = authority().given(authorised(RUTHS, RUTH, onTheRegister(null)));
        given.when(withdraw).then(new AuthorityWithdrawn(RUTHS, RUTH, "MOVED_ON", EDITH, NOW));
        given.given(withdrawn(RUTHS, RUTH, EARLIER)).when(withdraw).thenNothing();
        authority().when(withdraw).thenRefused(AssessorRule.AUTHORITY_NOT_KNOWN);
    }

    @Test
    void the_register_is_looked_at_again() {
        var given = authority().given(authorised(RUTHS, RUTH, onTheRegister(null)));
        given.when(new CheckRegistration(EDITH, NOW, RUTH, onTheRegister(TODAY)))
                .then(new RegistrationChecked(RUTH, onTheRegister(TODAY), EDITH, NOW));
        given.when(new CheckRegistration(EDITH, NOW, RUTH, onTheRegister(null))).thenNothing();
    }

    @Test
    void only_an_assessors_registration_is_checked() {
        authority()
                .when(new CheckRegistration(EDITH, NOW, RUTH, onTheRegister(TODAY)))
                .thenRefused(AssessorRule.NOT_AN_ASSESSOR);
    }

    @Test
    void nobody_checks_their_own_registration() {
        authority()
                .given(authorised(RUTHS, EDITH, onTheRegister(null)))
                .when(new CheckRegistration(EDITH, NOW, EDITH, onTheRegister(TODAY)))
                .thenRefused(AssessorRule.NOBODY_CHECKS_THEIR_OWN_REGISTRATION);
    }

    @Test
    void a_person_who_is_known_stays_known_when_a_role_is_granted() {
        assertThat(authority()
                        .given(granted(RUTH, Role.ASSESSOR))
                        .when(authorise(onTheRegister(null)))
                        .facts())
                .hasSize(1);
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(AssessorRule.AUTHORITY_ENDS_BEFORE_IT_BEGINS.field()).isEqualTo("until");
        assertThat(AssessorRule.AUTHORITY_NOT_KNOWN.field()).isNull();
    }
}
