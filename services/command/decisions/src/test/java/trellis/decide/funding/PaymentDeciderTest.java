package trellis.decide.funding;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION;
import static trellis.decide.funding.Claims.AGREEMENT;
import static trellis.decide.funding.Claims.CLAIM;
import static trellis.decide.funding.Claims.DRAWN_UP;
import static trellis.decide.funding.Claims.HOST;
import static trellis.decide.funding.Claims.INVOICE;
import static trellis.decide.funding.Claims.PAPER;
import static trellis.decide.funding.Claims.SEPTEMBER;
import static trellis.decide.funding.Claims.SPRING;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Claims.released;
import static trellis.decide.funding.Claims.signed;
import static trellis.decide.funding.Claims.submitted;
import static trellis.decide.funding.Claims.verified;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.PaymentRule.ALLOCATION_CLOSED;
import static trellis.decide.funding.PaymentRule.CLAIM_NOT_DECIDED;
import static trellis.decide.funding.PaymentRule.CONDITIONS_NOT_MET;
import static trellis.decide.funding.PaymentRule.CONDITION_NOT_KNOWN;
import static trellis.decide.funding.PaymentRule.INSTALMENT_NOT_DUE;
import static trellis.decide.funding.PaymentRule.INSTALMENT_NOT_KNOWN;
import static trellis.decide.funding.PaymentRule.MONEY_NOT_ACCOUNTED_FOR;
import static trellis.decide.funding.PaymentRule.OUTCOME_REPORT_MISSING;
import static trellis.decide.funding.PaymentRule.RELEASED_AFTER_THE_YEAR;
import static trellis.decide.funding.PaymentRule.RELEASED_ALREADY;
import static trellis.decide.funding.PaymentRule.RELEASED_BEFORE_THE_AGREEMENT;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.PaymentCommand.CloseAllocation;
import trellis.decide.funding.PaymentCommand.MeetCondition;
import trellis.decide.funding.PaymentCommand.ReleaseInstalment;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.Instalment;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

class PaymentDeciderTest {
    private static final LocalDate SIGNED = LocalDate.of(2026, 5, 4);
    private static final Instant APRIL = Instant.parse("2027-04-05T09:00:00Z");

    private static Scenario<PaymentCommand, LineState> standing(Phase phase) {
        return Scenario.of(PaymentDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(phase));
    }

    private static Scenario<PaymentCommand, LineState> agreed() {
        return Scenario.of(PaymentDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Claims.agreed());
    }

    private static MeetCondition meet(PersonId by, int instalment, int condition, OrganisationCode... ties) {
        return new MeetCondition(by, NOW, LINE, instalment, condition, PAPER, Set.of(ties));
    }

    private static ConditionMet met(int condition, @Nullable Document proof, Instant at) {
        return new ConditionMet(AGREEMENT, LINE, 2, condition, proof, VERA, at);
    }

    private static ReleaseInstalment release(int instalment, LocalDate on) {
        return release(FIN, NOW, instalment, on);
    }

    private static ReleaseInstalment release(PersonId by, Instant at, int instalment, LocalDate on) {
        return new ReleaseInstalment(by, at, entry(9), LINE, instalment, on, "P-9");
    }

    private static CloseAllocation close(PersonId by) {
        return new CloseAllocation(by, NOW, LINE);
    }

