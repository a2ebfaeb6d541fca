package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION;
import static trellis.decide.funding.ClaimRule.VERIFIER_PROPOSED_OR_APPROVED;
import static trellis.decide.funding.Claims.DRAWN_UP;
import static trellis.decide.funding.Claims.HANNAH;
import static trellis.decide.funding.Claims.HOST;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Claims.grant;
import static trellis.decide.funding.Claims.signed;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.OutcomeRule.OUTCOME_BEFORE_ITS_BASELINE;
import static trellis.decide.funding.OutcomeRule.OUTCOME_COUNTED_ALREADY;
import static trellis.decide.funding.OutcomeRule.OUTCOME_POSITION_NOT_REACHED;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORTED_TWICE;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORT_NOT_KNOWN;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORT_NOT_WAITING;
import static trellis.decide.funding.OutcomeRule.OUTCOME_REPORT_WAITS;
import static trellis.decide.funding.OutcomeRule.REPORTER_IS_THE_REVIEWER;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;
import static trellis.decide.funding.Reports.HEAD;
import static trellis.decide.funding.Reports.OTHER_REPORT;
import static trellis.decide.funding.Reports.REPORT;
import static trellis.decide.funding.Reports.accept;
import static trellis.decide.funding.Reports.accepted;
import static trellis.decide.funding.Reports.associated;
import static trellis.decide.funding.Reports.attributed;
import static trellis.decide.funding.Reports.giveBack;
import static trellis.decide.funding.Reports.report;
import static trellis.decide.funding.Reports.reported;
import static trellis.decide.funding.Reports.returned;
import static trellis.language.funding.OutcomeMeasure.MOVES_UP_A_STAGE;
import static trellis.language.funding.OutcomeMeasure.PEOPLE_REACHED;
import static trellis.language.funding.OutcomeMeasure.RETAINED_AT_12_MONTHS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.OutcomeCommand.ReportOutcomes;
import trellis.decide.funding.OutcomeState.Standing;
import trellis.language.PersonId;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.Duty;
import trellis.language.funding.Line;
import trellis.language.funding.OutcomeEvent.OutcomeReportAccepted;
import trellis.language.funding.OutcomeEvent.OutcomeReportReturned;
import trellis.language.funding.OutcomeEvent.OutcomesReported;
import trellis.language.funding.OutcomeReturnReason;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

class OutcomeDeciderTest {
    private static final Line ANOTHER_LINE = Offers.line(502, TRUST);

    private static Scenario<OutcomeCommand, OutcomeState> agreed() {
        return Scenario.of(OutcomeDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Claims.agreed());
    }

    private static Scenario<OutcomeCommand, OutcomeState> waiting() {
        return agreed().given(reported(REPORT, LINE, attributed(PEOPLE_REACHED, 100, 400)));
    }

    private static Scenario<OutcomeCommand, OutcomeState> now(Standing standing) {
        return switch (standing) {
            case WAITING -> waiting();
            case ACCEPTED -> waiting().given(accepted(REPORT, LINE));
            case RETURNED -> waiting().given(returned(REPORT, LINE, PEOPLE_REACHED));
        };
    }

    private static ReportOutcomes reportAs(PersonId by, PartyGrant grant) {
        return new ReportOutcomes(by, NOW, REPORT, LINE, List.of(attributed(PEOPLE_REACHED, 100, 400)), grant, HEAD);
    }

    @Test
    void a_recipient_says_what_came_of_the_money() {
        var outcomes = List.of(attributed(PEOPLE_REACHED, 100, 400), associated(MOVES_UP_A_STAGE, 0, HEAD));
        agreed().when(report(outcomes.get(0), outcomes.get(1)))
                .then(new OutcomesReported(REPORT, LINE, TRUST, outcomes, RITAS.grant(), RITA, NOW));
    }

    @Test
    void a_host_reports_for_its_faculty_from_its_own_log() {
        assertThat(agreed().when(reportAs(HANNAH, grant(HOST, HANNAH)))
                        .fact(OutcomesReported.class)
                        .party())
                .isEqualTo(HOST);
    }

    @ParameterizedTest
    @EnumSource
    void outcomes_are_reported_once_everybody_signed(Phase phase) {
        var then = Scenario.of(OutcomeDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(phase))
                .when(report(attributed(PEOPLE_REACHED, 100, 400)));
        switch (phase) {
            case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
            case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN, ACCEPTED, CLOSED ->
                then.thenRefused(AGREEMENT_NOT_IN_FORCE);
        }
    }

    @Test
    void an_agreement_that_lacks_a_signature_is_reported_on_by_nobody() {
        Scenario.of(OutcomeDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(Phase.ACCEPTED))
                .given(DRAWN_UP, signed(TRUST, RITA, false))
                .when(report(attributed(PEOPLE_REACHED, 100, 400)))
                .thenRefused(AGREEMENT_NOT_IN_FORCE);
    }

