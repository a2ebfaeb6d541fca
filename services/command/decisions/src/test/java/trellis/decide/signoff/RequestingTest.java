package trellis.decide.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.ASIF;
import static trellis.decide.Given.CONSENT;
import static trellis.decide.Given.DECLARED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.POST;
import static trellis.decide.Given.RUTH;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.WANDA;
import static trellis.decide.Given.answer;
import static trellis.decide.Given.assessors;
import static trellis.decide.Given.claimed;
import static trellis.decide.Given.ended;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.seen;
import static trellis.decide.Given.withdrawn;
import static trellis.decide.signoff.SignOffs.LATER_REQUEST;
import static trellis.decide.signoff.SignOffs.REQUEST;
import static trellis.decide.signoff.SignOffs.SIGN_OFF;
import static trellis.decide.signoff.SignOffs.ask;
import static trellis.decide.signoff.SignOffs.asked;
import static trellis.decide.signoff.SignOffs.askedNoMore;
import static trellis.decide.signoff.SignOffs.givenBack;
import static trellis.decide.signoff.SignOffs.revoked;
import static trellis.decide.signoff.SignOffs.signOff;
import static trellis.decide.signoff.SignOffs.signed;
import static trellis.decide.signoff.SignOffs.withdraw;

import org.junit.jupiter.api.Test;
import trellis.decide.EmploymentRule;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.signoff.SignOffCommand.RequestSignOff;
import trellis.decide.signoff.SignOffCommand.WithdrawRequest;
import trellis.language.Role;
import trellis.language.Setting;
import trellis.language.Stage;
import trellis.language.signoff.ReturnReason;
import trellis.language.signoff.RevocationReason;
import trellis.language.signoff.SignOffEvent.SignOffRequestWithdrawn;
import trellis.language.signoff.SignOffEvent.SignOffRequested;

class RequestingTest {
    private static SignOffRequested requested(int answer) {
        return new SignOffRequested(REQUEST, WANDA, CONSENT, Stage.ENTRY, answer(answer), null, DECLARED, NOW);
    }

    @Test
    void a_worker_asks_for_a_sign_off_of_an_answer() {
        signOff().given(seen(answer(1), TODAY).fact()).when(ask(answer(1))).then(requested(1));
    }

    @Test
    void a_worker_who_names_no_answer_means_the_latest() {
        signOff()
                .given(
                        seen(answer(1), TODAY).fact(),
                        seen(answer(2), TODAY.minusDays(1)).fact())
                .when(ask(null))
                .then(requested(1));
    }

    @Test
    void a_worker_may_ask_a_certain_signatory() {
        var request = signOff()
                .given(seen(answer(1), TODAY).fact())
                .when(ask(answer(1), RUTH))
                .fact(SignOffRequested.class);
        assertThat(request.signatory()).isEqualTo(RUTH);
    }

    @Test
    void only_the_worker_may_request() {
        signOff()
                .given(seen(answer(1), TODAY).fact())
                .when(new RequestSignOff(ASIF, NOW, REQUEST, WANDA, CONSENT, answer(1), null, DECLARED))
                .thenRefused(SignOffRule.ONLY_THE_WORKER_MAY_REQUEST);
    }