    private static List<PaymentCommand> all() {
        return List.of(meet(VERA, 2, 1), release(1, SEPTEMBER), close(FIN));
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_paid_before_everybody_signed_or_after_the_close(Phase phase) {
        for (var command : all()) {
            var then = standing(phase).when(command);
            switch (phase) {
                case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
                case CLOSED -> then.thenRefused(ALLOCATION_CLOSED);
                case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN, ACCEPTED ->
                    then.thenRefused(AGREEMENT_NOT_IN_FORCE);
            }
        }
    }

    @Test
    void an_agreement_that_lacks_a_signature_pays_nothing() {
        var half = standing(Phase.ACCEPTED).given(DRAWN_UP, signed(TRUST, RITA, false));
        for (var command : all()) {
            half.when(command).thenRefused(AGREEMENT_NOT_IN_FORCE);
        }
    }

    @Test
    void who_pays_or_finds_is_trusted_with_it_today() {
        agreed().when(meet(FIN, 2, 1)).thenRefused(RoleRule.DUTY_NOT_HELD);
        agreed().when(release(VERA, NOW, 1, SEPTEMBER)).thenRefused(RoleRule.DUTY_NOT_HELD);
        agreed().when(close(VERA)).thenRefused(RoleRule.DUTY_NOT_HELD);
        agreed().given(noLongerTrusted(FIN, Duty.FINANCE_LEAD))
                .when(release(1, SEPTEMBER))
                .thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void a_verifier_finds_once_that_a_condition_is_met() {
        agreed().when(meet(VERA, 2, 1)).then(met(1, PAPER, NOW));
        agreed().when(new MeetCondition(VERA, NOW, LINE, 2, 2, null, Set.of())).then(met(2, null, NOW));
        agreed().given(met(1, null, EARLIER)).when(meet(VERA, 2, 1)).thenNothing();
    }

    @Test
    void an_instalment_and_a_condition_are_the_agreements() {
        agreed().when(meet(VERA, 4, 1)).thenRefused(INSTALMENT_NOT_KNOWN);
        agreed().when(release(4, SEPTEMBER)).thenRefused(INSTALMENT_NOT_KNOWN);
        agreed().when(meet(VERA, 1, 1)).thenRefused(CONDITION_NOT_KNOWN);
        agreed().when(meet(VERA, 2, 3)).thenRefused(CONDITION_NOT_KNOWN);
    }

    @Test
    void nobody_of_a_party_finds_that_its_conditions_are_met() {
        agreed().when(meet(VERA, 2, 1, TRUST)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        agreed().when(meet(VERA, 2, 1, HOST)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        agreed().given(trusted(VERA, Duty.APPROVER, HOST, HIRED, HIRED))
                .when(meet(VERA, 2, 1))
                .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        agreed().when(meet(VERA, 2, 1, new OrganisationCode("RC9"))).fact(ConditionMet.class);
    }

    @Test
    void an_instalment_is_paid_once_to_the_penny() {
        agreed().when(release(1, SIGNED))
                .then(new InstalmentReleased(entry(9), AGREEMENT, LINE, 1, new Pence(10_000), SIGNED, "P-9", FIN, NOW));
        agreed().given(released(1)).when(release(1, SEPTEMBER)).thenRefused(RELEASED_ALREADY);
    }

    @Test
    void a_payment_is_dated_from_the_signature_to_today() {
        agreed().when(release(1, SIGNED.minusDays(1))).thenRefused(RELEASED_BEFORE_THE_AGREEMENT);
        agreed().when(release(1, TODAY.plusDays(1))).thenRefused(DATE_IN_THE_FUTURE.at("releasedOn"));
        agreed().when(release(1, TODAY)).fact(InstalmentReleased.class);
    }

    @Test
    void an_instalment_is_paid_when_it_is_due_and_in_its_year() {
        var met = agreed().given(met(1, null, EARLIER), met(2, null, EARLIER));
        met.when(release(2, SEPTEMBER.minusDays(1))).thenRefused(INSTALMENT_NOT_DUE);
        met.when(release(2, SEPTEMBER)).fact(InstalmentReleased.class);
        agreed().when(release(FIN, APRIL, 3, YEAR.lastDay())).fact(InstalmentReleased.class);
        agreed().when(release(FIN, APRIL, 3, YEAR.lastDay().plusDays(1))).thenRefused(RELEASED_AFTER_THE_YEAR);
        agreed().when(release(FIN, APRIL, 3, SPRING.minusDays(1))).thenRefused(INSTALMENT_NOT_DUE);
    }

    @Test
    void an_instalment_waits_for_all_of_its_conditions() {
        agreed().when(release(2, SEPTEMBER)).thenRefused(CONDITIONS_NOT_MET);
        agreed().given(met(1, null, EARLIER)).when(release(2, SEPTEMBER)).thenRefused(CONDITIONS_NOT_MET);
        agreed().given(met(2, null, EARLIER)).when(release(2, SEPTEMBER)).thenRefused(CONDITIONS_NOT_MET);
        agreed().given(new ConditionMet(AGREEMENT, LINE, 1, 1, null, VERA, EARLIER))
                .given(met(2, null, EARLIER))
                .when(release(2, SEPTEMBER))
                .thenRefused(CONDITIONS_NOT_MET);
    }

    @Test
    void what_is_accounted_for_is_closed_and_the_rest_is_the_streams_again() {
        agreed().when(close(FIN)).then(new AllocationClosed(LINE, Pence.NONE, Pence.NONE, new Pence(20_000), FIN, NOW));
        agreed().given(released(1), submitted(CLAIM, 10_000, INVOICE), verified(CLAIM, 10_000))
                .given(Reports.accepted(Reports.REPORT, LINE))
                .when(close(FIN))
                .then(new AllocationClosed(LINE, new Pence(10_000), new Pence(10_000), new Pence(10_000), FIN, NOW));
    }

    @Test
    void an_agreement_that_asks_for_reports_closes_with_an_accepted_one_about_outcomes() {
        var spent = agreed().given(released(1), submitted(CLAIM, 10_000, INVOICE), verified(CLAIM, 10_000));
        var filed = Reports.reported(Reports.REPORT, LINE, Reports.attributed(OutcomeMeasure.PEOPLE_REACHED, 0, 9));
        spent.when(close(FIN)).thenRefused(OUTCOME_REPORT_MISSING);
        spent.given(filed).when(close(FIN)).thenRefused(OUTCOME_REPORT_MISSING);
        spent.given(filed, Reports.returned(Reports.REPORT, LINE))
                .when(close(FIN))
                .thenRefused(OUTCOME_REPORT_MISSING);
        spent.given(filed, Reports.accepted(Reports.REPORT, LINE))
                .when(close(FIN))
                .fact(AllocationClosed.class);
    }

    @Test
    void an_agreement_that_asks_for_no_report_closes_without_one() {
        var instalments = List.of(
                new Instalment(1, new Pence(20_000), SIGNED, List.of(new Condition(1, ConditionKind.MILESTONE))));
        standing(Phase.ACCEPTED)
                .given(
                        new AgreementDrawnUp(AGREEMENT, LINE, PAPER, List.of(TRUST), null, instalments, LENA, EARLIER),
                        signed(TRUST, RITA, true))
                .given(new InstalmentReleased(
                        entry(31), AGREEMENT, LINE, 1, new Pence(20_000), SIGNED, "P-1", FIN, EARLIER))
                .given(submitted(CLAIM, 20_000, INVOICE), verified(CLAIM, 20_000))
                .when(close(FIN))
                .fact(AllocationClosed.class);
    }

    @Test
    void nothing_is_closed_while_a_claim_waits() {
        agreed().given(released(1), submitted(CLAIM, 10_000, INVOICE))
                .when(close(FIN))
                .thenRefused(CLAIM_NOT_DECIDED);
    }

    @Test
    void nothing_is_closed_while_money_is_not_accounted_for() {
        agreed().given(released(1)).when(close(FIN)).thenRefused(MONEY_NOT_ACCOUNTED_FOR);
        agreed().given(released(1), submitted(CLAIM, 9_999, INVOICE), verified(CLAIM, 9_999))
                .when(close(FIN))
                .thenRefused(MONEY_NOT_ACCOUNTED_FOR);
        agreed().given(released(1), submitted(CLAIM, 10_000, INVOICE), Claims.returned(CLAIM, 10_000, INVOICE))
                .when(close(FIN))
                .thenRefused(MONEY_NOT_ACCOUNTED_FOR);
    }

    @Test
    void a_lead_who_is_not_trusted_with_money_closes_nothing() {
        agreed().when(close(LENA)).thenRefused(RoleRule.DUTY_NOT_HELD);
    }
}
