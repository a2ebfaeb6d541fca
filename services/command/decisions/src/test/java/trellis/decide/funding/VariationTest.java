package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.id;
import static trellis.decide.funding.AgreementRule.AGREEMENT_IN_FORCE;
import static trellis.decide.funding.AgreementRule.AGREEMENT_REPLACED;
import static trellis.decide.funding.AgreementRule.DOCUMENT_DIFFERS;
import static trellis.decide.funding.AgreementRule.INSTALMENTS_DO_NOT_ADD_UP;
import static trellis.decide.funding.AgreementRule.INSTALMENT_OUTSIDE_THE_YEAR;
import static trellis.decide.funding.AgreementRule.OFFER_NOT_ACCEPTED;
import static trellis.decide.funding.AgreementRule.ONE_PERSON_SIGNS_FOR_ONE_PARTY;
import static trellis.decide.funding.AgreementRule.VARIATION_OVERTAKEN;
import static trellis.decide.funding.AgreementRule.VARIED_TO_MORE_THAN_WAS_ACCEPTED;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.PROPOSER_IS_THE_APPROVER;
import static trellis.decide.funding.Claims.AGREEMENT;
import static trellis.decide.funding.Claims.CLAIM;
import static trellis.decide.funding.Claims.DRAWN_UP;
import static trellis.decide.funding.Claims.HANNAH;
import static trellis.decide.funding.Claims.HOST;
import static trellis.decide.funding.Claims.INVOICE;
import static trellis.decide.funding.Claims.PAPER;
import static trellis.decide.funding.Claims.SPRING;
import static trellis.decide.funding.Claims.grant;
import static trellis.decide.funding.Claims.released;
import static trellis.decide.funding.Claims.submitted;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.ADA;
import static trellis.decide.funding.Offers.AMOUNT;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.PaymentRule.ALLOCATION_CLOSED;
import static trellis.decide.funding.PaymentRule.INSTALMENT_NOT_KNOWN;
import static trellis.decide.funding.PaymentRule.OUTCOME_REPORT_MISSING;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.FUNDER;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.duty;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.trusted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.Command;
import trellis.decide.Decider;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.AgreementCommand.DrawUpAgreement;
import trellis.decide.funding.AgreementCommand.DrawUpVariation;
import trellis.decide.funding.AgreementCommand.SignAgreement;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.AllocationCommand.ApproveAllocation;
import trellis.decide.funding.PaymentCommand.CloseAllocation;
import trellis.decide.funding.PaymentCommand.ReleaseInstalment;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AgreementEvent.VariationDrawnUp;
import trellis.language.funding.AgreementId;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationReduced;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.Instalment;
import trellis.language.funding.OutcomeMeasure;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

