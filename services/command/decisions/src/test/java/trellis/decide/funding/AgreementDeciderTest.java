package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.granted;
import static trellis.decide.Given.id;
import static trellis.decide.Given.person;
import static trellis.decide.funding.AgreementRule.AGREEMENT_IN_FORCE;
import static trellis.decide.funding.AgreementRule.AGREEMENT_NOT_KNOWN;
import static trellis.decide.funding.AgreementRule.AGREEMENT_REPLACED;
import static trellis.decide.funding.AgreementRule.DOCUMENT_DIFFERS;
import static trellis.decide.funding.AgreementRule.HOST_IS_A_PARTY_ALREADY;
import static trellis.decide.funding.AgreementRule.INSTALMENTS_DO_NOT_ADD_UP;
import static trellis.decide.funding.AgreementRule.INSTALMENT_OUTSIDE_THE_YEAR;
import static trellis.decide.funding.AgreementRule.NOT_A_SIGNATORY;
import static trellis.decide.funding.AgreementRule.OFFER_NOT_ACCEPTED;
import static trellis.decide.funding.AgreementRule.ONE_PERSON_SIGNS_FOR_ONE_PARTY;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.PROPOSER_IS_THE_APPROVER;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.ADA;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.Offers.grant;
import static trellis.decide.funding.Offers.in;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.FUNDER;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.duty;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.AgreementCommand.DrawUpAgreement;
import trellis.decide.funding.AgreementCommand.SignAgreement;
import trellis.decide.funding.Allocation.Phase;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.funding.AgreementEvent.AgreementDrawnUp;
import trellis.language.funding.AgreementEvent.AgreementSigned;
import trellis.language.funding.AgreementId;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.Condition;
import trellis.language.funding.ConditionKind;
import trellis.language.funding.Document;
import trellis.language.funding.Duty;
import trellis.language.funding.Instalment;
import trellis.language.funding.PartyRole;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

class AgreementDeciderTest {
    private static final AgreementId AGREEMENT = new AgreementId(id(601));
    private static final Document PAPER = new Document(new Digest("paper"), "GA-7");
    private static final OrganisationCode HOST = new OrganisationCode("RD8");
    private static final PersonId HANNAH = person(46);
    private static final List<Instalment> HALVES = List.of(
            new Instalment(1, new Pence(10_000), YEAR.firstDay(), List.of()),
            new Instalment(2, new Pence(10_000), YEAR.lastDay(), List.of(new Condition(1, ConditionKind.REPORT))));

    private static Scenario<AgreementCommand, AgreementState> standing(Phase phase) {
        return Scenario.of(AgreementDecider.DECIDER)
                .given(Offers.people())
                .given(Purse.funded())
                .given(in(phase));
    }

    private static Scenario<AgreementCommand, AgreementState> drawnUp(@Nullable OrganisationCode host) {
        return standing(Phase.ACCEPTED).given(drawn(AGREEMENT, host, EARLIER));
    }

    private static AgreementDrawnUp drawn(AgreementId agreement, @Nullable OrganisationCode host, Instant at) {
        var signatories = host == null ? List.of(FUNDER, TRUST) : List.of(FUNDER, TRUST, host);
        return new AgreementDrawnUp(agreement, LINE, PAPER, signatories, host, HALVES, LENA, at);
    }

    private static AgreementSigned signed(OrganisationCode party, PersonId by, boolean last) {
        var duty = party.equals(FUNDER)
                ? duty(by, Duty.APPROVER)
                : grant(party, by).grant();
        return new AgreementSigned(AGREEMENT, LINE, PAPER.digest(), party, duty, last, by, EARLIER);
    }

    private static DrawUpAgreement drawUp(PersonId by, @Nullable OrganisationCode host, List<Instalment> instalments) {
        return new DrawUpAgreement(by, NOW, AGREEMENT, LINE, PAPER, host, instalments);
    }

    private static SignAgreement sign(PersonId by, @Nullable PartyGrant grant) {
        return new SignAgreement(by, NOW, AGREEMENT, LINE, PAPER.digest(), grant);
    }

    @Test
    void a_lead_draws_up_what_funder_and_recipient_agreed() {
        standing(Phase.ACCEPTED).when(drawUp(LENA, null, HALVES)).then(drawn(AGREEMENT, null, NOW));
        standing(Phase.ACCEPTED)
                .given(granted(FIN, Role.FACULTY_LEAD))
                .when(drawUp(FIN, null, HALVES))
                .fact(AgreementDrawnUp.class);
    }

