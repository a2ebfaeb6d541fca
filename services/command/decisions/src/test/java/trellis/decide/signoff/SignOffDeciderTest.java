package trellis.decide.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DIGNITY;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.RUTHS;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.authorised;
import static trellis.decide.Given.onTheRegister;
import static trellis.decide.Given.person;
import static trellis.decide.Given.pinned;
import static trellis.decide.Given.seen;
import static trellis.decide.signoff.SignOffs.SIGN_OFF;
import static trellis.decide.signoff.SignOffs.lapse;
import static trellis.decide.signoff.SignOffs.sign;
import static trellis.decide.signoff.SignOffs.signed;

import org.junit.jupiter.api.Test;
import trellis.decide.Scenario;

class SignOffDeciderTest {
    @Test
    void two_signatories_for_two_elements_never_meet() {
        var byRuth = SignOffDecider.boundary(sign(RUTH, pinned(CONSENT)));
        var elsewhere = seen(answer(1), TODAY).of(DIGNITY).fact();
        assertThat(Scenario.isRead(elsewhere, byRuth)).isFalse();
        assertThat(Scenario.isRead(authorised(RUTHS, person(77), onTheRegister(null)), byRuth))
                .isFalse();
    }

    @Test
    void what_was_signed_off_of_the_element_is_read() {
        assertThat(Scenario.isRead(signed(SIGN_OFF, answer(1), null), SignOffDecider.boundary(sign())))
                .isTrue();
        assertThat(Scenario.isRead(signed(SIGN_OFF, answer(1), null), SignOffDecider.boundary(lapse())))
                .isTrue();
    }

    @Test
    void a_lapse_reads_nothing_but_sign_offs() {
        assertThat(Scenario.isRead(seen(answer(1), TODAY).fact(), SignOffDecider.boundary(lapse())))
                .isFalse();
    }

    @Test
    void each_rule_names_the_field_at_fault() {
        assertThat(SignOffRule.DECLARATION_MISSING.field()).isEqualTo("declared");
        assertThat(SignOffRule.NOT_THE_NAMED_SIGNATORY.field()).isNull();
    }
}
