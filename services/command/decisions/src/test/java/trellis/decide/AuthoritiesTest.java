package trellis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trellis.decide.AuthorityRule.ASSESSOR_NOT_AUTHORISED;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_DAY;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_ELEMENT;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_SETTING;
import static trellis.decide.AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_STAGE;
import static trellis.decide.AuthorityRule.AUTHORITY_WITHDRAWN;
import static trellis.decide.Given.ASIFS;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DIGNITY;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.authorisedFor;
import static trellis.decide.Given.claimed;
import static trellis.decide.Given.onTheRegister;
import static trellis.decide.Given.seen;
import static trellis.decide.Given.withdrawn;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trellis.decide.Authorities.Scope;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.assessment.AssessmentEvent;
import trellis.language.assessment.AssessmentEvent.AssessorAuthorised;
import trellis.language.assessment.AssessmentEvent.RegistrationChecked;
import trellis.language.assessment.Registration;

class AuthoritiesTest {
    private static final Scope SCOPE = new Scope(CONSENT, Stage.ENTRY, Setting.WARD, TODAY);
    private static final AssessorAuthorised CONSENT_ON_THE_WARD =
            authorisedFor(RUTHS, RUTH, Set.of(CONSENT), Stage.ENTRY, Setting.WARD, HIRED, TODAY);

    private static Authorities after(AssessmentEvent... facts) {
        return List.of(facts).stream().reduce(Authorities.NONE, Authorities::evolve, (one, _) -> one);
    }

    @Test
    void nobody_is_an_assessor_by_themselves() {
        assertThat(Authorities.NONE.gap(SCOPE)).contains(ASSESSOR_NOT_AUTHORISED);
        assertThatThrownBy(() -> Authorities.NONE.reliedOn(SCOPE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_authority_covers_what_it_says() {
        assertThat(after(CONSENT_ON_THE_WARD).gap(SCOPE)).isEmpty();
        assertThat(after(CONSENT_ON_THE_WARD).reliedOn(SCOPE)).isEqualTo(RUTHS);
    }

    @Test
    void an_authority_covers_no_other_element() {
        assertThat(after(CONSENT_ON_THE_WARD).gap(new Scope(DIGNITY, Stage.ENTRY, Setting.WARD, TODAY)))
                .contains(AUTHORITY_DOES_NOT_COVER_THE_ELEMENT);
    }

    @Test
    void no_elements_named_means_every_element() {
        var every = authorisedFor(RUTHS, RUTH, Set.of(), Stage.ENTRY, Setting.WARD, HIRED, null);
        assertThat(after(every).gap(new Scope(DIGNITY, Stage.ENTRY, Setting.WARD, TODAY)))
                .isEmpty();
    }

    @Test
    void an_authority_covers_no_other_stage() {
        assertThat(after(CONSENT_ON_THE_WARD).gap(new Scope(CONSENT, Stage.INTERMEDIATE, Setting.WARD, TODAY)))
                .contains(AUTHORITY_DOES_NOT_COVER_THE_STAGE);
    }

    @Test
    void an_authority_covers_no_other_setting() {
        assertThat(after(CONSENT_ON_THE_WARD).gap(new Scope(CONSENT, Stage.ENTRY, Setting.SCHOOL, TODAY)))
                .contains(AUTHORITY_DOES_NOT_COVER_THE_SETTING);
    }

    @Test
    void an_authority_holds_from_its_first_day_through_its_last() {
        var assessor = after(CONSENT_ON_THE_WARD);
        assertThat(assessor.gap(SCOPE.on(HIRED))).isEmpty();
        assertThat(assessor.gap(SCOPE.on(TODAY))).isEmpty();
        assertThat(assessor.gap(SCOPE.on(HIRED.minusDays(1)))).contains(AUTHORITY_DOES_NOT_COVER_THE_DAY);
        assertThat(assessor.gap(SCOPE.on(TODAY.plusDays(1)))).contains(AUTHORITY_DOES_NOT_COVER_THE_DAY);
    }

    @Test
    void an_authority_without_an_end_goes_on() {
        var open = authorisedFor(RUTHS, RUTH, Set.of(), Stage.ENTRY, Setting.WARD, HIRED, null);
        assertThat(after(open).gap(SCOPE.on(TODAY.plusYears(9)))).isEmpty();
    }

    @Test
    void a_withdrawn_authority_is_gone_from_that_day_and_stood_before() {
        var assessor = after(CONSENT_ON_THE_WARD, withdrawn(RUTHS, RUTH, NOW));
        assertThat(assessor.gap(SCOPE)).contains(AUTHORITY_WITHDRAWN);
        assertThat(assessor.gap(SCOPE.on(TODAY.minusDays(1)))).isEmpty();
        assertThat(assessor.held()).hasSize(1);
    }

    @Test
    void another_authority_may_cover_what_the_first_does_not() {
        var second = authorisedFor(ASIFS, RUTH, Set.of(DIGNITY), Stage.ENTRY, Setting.WARD, HIRED, TODAY);
        var assessor = after(CONSENT_ON_THE_WARD, second);
        assertThat(assessor.reliedOn(new Scope(DIGNITY, Stage.ENTRY, Setting.WARD, TODAY)))
                .isEqualTo(ASIFS);
        assertThat(assessor.reliedOn(SCOPE)).isEqualTo(RUTHS);
    }

    @Test
    void withdrawing_what_was_never_given_changes_nothing() {
        var assessor = after(CONSENT_ON_THE_WARD);
        assertThat(Authorities.evolve(assessor, withdrawn(ASIFS, RUTH, NOW))).isEqualTo(assessor);
    }

    @Test
    void the_register_is_read_as_it_was_last_looked_at() {
        assertThat(after(CONSENT_ON_THE_WARD).registered()).isTrue();
        var struckOff = after(CONSENT_ON_THE_WARD, new RegistrationChecked(RUTH, Registration.NONE, EDITH, EARLIER));
        assertThat(struckOff.registered()).isFalse();
        assertThat(struckOff.held()).hasSize(1);
    }

    @Test
    void a_registration_is_valid_through_its_last_day() {
        var assessor = after(CONSENT_ON_THE_WARD, new RegistrationChecked(RUTH, onTheRegister(TODAY), EDITH, EARLIER));
        assertThat(assessor.registrationHasLapsedBy(TODAY)).isFalse();
        assertThat(assessor.registrationHasLapsedBy(TODAY.plusDays(1))).isTrue();
        assertThat(after(CONSENT_ON_THE_WARD).registrationHasLapsedBy(TODAY)).isFalse();
    }

    @Test
    void answers_say_nothing_about_authority() {
        var assessor = after(CONSENT_ON_THE_WARD);
        assertThat(Authorities.evolve(assessor, claimed(answer(1), CONSENT))).isEqualTo(assessor);
        assertThat(Authorities.evolve(assessor, seen(answer(1), TODAY).fact())).isEqualTo(assessor);
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(AUTHORITY_DOES_NOT_COVER_THE_SETTING.field()).isEqualTo("setting");
        assertThat(ASSESSOR_NOT_AUTHORISED.field()).isNull();
    }
}