    @Test
    void what_is_due_after_the_close_is_reported_then() {
        agreed().given(new AllocationClosed(LINE, Pence.NONE, Pence.NONE, Pence.NONE, FIN, EARLIER))
                .when(report(attributed(RETAINED_AT_12_MONTHS, 100, 400)))
                .fact(OutcomesReported.class);
    }

    @Test
    void who_reports_is_trusted_with_it_by_the_recipient_or_its_host() {
        var elsewhere = grant(new OrganisationCode("RC9"), RITA);
        var somebodys = grant(TRUST, ABE);
        var over = new PartyGrant(TRUST, RITAS.grant(), RITA, HIRED, TODAY.minusDays(1));
        for (var grant : List.of(elsewhere, somebodys, over)) {
            agreed().when(reportAs(RITA, grant)).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
    }

    @Test
    void nobody_reports_on_what_they_proposed_or_approved() {
        for (var person : List.of(LENA, ABE)) {
            agreed().when(reportAs(person, grant(TRUST, person))).thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        }
    }

    @Test
    void one_report_is_reviewed_before_the_next_is_filed() {
        waiting().when(report(attributed(MOVES_UP_A_STAGE, 100, 400))).thenRefused(OUTCOME_REPORT_WAITS);
        for (var standing : List.of(Standing.ACCEPTED, Standing.RETURNED)) {
            now(standing).when(report(attributed(MOVES_UP_A_STAGE, 100, 400))).fact(OutcomesReported.class);
        }
        agreed().given(reported(OTHER_REPORT, ANOTHER_LINE, attributed(PEOPLE_REACHED, 100, 400)))
                .when(report(attributed(MOVES_UP_A_STAGE, 100, 400)))
                .fact(OutcomesReported.class);
    }

    @Test
    void an_outcome_is_counted_forwards_and_no_further_than_the_log_has_come() {
        agreed().when(report(attributed(PEOPLE_REACHED, 100, 400), attributed(MOVES_UP_A_STAGE, 400, 400)))
                .thenRefused(OUTCOME_BEFORE_ITS_BASELINE.at("outcomes[1].position"));
        agreed().when(report(attributed(PEOPLE_REACHED, 401, 400)))
                .thenRefused(OUTCOME_BEFORE_ITS_BASELINE.at("outcomes[0].position"));
        agreed().when(report(attributed(PEOPLE_REACHED, 100, HEAD + 1)))
                .thenRefused(OUTCOME_POSITION_NOT_REACHED.at("outcomes[0].position"));
        agreed().when(report(attributed(PEOPLE_REACHED, HEAD - 1, HEAD))).fact(OutcomesReported.class);
    }

    @Test
    void a_report_says_each_outcome_once() {
        agreed().when(report(associated(PEOPLE_REACHED, 100, 200), associated(PEOPLE_REACHED, 200, 300)))
                .thenRefused(OUTCOME_REPORTED_TWICE.at("outcomes[1].measure"));
    }

    @Test
    void no_outcome_is_counted_for_money_twice() {
        for (var standing : List.of(Standing.WAITING, Standing.ACCEPTED)) {
            var elsewhere = agreed().given(reported(OTHER_REPORT, ANOTHER_LINE, attributed(PEOPLE_REACHED, 100, 400)));
            var counted =
                    standing == Standing.WAITING ? elsewhere : elsewhere.given(accepted(OTHER_REPORT, ANOTHER_LINE));
            for (var again : List.of(
                    attributed(PEOPLE_REACHED, 100, 400),
                    attributed(PEOPLE_REACHED, 0, 101),
                    attributed(PEOPLE_REACHED, 399, 500),
                    attributed(PEOPLE_REACHED, 200, 300))) {
                counted.when(report(associated(MOVES_UP_A_STAGE, 0, 400), again))
                        .thenRefused(OUTCOME_COUNTED_ALREADY.at("outcomes[1].attribution"));
            }
            for (var other : List.of(
                    attributed(PEOPLE_REACHED, 0, 100),
                    attributed(PEOPLE_REACHED, 400, 500),
                    attributed(MOVES_UP_A_STAGE, 100, 400),
                    associated(PEOPLE_REACHED, 100, 400))) {
                counted.when(report(other)).fact(OutcomesReported.class);
            }
        }
        now(Standing.ACCEPTED)
                .when(report(attributed(PEOPLE_REACHED, 300, 500)))
                .thenRefused(OUTCOME_COUNTED_ALREADY.at("outcomes[0].attribution"));
    }

    @Test
    void what_was_returned_associated_or_came_about_elsewhere_counts_for_this_money() {
        var again = report(attributed(PEOPLE_REACHED, 100, 400));
        agreed().given(reported(OTHER_REPORT, ANOTHER_LINE, attributed(PEOPLE_REACHED, 100, 400)))
                .given(returned(OTHER_REPORT, ANOTHER_LINE, PEOPLE_REACHED))
                .when(again)
                .fact(OutcomesReported.class);
        agreed().given(reported(OTHER_REPORT, ANOTHER_LINE, associated(PEOPLE_REACHED, 100, 400)))
                .when(again)
                .fact(OutcomesReported.class);
        agreed().given(reported(OTHER_REPORT, ANOTHER_LINE, HOST, attributed(PEOPLE_REACHED, 100, 400)))
                .when(again)
                .fact(OutcomesReported.class);
        now(Standing.RETURNED).when(again).fact(OutcomesReported.class);
    }

    @Test
    void within_one_allocation_what_is_associated_or_the_other_partys_bars_nothing() {
        var again = report(attributed(PEOPLE_REACHED, 100, 400));
        agreed().given(reported(OTHER_REPORT, LINE, associated(PEOPLE_REACHED, 100, 400)))
                .given(accepted(OTHER_REPORT, LINE))
                .when(again)
                .fact(OutcomesReported.class);
        agreed().given(reported(OTHER_REPORT, LINE, HOST, attributed(PEOPLE_REACHED, 100, 400)))
                .given(accepted(OTHER_REPORT, LINE))
                .when(again)
                .fact(OutcomesReported.class);
        now(Standing.ACCEPTED)
                .when(report(associated(PEOPLE_REACHED, 100, 400)))
                .fact(OutcomesReported.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_report_is_decided_once(Standing standing) {
        var accepting = now(standing).when(accept(VERA));
        var returning = now(standing).when(giveBack(VERA));
        switch (standing) {
            case WAITING -> {
                accepting.then(new OutcomeReportAccepted(REPORT, LINE, TRUST, VERA, NOW));
                returning.then(new OutcomeReportReturned(
                        REPORT, LINE, TRUST, List.of(PEOPLE_REACHED), OutcomeReturnReason.FIGURE_DIFFERS, VERA, NOW));
            }
            case ACCEPTED, RETURNED -> {
                accepting.thenRefused(OUTCOME_REPORT_NOT_WAITING);
                returning.thenRefused(OUTCOME_REPORT_NOT_WAITING);
            }
        }
    }

    @Test
    void only_what_was_attributed_is_counted_for_others_again() {
        var returned = agreed().given(
                        reported(REPORT, LINE, associated(PEOPLE_REACHED, 0, 9), attributed(MOVES_UP_A_STAGE, 0, 9)))
                .when(giveBack(VERA))
                .fact(OutcomeReportReturned.class);
        assertThat(returned.attributed()).containsExactly(MOVES_UP_A_STAGE);
    }

    @Test
    void what_was_never_reported_is_not_decided() {
        agreed().when(accept(VERA)).thenRefused(OUTCOME_REPORT_NOT_KNOWN);
        agreed().when(giveBack(VERA)).thenRefused(OUTCOME_REPORT_NOT_KNOWN);
    }

    @Test
    void who_reviews_is_a_verifier_today() {
        waiting().when(accept(FIN)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().when(giveBack(ABE)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().given(noLongerTrusted(VERA, Duty.VERIFIER)).when(accept(VERA)).thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void nobody_reviews_a_report_of_their_own_organisation_or_its_host() {
        for (var organisation : List.of(TRUST, HOST)) {
            waiting().when(accept(VERA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting().when(giveBack(VERA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting()
                    .given(trusted(VERA, Duty.APPROVER, organisation, HIRED, HIRED))
                    .when(accept(VERA))
                    .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        }
        waiting().when(accept(VERA, new OrganisationCode("RC9"))).fact(OutcomeReportAccepted.class);
    }

    @Test
    void nobody_reviews_what_they_filed() {
        var hers = new OutcomesReported(
                REPORT, LINE, TRUST, List.of(attributed(PEOPLE_REACHED, 0, 9)), RITAS.grant(), VERA, EARLIER);
        agreed().given(hers).when(accept(VERA)).thenRefused(REPORTER_IS_THE_REVIEWER);
        agreed().given(hers).when(giveBack(VERA)).thenRefused(REPORTER_IS_THE_REVIEWER);
    }

    @Test
    void nobody_reviews_what_they_proposed_or_approved() {
        for (var person : List.of(LENA, ABE)) {
            var also = waiting().given(trusted(person, Duty.VERIFIER));
            also.when(accept(person)).thenRefused(VERIFIER_PROPOSED_OR_APPROVED);
            also.when(giveBack(person)).thenRefused(VERIFIER_PROPOSED_OR_APPROVED);
        }
    }
}