    @Test
    void a_facultys_host_signs_too_and_becomes_a_party() {
        standing(Phase.ACCEPTED)
                .when(drawUp(LENA, HOST, HALVES))
                .then(drawn(AGREEMENT, HOST, NOW), new PartyNamed(LINE, HOST, PartyRole.HOST, LENA, NOW));
        standing(Phase.ACCEPTED).when(drawUp(LENA, TRUST, HALVES)).thenRefused(HOST_IS_A_PARTY_ALREADY);
        standing(Phase.ACCEPTED).when(drawUp(LENA, FUNDER, HALVES)).thenRefused(HOST_IS_A_PARTY_ALREADY);
    }

    @ParameterizedTest
    @EnumSource
    void an_agreement_is_about_what_was_accepted(Phase phase) {
        var then = standing(phase).when(drawUp(LENA, null, HALVES));
        switch (phase) {
            case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
            case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN -> then.thenRefused(OFFER_NOT_ACCEPTED);
            case ACCEPTED -> then.fact(AgreementDrawnUp.class);
            case CLOSED -> then.thenRefused(PaymentRule.ALLOCATION_CLOSED);
        }
    }

    @Test
    void who_leads_nothing_draws_nothing_up() {
        standing(Phase.ACCEPTED).when(drawUp(ABE, null, HALVES)).thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void instalments_add_up_to_what_was_accepted() {
        var day = YEAR.firstDay();
        standing(Phase.ACCEPTED).when(drawUp(LENA, null, List.of())).thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
        for (long pence : List.of(19_999L, 20_001L)) {
            standing(Phase.ACCEPTED)
                    .when(drawUp(LENA, null, List.of(new Instalment(1, new Pence(pence), day, List.of()))))
                    .thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
        }
        standing(Phase.ACCEPTED)
                .when(drawUp(
                        LENA,
                        null,
                        List.of(
                                new Instalment(1, new Pence(20_000), day, List.of()),
                                new Instalment(2, Pence.NONE, day, List.of()))))
                .thenRefused(INSTALMENTS_DO_NOT_ADD_UP);
    }

    @Test
    void instalments_fall_into_the_year_of_the_money() {
        for (LocalDate day :
                List.of(YEAR.firstDay().minusDays(1), YEAR.lastDay().plusDays(1))) {
            standing(Phase.ACCEPTED)
                    .when(drawUp(LENA, null, List.of(new Instalment(1, new Pence(20_000), day, List.of()))))
                    .thenRefused(INSTALMENT_OUTSIDE_THE_YEAR);
        }
    }

    @Test
    void an_agreement_is_in_force_when_everybody_signed() {
        drawnUp(null)
                .when(sign(RITA, RITAS))
                .then(new AgreementSigned(AGREEMENT, LINE, PAPER.digest(), TRUST, RITAS.grant(), false, RITA, NOW));
        drawnUp(null)
                .given(signed(TRUST, RITA, false))
                .when(sign(ABE, null))
                .then(new AgreementSigned(
                        AGREEMENT, LINE, PAPER.digest(), FUNDER, duty(ABE, Duty.APPROVER), true, ABE, NOW));
        var withHost = drawnUp(HOST).given(signed(TRUST, RITA, false));
        assertThat(withHost.when(sign(ABE, null)).fact(AgreementSigned.class).inForce())
                .isFalse();
        assertThat(withHost.given(signed(FUNDER, ABE, false))
                        .when(sign(HANNAH, grant(HOST, HANNAH)))
                        .fact(AgreementSigned.class)
                        .inForce())
                .isTrue();
    }

    @Test
    void what_is_in_force_is_not_drawn_up_anew() {
        drawnUp(null)
                .given(signed(TRUST, RITA, false), signed(FUNDER, ABE, true))
                .when(drawUp(LENA, null, HALVES))
                .thenRefused(AGREEMENT_IN_FORCE);
        drawnUp(null)
                .given(signed(TRUST, RITA, false))
                .when(drawUp(LENA, null, HALVES))
                .fact(AgreementDrawnUp.class);
    }

    @Test
    void a_later_agreement_takes_the_place_of_one_and_of_its_signatures() {
        var later = new AgreementId(id(602));
        var replaced = drawnUp(null).given(signed(TRUST, RITA, false), drawn(later, null, EARLIER));
        replaced.when(sign(RITA, RITAS)).thenRefused(AGREEMENT_REPLACED);
        replaced.given(signed(FUNDER, ABE, true))
                .when(new SignAgreement(ABE, NOW, later, LINE, PAPER.digest(), null))
                .then(new AgreementSigned(
                        later, LINE, PAPER.digest(), FUNDER, duty(ABE, Duty.APPROVER), false, ABE, NOW));
    }

    @Test
    void a_party_signs_once() {
        drawnUp(null).given(signed(TRUST, RITA, false)).when(sign(RITA, RITAS)).thenNothing();
        drawnUp(null)
                .given(signed(TRUST, RITA, false))
                .when(sign(HANNAH, grant(TRUST, HANNAH)))
                .thenNothing();
    }

    @Test
    void everybody_signs_the_same_paper() {
        drawnUp(null)
                .when(new SignAgreement(RITA, NOW, AGREEMENT, LINE, new Digest("another"), RITAS))
                .thenRefused(DOCUMENT_DIFFERS);
    }

    @Test
    void what_is_not_drawn_up_is_not_signed() {
        standing(Phase.ACCEPTED).when(sign(RITA, RITAS)).thenRefused(AGREEMENT_NOT_KNOWN);
        standing(Phase.ACCEPTED).when(sign(ABE, null)).thenRefused(AGREEMENT_NOT_KNOWN);
    }

    @Test
    void who_is_no_signatory_does_not_sign() {
        drawnUp(null).when(sign(HANNAH, grant(HOST, HANNAH))).thenRefused(NOT_A_SIGNATORY);
    }

    @Test
    void who_signs_is_trusted_with_it_today() {
        drawnUp(null).when(sign(FIN, null)).thenRefused(RoleRule.DUTY_NOT_HELD);
        drawnUp(null)
                .given(noLongerTrusted(ABE, Duty.APPROVER))
                .when(sign(ABE, null))
                .thenRefused(RoleRule.DUTY_NOT_HELD);
        drawnUp(null).when(sign(ABE, RITAS)).thenRefused(RoleRule.DUTY_NOT_HELD);
        drawnUp(null)
                .when(sign(RITA, new PartyGrant(TRUST, RITAS.grant(), RITA, HIRED, TODAY.minusDays(1))))
                .thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void who_proposed_or_drew_up_does_not_sign_for_the_funder() {
        drawnUp(null).given(trusted(LENA, Duty.APPROVER)).when(sign(LENA, null)).thenRefused(PROPOSER_IS_THE_APPROVER);
        var byFin = new AgreementDrawnUp(AGREEMENT, LINE, PAPER, List.of(FUNDER, TRUST), null, HALVES, FIN, EARLIER);
        standing(Phase.ACCEPTED)
                .given(byFin)
                .given(trusted(FIN, Duty.APPROVER), trusted(LENA, Duty.APPROVER))
                .when(sign(FIN, null))
                .thenRefused(PROPOSER_IS_THE_APPROVER);
        standing(Phase.ACCEPTED)
                .given(byFin)
                .given(trusted(LENA, Duty.APPROVER))
                .when(sign(LENA, null))
                .thenRefused(PROPOSER_IS_THE_APPROVER);
        drawnUp(null).when(sign(ADA, null)).fact(AgreementSigned.class);
    }

    @Test
    void who_acted_for_the_funder_does_not_sign_for_a_party() {
        for (var person : List.of(LENA, ABE)) {
            drawnUp(null).when(sign(person, grant(TRUST, person))).thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        }
        standing(Phase.ACCEPTED)
                .given(new AgreementDrawnUp(AGREEMENT, LINE, PAPER, List.of(FUNDER, TRUST), null, HALVES, FIN, EARLIER))
                .when(sign(FIN, grant(TRUST, FIN)))
                .thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
    }

    @Test
    void one_person_signs_for_one_party() {
        drawnUp(HOST)
                .given(signed(TRUST, RITA, false))
                .when(sign(RITA, grant(HOST, RITA)))
                .thenRefused(ONE_PERSON_SIGNS_FOR_ONE_PARTY);
    }
}