    @Test
    void a_worker_whose_role_was_withdrawn_may_not_request() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), withdrawn(WANDA, Role.SUPPORT_WORKER))
                .when(ask(answer(1)))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_request_needs_its_declaration() {
        signOff()
                .given(seen(answer(1), TODAY).fact())
                .when(new RequestSignOff(WANDA, NOW, REQUEST, WANDA, CONSENT, answer(1), null, null))
                .thenRefused(SignOffRule.DECLARATION_MISSING);
    }

    @Test
    void nobody_asks_themselves() {
        signOff()
                .given(seen(answer(1), TODAY).fact())
                .when(ask(answer(1), WANDA))
                .thenRefused(SignOffRule.NOBODY_SIGNS_FOR_THEMSELVES);
    }

    @Test
    void after_the_post_ended_nothing_is_requested() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), ended(POST, TODAY.minusDays(1)))
                .when(ask(answer(1)))
                .thenRefused(EmploymentRule.NO_CURRENT_POST);
    }

    @Test
    void who_is_not_registered_requests_nothing() {
        Scenario.of(SignOffDecider.DECIDER)
                .given(assessors())
                .given(
                        granted(WANDA, Role.SUPPORT_WORKER),
                        seen(answer(1), TODAY).fact())
                .when(ask(answer(1)))
                .thenRefused(EmploymentRule.WORKER_NOT_REGISTERED);
    }

    @Test
    void nothing_can_be_asked_before_an_assessment() {
        signOff().when(ask(null)).thenRefused(SignOffRule.NOT_ASSESSED_YET);
        signOff().when(ask(answer(1))).thenRefused(SignOffRule.NOT_ASSESSED_YET);
    }

    @Test
    void a_self_assessment_is_not_competence() {
        var claim = signOff().given(claimed(answer(1), CONSENT));
        claim.when(ask(answer(1))).thenRefused(SignOffRule.SELF_ASSESSMENT_IS_NOT_COMPETENCE);
        claim.when(ask(null)).thenRefused(SignOffRule.SELF_ASSESSMENT_IS_NOT_COMPETENCE);
        claim.when(ask(answer(2))).thenRefused(SignOffRule.NOT_ASSESSED_YET);
    }

    @Test
    void a_self_assessment_does_not_hide_an_assessment() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), claimed(answer(2), CONSENT))
                .when(ask(null))
                .then(requested(1));
    }

    @Test
    void an_answer_that_a_later_one_superseded_is_not_signed_off() {
        signOff()
                .given(
                        seen(answer(1), TODAY.minusDays(1)).fact(),
                        seen(answer(2), TODAY).fact())
                .when(ask(answer(1)))
                .thenRefused(SignOffRule.ASSESSMENT_SUPERSEDED);
    }

    @Test
    void of_two_answers_of_one_day_the_one_recorded_last_counts() {
        var two = signOff()
                .given(seen(answer(1), TODAY).fact(), seen(answer(2), TODAY).fact());
        two.when(ask(answer(1))).thenRefused(SignOffRule.ASSESSMENT_SUPERSEDED);
        two.when(ask(null)).then(requested(2));
    }

    @Test
    void an_answer_in_another_setting_or_stage_supersedes_nothing() {
        signOff()
                .given(
                        seen(answer(1), TODAY.minusDays(1)).fact(),
                        seen(answer(2), TODAY).in(Setting.COMMUNITY).fact(),
                        seen(answer(3), TODAY).at(Stage.INTERMEDIATE).fact())
                .when(ask(answer(1)))
                .then(requested(1));
    }

    @Test
    void a_rating_below_what_is_required_is_not_signed_off() {
        signOff()
                .given(seen(answer(1), TODAY).rated(2).fact())
                .when(ask(answer(1)))
                .thenRefused(SignOffRule.RATING_BELOW_REQUIRED);
    }

    @Test
    void asking_twice_changes_nothing() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), asked(answer(1)))
                .when(ask(answer(1)))
                .thenNothing();
    }

    @Test
    void asking_somebody_else_meanwhile_is_refused() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), asked(answer(1)))
                .when(ask(answer(1), RUTH))
                .thenRefused(SignOffRule.ALREADY_REQUESTED);
    }

    @Test
    void a_request_about_an_overtaken_answer_gives_way_to_one_about_the_later() {
        signOff()
                .given(
                        seen(answer(1), TODAY.minusDays(1)).fact(),
                        asked(LATER_REQUEST, answer(1), null),
                        seen(answer(2), TODAY).fact())
                .when(ask(answer(2)))
                .then(new SignOffRequestWithdrawn(LATER_REQUEST, WANDA, CONSENT, NOW), requested(2));
    }

    @Test
    void a_request_in_another_setting_stands_beside() {
        signOff()
                .given(
                        seen(answer(1), TODAY).in(Setting.COMMUNITY).fact(),
                        asked(LATER_REQUEST, answer(1), null),
                        seen(answer(2), TODAY).fact())
                .when(ask(answer(2)))
                .then(requested(2));
    }

    @Test
    void after_withdrawing_a_worker_may_ask_again() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), asked(LATER_REQUEST, answer(1), null), askedNoMore(LATER_REQUEST))
                .when(ask(answer(1)))
                .then(requested(1));
    }

    @Test
    void what_is_signed_off_is_not_requested_again() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), asked(answer(1)), signed(SIGN_OFF, answer(1), null))
                .when(ask(answer(1)))
                .thenRefused(SignOffRule.ALREADY_SIGNED_OFF);
    }

    @Test
    void a_revoked_sign_off_needs_another_answer() {
        var taken = signOff()
                .given(
                        seen(answer(1), TODAY.minusDays(1)).fact(),
                        asked(LATER_REQUEST, answer(1), null),
                        asked(answer(1)),
                        signed(SIGN_OFF, answer(1), null),
                        revoked(RUTH, RevocationReason.EQUIPMENT_CHANGED));
        taken.when(ask(answer(1))).thenRefused(SignOffRule.ALREADY_SIGNED_OFF);
        taken.given(askedNoMore(LATER_REQUEST), seen(answer(2), TODAY).fact())
                .when(ask(answer(2)))
                .then(requested(2));
    }

    @Test
    void one_decision_for_each_version_of_an_answer() {
        signOff()
                .given(
                        seen(answer(1), TODAY).fact(),
                        asked(answer(1)),
                        givenBack(answer(1), ReturnReason.MORE_PRACTICE_NEEDED))
                .when(ask(answer(1)))
                .thenRefused(SignOffRule.ALREADY_DECIDED);
    }

    @Test
    void a_request_that_was_for_somebody_else_may_be_made_again() {
        signOff()
                .given(
                        seen(answer(1), TODAY).fact(),
                        asked(answer(1)),
                        givenBack(answer(1), ReturnReason.NOT_MINE_TO_SIGN))
                .when(ask(answer(1)))
                .then(requested(1));
    }

    @Test
    void a_worker_may_think_better_of_it() {
        signOff()
                .given(seen(answer(1), TODAY).fact(), asked(answer(1)))
                .when(withdraw(REQUEST))
                .then(new SignOffRequestWithdrawn(REQUEST, WANDA, CONSENT, NOW));
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        signOff()
                .given(asked(answer(1)), askedNoMore(REQUEST))
                .when(withdraw(REQUEST))
                .thenNothing();
    }

    @Test
    void what_was_never_requested_is_not_withdrawn() {
        signOff().given(asked(answer(1))).when(withdraw(LATER_REQUEST)).thenRefused(SignOffRule.NO_SIGN_OFF_REQUESTED);
    }

    @Test
    void what_is_decided_is_not_withdrawn() {
        signOff()
                .given(asked(answer(1)), signed(SIGN_OFF, answer(1), null))
                .when(withdraw(REQUEST))
                .thenRefused(SignOffRule.ALREADY_SIGNED_OFF);
        signOff()
                .given(asked(answer(1)), givenBack(answer(1), ReturnReason.EVIDENCE_UNCLEAR))
                .when(withdraw(REQUEST))
                .thenRefused(SignOffRule.ALREADY_DECIDED);
    }

    @Test
    void only_the_worker_may_withdraw() {
        signOff()
                .given(asked(answer(1)))
                .when(new WithdrawRequest(RUTH, NOW, REQUEST, WANDA, CONSENT))
                .thenRefused(SignOffRule.ONLY_THE_WORKER_MAY_WITHDRAW);
        signOff()
                .given(asked(answer(1)), withdrawn(WANDA, Role.SUPPORT_WORKER))
                .when(withdraw(REQUEST))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }
}