/** Of £200, £100 are paid; the other £100 are agreed anew. */
class VariationTest {
    private static final AgreementId VARIATION = new AgreementId(id(611));
    private static final AgreementId LATER = new AgreementId(id(612));
    private static final Document NEW_PAPER = new Document(new Digest("another paper"), "GA-7b");
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);

    private static <C extends Command, S> Scenario<C, S> paid(Decider<C, S> decider) {
        return Scenario.of(decider)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Claims.agreed())
                .given(released(1));
    }

    private static Scenario<AgreementCommand, AgreementState> paid() {
        return paid(AgreementDecider.DECIDER);
    }

    private static Instalment part(int number, long pence) {
        return new Instalment(number, new Pence(pence), FEBRUARY, List.of());
    }

    private static DrawUpVariation vary(PersonId by, long amount, Instalment... parts) {
        return new DrawUpVariation(by, NOW, VARIATION, LINE, NEW_PAPER, new Pence(amount), List.of(parts));
    }

    private static VariationDrawnUp varied(AgreementId id, long amount, long... parts) {
        return new VariationDrawnUp(
                id,
                AGREEMENT,
                LINE,
                NEW_PAPER,
                new Pence(amount),
                IntStream.range(0, parts.length)
                        .mapToObj(at -> part(4 + at, parts[at]))
                        .toList(),
                LENA,
                EARLIER);
    }

    private static AgreementSigned signed(AgreementId id, OrganisationCode party, PersonId by, boolean last) {
        return new AgreementSigned(id, LINE, NEW_PAPER.digest(), party, duty(by, Duty.APPROVER), last, by, EARLIER);
    }

    private static List<AgreementSigned> signedByAll(AgreementId id) {
        return List.of(signed(id, TRUST, RITA, false), signed(id, HOST, HANNAH, false), signed(id, FUNDER, ABE, true));
    }

    private static SignAgreement sign(AgreementId id, PersonId by, PartyGrant grant) {
        return new SignAgreement(by, NOW, id, LINE, NEW_PAPER.digest(), grant);
    }

    private static SignAgreement sign(PersonId by) {
        return new SignAgreement(by, NOW, VARIATION, LINE, NEW_PAPER.digest(), null);
    }

    /** Everybody but the funder signed. */
    private static Scenario<AgreementCommand, AgreementState> nearly(long amount, long... parts) {
        return paid().given(varied(VARIATION, amount, parts))
                .given(signed(VARIATION, TRUST, RITA, false), signed(VARIATION, HOST, HANNAH, false));
    }

    @Test
    void what_is_not_paid_is_agreed_anew_and_numbered_on() {
        paid().when(vary(LENA, 20_000, part(1, 3_000), part(2, 7_000)))
                .then(new VariationDrawnUp(
                        VARIATION,
                        AGREEMENT,
                        LINE,
                        NEW_PAPER,
                        AMOUNT,
                        List.of(part(4, 3_000), part(5, 7_000)),
                        LENA,
                        NOW));
        paid().when(vary(LENA, 10_000)).fact(VariationDrawnUp.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_varied_is_agreed_and_not_closed(Phase phase) {
        var then = Scenario.of(AgreementDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(phase))
                .when(vary(LENA, 20_000, part(1, 20_000)));
        switch (phase) {
            case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
            case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN -> then.thenRefused(OFFER_NOT_ACCEPTED);
            case ACCEPTED -> then.thenRefused(AGREEMENT_NOT_IN_FORCE);
            case CLOSED -> then.thenRefused(ALLOCATION_CLOSED);
        }
    }

    @Test
    void what_lacks_a_signature_is_not_varied() {
        Scenario.of(AgreementDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(Phase.ACCEPTED))
                .given(DRAWN_UP, Claims.signed(TRUST, RITA, false))
                .when(vary(LENA, 20_000, part(1, 20_000)))
                .thenRefused(AGREEMENT_NOT_IN_FORCE);
    }

    @Test
    void who_leads_nothing_varies_nothing() {
        paid().when(vary(ABE, 20_000, part(1, 10_000))).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void a_variation_never_takes_more_than_was_accepted() {
        paid().when(vary(LENA, 20_001, part(1, 10_001))).thenRefused(VARIED_TO_MORE_THAN_WAS_ACCEPTED);
    }

    @Test
    void what_is_paid_and_what_will_be_add_up() {
        paid().when(vary(LENA, 20_000, part(1, 9_999))).thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
        paid().when(vary(LENA, 20_000, part(1, 10_001))).thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
        paid().when(vary(LENA, 20_000, part(1, 10_000), part(2, 0))).thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
        paid().when(vary(LENA, 9_999)).thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
        paid().when(vary(
                        LENA,
                        20_000,
                        new Instalment(1, new Pence(10_000), YEAR.lastDay().plusDays(1), List.of())))
                .thenRefused(INSTALMENT_OUTSIDE_THE_YEAR);
    }

    @Test
    void it_is_in_force_when_everybody_signed_it() {
        var drawn = paid().given(varied(VARIATION, 20_000, 10_000));
        drawn.when(sign(VARIATION, RITA, RITAS))
                .then(new AgreementSigned(VARIATION, LINE, NEW_PAPER.digest(), TRUST, RITAS.grant(), false, RITA, NOW));
        nearly(20_000, 10_000)
                .when(sign(ABE))
                .then(new AgreementSigned(
                        VARIATION, LINE, NEW_PAPER.digest(), FUNDER, duty(ABE, Duty.APPROVER), true, ABE, NOW));
        drawn.given(signedByAll(VARIATION)).when(sign(ABE)).thenNothing();
        drawn.given(signed(VARIATION, TRUST, RITA, false))
                .when(sign(VARIATION, RITA, RITAS))
                .thenNothing();
    }

    @Test
    void what_is_given_up_with_the_last_signature_is_the_streams_again() {
        nearly(12_000, 2_000)
                .when(sign(ABE))
                .then(
                        new AgreementSigned(
                                VARIATION, LINE, NEW_PAPER.digest(), FUNDER, duty(ABE, Duty.APPROVER), true, ABE, NOW),
                        new AllocationReduced(LINE, new Pence(8_000), ABE, NOW));
        var early = paid().given(varied(VARIATION, 12_000, 2_000)).when(sign(VARIATION, RITA, RITAS));
        assertThat(early.facts()).hasSize(1);
        var reduced = paid().given(varied(VARIATION, 12_000, 2_000))
                .given(signedByAll(VARIATION))
                .given(new AllocationReduced(LINE, new Pence(8_000), ABE, EARLIER));
        reduced.when(vary(LENA, 12_001, part(1, 2_001))).thenRefused(VARIED_TO_MORE_THAN_WAS_ACCEPTED);
        assertThat(reduced.when(vary(LENA, 12_000, part(1, 2_000)))
                        .fact(VariationDrawnUp.class)
                        .varies())
                .isEqualTo(VARIATION);
    }

    @Test
    void a_stream_offers_what_was_given_up() {
        var other = Offers.line(502, new OrganisationCode("RC9"));
        var approve = new ApproveAllocation(ABE, NOW, other, Set.of());
        var full = paid(AllocationDecider.DECIDER).given(Offers.proposed(other, new Pence(40_001)));
        full.when(approve).thenRefused(ProgrammeRule.STREAM_EXCEEDED);
        full.given(new AllocationReduced(LINE, new Pence(1), ABE, EARLIER))
                .when(approve)
                .fact(AllocationOffered.class);
    }

    @Test
    void what_was_agreed_before_holds_until_everybody_signed() {
        var payments = paid(PaymentDecider.DECIDER).given(varied(VARIATION, 20_000, 10_000));
        payments.when(release(3, SPRING)).fact(InstalmentReleased.class);
        payments.when(release(4, FEBRUARY)).thenRefused(INSTALMENT_NOT_KNOWN);
        var after = payments.given(signedByAll(VARIATION));
        after.when(release(3, SPRING)).thenRefused(INSTALMENT_NOT_KNOWN);
        assertThat(after.when(release(4, FEBRUARY))
                        .fact(InstalmentReleased.class)
                        .agreement())
                .isEqualTo(VARIATION);
    }

    private static ReleaseInstalment release(int instalment, LocalDate on) {
        var at = Instant.parse("2027-03-30T09:00:00Z");
        return new ReleaseInstalment(FIN, at, entry(9), LINE, instalment, on, "P-9");
    }

    @Test
    void a_payment_may_be_dated_before_the_variation_and_never_before_the_agreement() {
        var signed = signedByAll(VARIATION).stream()
                .map(each -> new AgreementSigned(
                        each.agreement(),
                        each.line(),
                        each.document(),
                        each.party(),
                        each.duty(),
                        each.inForce(),
                        each.by(),
                        Instant.parse("2027-02-20T09:00:00Z")))
                .toList();
        paid(PaymentDecider.DECIDER)
                .given(varied(VARIATION, 20_000, 10_000))
                .given(signed)
                .when(release(4, FEBRUARY))
                .fact(InstalmentReleased.class);
    }

    @Test
    void nothing_paid_meanwhile_is_agreed_anew() {
        nearly(20_000, 10_000).given(released(3)).when(sign(ABE)).thenRefused(VARIATION_OVERTAKEN);
        var again = nearly(20_000, 10_000).given(released(3)).given(varied(LATER, 20_000, 6_000));
        again.when(sign(ABE)).thenRefused(AGREEMENT_REPLACED);
        assertThat(again.when(new SignAgreement(ABE, NOW, LATER, LINE, NEW_PAPER.digest(), null))
                        .fact(AgreementSigned.class)
                        .inForce())
                .isFalse();
    }

    @Test
    void the_agreement_before_is_signed_no_more_and_not_drawn_up_anew() {
        var after = paid().given(varied(VARIATION, 20_000, 10_000)).given(signedByAll(VARIATION));
        after.when(new SignAgreement(ABE, NOW, AGREEMENT, LINE, PAPER.digest(), null))
                .thenRefused(AGREEMENT_REPLACED);
        after.when(new DrawUpAgreement(LENA, NOW, LATER, LINE, PAPER, null, List.of(part(1, 20_000))))
                .thenRefused(AGREEMENT_IN_FORCE);
    }

    @Test
    void nothing_is_signed_after_the_close() {
        var closed = new AllocationClosed(LINE, new Pence(10_000), Pence.NONE, new Pence(10_000), FIN, EARLIER);
        nearly(20_000, 10_000).given(closed).when(sign(ABE)).thenRefused(ALLOCATION_CLOSED);
    }

    @Test
    void a_variation_is_signed_like_an_agreement() {
        var drawn = paid().given(varied(VARIATION, 20_000, 10_000));
        drawn.when(new SignAgreement(RITA, NOW, VARIATION, LINE, PAPER.digest(), RITAS))
                .thenRefused(DOCUMENT_DIFFERS);
        drawn.given(trusted(LENA, Duty.APPROVER)).when(sign(LENA)).thenRefused(PROPOSER_IS_THE_APPROVER);
        drawn.when(sign(VARIATION, ABE, grant(TRUST, ABE))).thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        drawn.given(signed(VARIATION, TRUST, RITA, false))
                .when(sign(VARIATION, RITA, grant(HOST, RITA)))
                .thenRefused(ONE_PERSON_SIGNS_FOR_ONE_PARTY);
        drawn.when(sign(ADA)).fact(AgreementSigned.class);
        drawn.when(sign(FIN)).thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void what_was_given_up_is_not_given_up_again_at_the_close() {
        var paidBack = YearEnds.returned(10_000);
        assertThat(paid(PaymentDecider.DECIDER)
                        .given(varied(VARIATION, 12_000, 2_000))
                        .given(signedByAll(VARIATION))
                        .given(new AllocationReduced(LINE, new Pence(8_000), ABE, EARLIER), paidBack)
                        .when(new CloseAllocation(FIN, NOW, LINE))
                        .fact(AllocationClosed.class)
                        .unreleased())
                .isEqualTo(new Pence(2_000));
    }

    /** £100 are paid by an agreement that asks for reports; whatever is said of the rest, what came of them is reported. */
    @Test
    void no_variation_lifts_the_report_that_was_asked_for() {
        var spent = paid(PaymentDecider.DECIDER)
                .given(varied(VARIATION, 10_000))
                .given(signedByAll(VARIATION))
                .given(new AllocationReduced(LINE, new Pence(10_000), ABE, EARLIER))
                .given(submitted(CLAIM, 10_000, INVOICE), Claims.verified(CLAIM, 10_000));
        var close = new CloseAllocation(FIN, NOW, LINE);
        spent.when(close).thenRefused(OUTCOME_REPORT_MISSING);
        spent.given(
                        Reports.reported(Reports.REPORT, LINE, Reports.attributed(OutcomeMeasure.PEOPLE_REACHED, 0, 9)),
                        Reports.accepted(Reports.REPORT, LINE))
                .when(close)
                .fact(AllocationClosed.class);
    }

    @Test
    void a_variation_may_ask_for_reports_where_the_agreement_did_not() {
        var plain = List.of(new Instalment(1, new Pence(10_000), LocalDate.of(2026, 4, 1), List.of()), part(2, 10_000));
        var asking = new Instalment(3, new Pence(10_000), FEBRUARY, List.of(new Condition(1, ConditionKind.REPORT)));
        var drawn = new VariationDrawnUp(VARIATION, AGREEMENT, LINE, NEW_PAPER, AMOUNT, List.of(asking), LENA, EARLIER);
        var agreed = Scenario.of(PaymentDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(Phase.ACCEPTED))
                .given(new AgreementDrawnUp(AGREEMENT, LINE, PAPER, List.of(TRUST), null, plain, LENA, EARLIER))
                .given(Claims.signed(TRUST, RITA, true), released(1))
                .given(drawn);
        var close = new CloseAllocation(FIN, NOW, LINE);
        var spent = List.of(submitted(CLAIM, 10_000, INVOICE), Claims.verified(CLAIM, 10_000));
        agreed.given(spent).when(close).fact(AllocationClosed.class);
        agreed.given(signed(VARIATION, TRUST, RITA, true))
                .given(spent)
                .when(close)
                .thenRefused(OUTCOME_REPORT_MISSING);
    }
}
