package trellis.decide.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.EDITH;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.sealed;
import static trellis.decide.Given.seen;
import static trellis.decide.signoff.SignOffs.REQUEST;
import static trellis.decide.signoff.SignOffs.SIGN_OFF;
import static trellis.decide.signoff.SignOffs.asked;
import static trellis.decide.signoff.SignOffs.askedNoMore;
import static trellis.decide.signoff.SignOffs.giveBack;
import static trellis.decide.signoff.SignOffs.givenBack;
import static trellis.decide.signoff.SignOffs.signOff;
import static trellis.decide.signoff.SignOffs.signed;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.AuthorityRule;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.signoff.SignOffCommand.ReturnRequest;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.Sealed;
import trellis.language.Setting;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.SignOffEvent.SignOffReturned;

class ReturningTest {
    private static final Sealed COMMENT = sealed(WANDA, "comment");
    private static final Sealed NEXT_STEP = sealed(WANDA, "nextStep");

    private static Scenario<SignOffCommand, SignOffState> requested() {
        return signOff().given(seen(answer(1), TODAY).fact(), asked(answer(1)));
    }

    private static ReturnRequest by(PersonId actor, ReturnReason reason) {
        return new ReturnRequest(actor, NOW, REQUEST, WANDA, CONSENT, reason, COMMENT, NEXT_STEP);
    }

    @Test
    void a_signatory_gives_a_request_back_with_a_reason_and_a_next_step() {
        requested()
                .when(by(RUTH, ReturnReason.MORE_PRACTICE_NEEDED))
                .then(new SignOffReturned(
                        REQUEST,
                        WANDA,
                        CONSENT,
                        answer(1),
                        RUTH,
                        ReturnReason.MORE_PRACTICE_NEEDED,
                        COMMENT,
                        NEXT_STEP,
                        NOW));
    }

    @ParameterizedTest
    @EnumSource(names = {"MORE_PRACTICE_NEEDED", "OBSERVATION_NEEDED", "EVIDENCE_UNCLEAR", "OTHER"})
    void a_worker_who_must_do_more_is_told_what(ReturnReason reason) {
        requested().when(giveBack(reason)).thenRefused(SignOffRule.NEXT_STEP_NEEDED);
    }

    @Test
    void a_comment_or_a_next_step_is_enough() {
        var reason = ReturnReason.EVIDENCE_UNCLEAR;
        assertThat(requested()
                        .when(new ReturnRequest(RUTH, NOW, REQUEST, WANDA, CONSENT, reason, COMMENT, null))
                        .facts())
                .hasSize(1);
        assertThat(requested()
                        .when(new ReturnRequest(RUTH, NOW, REQUEST, WANDA, CONSENT, reason, null, NEXT_STEP))
                        .facts())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_ELEMENT_OR_STAGE", "NOT_MINE_TO_SIGN"})
    void a_request_gone_astray_needs_no_next_step(ReturnReason reason) {
        assertThat(requested().when(giveBack(reason)).facts()).hasSize(1);
    }

    @Test
    void nobody_returns_their_own_request() {
        requested().when(by(WANDA, ReturnReason.OTHER)).thenRefused(SignOffRule.NOBODY_SIGNS_FOR_THEMSELVES);
    }

    @Test
    void who_is_no_assessor_returns_nothing() {
        requested().when(by(EDITH, ReturnReason.OTHER)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void who_has_no_authority_may_only_say_that_it_is_not_theirs() {
        var inSchool = signOff().given(seen(answer(1), TODAY).in(Setting.SCHOOL).fact(), asked(answer(1)));
        inSchool.when(by(RUTH, ReturnReason.EVIDENCE_UNCLEAR))
                .thenRefused(AuthorityRule.AUTHORITY_DOES_NOT_COVER_THE_SETTING);
        assertThat(inSchool.when(by(RUTH, ReturnReason.NOT_MINE_TO_SIGN)).facts())
                .hasSize(1);
        requested()
                .given(granted(EDITH, Role.ASSESSOR))
                .when(by(EDITH, ReturnReason.OTHER))
                .thenRefused(AuthorityRule.ASSESSOR_NOT_AUTHORISED);
    }

    @Test
    void a_named_signatory_decides_and_nobody_else() {
        var named = signOff().given(seen(answer(1), TODAY).fact(), asked(REQUEST, answer(1), RUTH));
        named.when(by(ASIF, ReturnReason.OTHER)).thenRefused(SignOffRule.NOT_THE_NAMED_SIGNATORY);
        assertThat(named.when(by(RUTH, ReturnReason.OTHER)).facts()).hasSize(1);
    }

    @Test
    void returning_twice_changes_nothing() {
        requested()
                .given(givenBack(answer(1), ReturnReason.OTHER))
                .when(by(RUTH, ReturnReason.OTHER))
                .thenNothing();
    }

    @Test
    void what_was_decided_is_not_returned() {
        var returned = requested().given(givenBack(answer(1), ReturnReason.OTHER));
        returned.when(by(ASIF, ReturnReason.OTHER)).thenRefused(SignOffRule.ALREADY_DECIDED);
        returned.when(by(RUTH, ReturnReason.EVIDENCE_UNCLEAR)).thenRefused(SignOffRule.ALREADY_DECIDED);
        requested()
                .given(signed(SIGN_OFF, answer(1), null))
                .when(by(RUTH, ReturnReason.OTHER))
                .thenRefused(SignOffRule.ALREADY_SIGNED_OFF);
    }

    @Test
    void what_is_not_requested_is_not_returned() {
        signOff().when(by(RUTH, ReturnReason.OTHER)).thenRefused(SignOffRule.NO_SIGN_OFF_REQUESTED);
        requested()
                .given(askedNoMore(REQUEST))
                .when(by(RUTH, ReturnReason.OTHER))
                .thenRefused(SignOffRule.NO_SIGN_OFF_REQUESTED);
    }

    @Test
    void a_request_of_someone_who_left_can_still_be_cleared_away() {
        assertThat(requested()
                        .given(ended(POST, TODAY.minusDays(1)))
                        .when(by(RUTH, ReturnReason.OTHER))
                        .facts())
                .hasSize(1);
    }
}
