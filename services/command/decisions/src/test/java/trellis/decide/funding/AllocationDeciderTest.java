package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.Given.granted;
import static trellis.decide.funding.AllocationRule.ACCEPTED_MORE_THAN_OFFERED;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_SENT_BACK;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_WAITING_FOR_APPROVAL;
import static trellis.decide.funding.AllocationRule.ANSWER_DAY_HAS_PASSED;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION;
import static trellis.decide.funding.AllocationRule.OFFER_NOT_OPEN;
import static trellis.decide.funding.AllocationRule.PROPOSER_IS_THE_APPROVER;
import static trellis.decide.funding.AllocationRule.RECIPIENT_IS_THE_FUNDER;
import static trellis.decide.funding.AllocationRule.SECOND_APPROVER_IS_THE_FIRST;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.ADA;
import static trellis.decide.funding.Offers.AMOUNT;
import static trellis.decide.funding.Offers.ANSWER_BY;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.Offers.accept;
import static trellis.decide.funding.Offers.accepted;
import static trellis.decide.funding.Offers.approve;
import static trellis.decide.funding.Offers.approved;
import static trellis.decide.funding.Offers.decline;
import static trellis.decide.funding.Offers.declined;
import static trellis.decide.funding.Offers.grant;
import static trellis.decide.funding.Offers.in;
import static trellis.decide.funding.Offers.line;
import static trellis.decide.funding.Offers.named;
import static trellis.decide.funding.Offers.offered;
import static trellis.decide.funding.Offers.propose;
import static trellis.decide.funding.Offers.proposed;
import static trellis.decide.funding.Offers.sendBack;
import static trellis.decide.funding.Offers.withdraw;
import static trellis.decide.funding.Offers.withdrawn;
import static trellis.decide.funding.ProgrammeRule.FINANCIAL_YEAR_IS_OVER;
import static trellis.decide.funding.ProgrammeRule.STREAM_EXCEEDED;
import static trellis.decide.funding.ProgrammeRule.STREAM_NOT_KNOWN;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.FUNDER;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.OPENED;
import static trellis.decide.funding.Purse.PROGRAMME;
import static trellis.decide.funding.Purse.STREAM;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import trellis.decide.Decision;
import trellis.decide.Refusal;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.AllocationCommand.AcceptOffer;
import trellis.decide.funding.AllocationCommand.ApproveAllocation;
import trellis.decide.funding.AllocationCommand.DeclineOffer;
import trellis.decide.funding.AllocationCommand.ProposeAllocation;
import trellis.decide.funding.AllocationCommand.SendBackAllocation;
import trellis.decide.funding.AllocationCommand.WithdrawOffer;
import trellis.language.PersonId;
import trellis.language.Role;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.Duty;
import trellis.language.funding.OfferEnd;
import trellis.language.funding.PartyRole;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.funding.ReturnCause;
import trellis.language.organisation.OrganisationCode;

class AllocationDeciderTest {
    private static final Instant YEAR_IS_OVER = Instant.parse("2027-03-31T23:00:00Z");
    private static final Instant ANSWER_IS_LATE = Instant.parse("2026-12-19T00:00:00Z");
    private static final Instant ANSWER_IS_IN_TIME = Instant.parse("2026-12-18T23:59:59Z");

    private static Scenario<AllocationCommand, AllocationState> stream() {
        return Scenario.of(AllocationDecider.DECIDER).given(Offers.people()).given(Purse.funded());
    }

    private static Scenario<AllocationCommand, AllocationState> standing(Phase phase) {
        return stream().given(in(phase));
    }

    private static final Map<AllocationCommand, Set<Phase>> POSSIBLE = Map.of(
            propose(), EnumSet.of(Phase.UNKNOWN, Phase.SENT_BACK),
            approve(ABE), EnumSet.of(Phase.PROPOSED),
            sendBack(ABE), EnumSet.of(Phase.PROPOSED),
            withdraw(), EnumSet.of(Phase.OFFERED),
            accept(AMOUNT), EnumSet.of(Phase.OFFERED),
            decline(), EnumSet.of(Phase.OFFERED));

    private static Refusal refusal(AllocationCommand command, Phase phase) {
        return switch (command) {
            case ProposeAllocation _ -> ALLOCATION_NOT_SENT_BACK;
            case ApproveAllocation _, SendBackAllocation _ ->
                phase == Phase.UNKNOWN ? ALLOCATION_NOT_KNOWN : ALLOCATION_NOT_WAITING_FOR_APPROVAL;
            case WithdrawOffer _, AcceptOffer _, DeclineOffer _ ->
                phase == Phase.UNKNOWN ? ALLOCATION_NOT_KNOWN : OFFER_NOT_OPEN;
        };
    }

    static Stream<Arguments> every_command_in_every_phase() {
        return POSSIBLE.keySet().stream()
                .flatMap(command -> Stream.of(Phase.values()).map(phase -> Arguments.of(command, phase)));
    }

    @ParameterizedTest
    @MethodSource("every_command_in_every_phase")
    void an_allocation_goes_its_way_in_order(AllocationCommand command, Phase phase) {
        var decision = standing(phase).when(command).decision();
        if (POSSIBLE.getOrDefault(command, Set.of()).contains(phase)) {
            assertThat(decision)
                    .isInstanceOfSatisfying(
                            Decision.Accepted.class,
                            accepted -> assertThat(accepted.events()).isNotEmpty());
        } else {
            assertThat(decision).isEqualTo(new Decision.Rejected(refusal(command, phase)));
        }
    }

    /** The codes that the table above tells apart. */
    @Test
    void what_is_not_there_or_not_open_is_refused_by_its_code() {
        standing(Phase.PROPOSED).when(propose()).thenRefused(ALLOCATION_NOT_SENT_BACK);
        standing(Phase.UNKNOWN).when(approve(ABE)).thenRefused(ALLOCATION_NOT_KNOWN);
        standing(Phase.OFFERED).when(approve(ADA)).thenRefused(ALLOCATION_NOT_WAITING_FOR_APPROVAL);
        standing(Phase.PROPOSED).when(accept(AMOUNT)).thenRefused(OFFER_NOT_OPEN);
    }

    @Test
    void a_lead_proposes_and_proposes_again_what_was_sent_back() {
        var proposed = new AllocationProposed(LINE, AMOUNT, ANSWER_BY, LENA, NOW);
        standing(Phase.UNKNOWN).when(propose()).then(proposed);
        standing(Phase.SENT_BACK).when(propose()).then(proposed);
        stream()
                .given(granted(FIN, Role.FACULTY_LEAD))
                .when(new ProposeAllocation(FIN, NOW, LINE, AMOUNT, ANSWER_BY))
                .then(new AllocationProposed(LINE, AMOUNT, ANSWER_BY, FIN, NOW));
    }

    @Test
    void who_leads_nothing_proposes_and_withdraws_nothing() {
        stream().when(new ProposeAllocation(ABE, NOW, LINE, AMOUNT, ANSWER_BY)).thenRefused(RoleRule.ROLE_NOT_HELD);
        standing(Phase.OFFERED)
                .when(new WithdrawOffer(ABE, NOW, LINE, OfferEnd.NOT_ANSWERED))
                .thenRefused(RoleRule.ROLE_NOT_HELD);
    }

    @Test
    void only_a_stream_that_is_open_offers() {
        Scenario.of(AllocationDecider.DECIDER)
                .given(Offers.people())
                .given(OPENED)
                .when(propose())
                .thenRefused(STREAM_NOT_KNOWN);
    }

    @Test
    void a_funder_gives_nothing_to_itself() {
        stream()
                .when(new ProposeAllocation(LENA, NOW, line(501, FUNDER), AMOUNT, ANSWER_BY))
                .thenRefused(RECIPIENT_IS_THE_FUNDER);
    }

    @Test
    void something_is_proposed_and_something_accepted() {
        stream()
                .when(new ProposeAllocation(LENA, NOW, LINE, Pence.NONE, ANSWER_BY))
                .thenRefused(MONEY_IS_NOTHING.at("amount"));
        standing(Phase.OFFERED).when(accept(Pence.NONE)).thenRefused(MONEY_IS_NOTHING.at("amount"));
    }

    @Test
    void nothing_is_proposed_or_approved_after_the_year_of_the_money() {
        stream()
                .when(new ProposeAllocation(LENA, YEAR_IS_OVER, LINE, AMOUNT, ANSWER_BY.plusYears(1)))
                .thenRefused(FINANCIAL_YEAR_IS_OVER);
        standing(Phase.PROPOSED)
                .when(new ApproveAllocation(ABE, YEAR_IS_OVER, LINE, Set.of()))
                .thenRefused(FINANCIAL_YEAR_IS_OVER);
    }

    @Test
    void an_offer_is_answered_by_its_last_day() {
        stream()
                .when(new ProposeAllocation(LENA, NOW, LINE, AMOUNT, TODAY.minusDays(1)))
                .thenRefused(ANSWER_DAY_HAS_PASSED);
        stream().when(new ProposeAllocation(LENA, NOW, LINE, AMOUNT, TODAY)).fact(AllocationProposed.class);
        standing(Phase.PROPOSED)
                .when(new ApproveAllocation(ABE, ANSWER_IS_LATE, LINE, Set.of()))
                .thenRefused(ANSWER_DAY_HAS_PASSED);
        standing(Phase.OFFERED)
                .when(new AcceptOffer(RITA, ANSWER_IS_LATE, LINE, AMOUNT, RITAS))
                .thenRefused(ANSWER_DAY_HAS_PASSED);
        standing(Phase.OFFERED)
                .when(new AcceptOffer(RITA, ANSWER_IS_IN_TIME, LINE, AMOUNT, RITAS))
                .fact(OfferAccepted.class);
        standing(Phase.OFFERED)
                .when(new DeclineOffer(RITA, ANSWER_IS_LATE, LINE, OfferEnd.NOT_NEEDED, RITAS))
                .fact(OfferDeclined.class);
    }

    @Test
    void what_is_approved_is_offered_at_once_and_makes_its_recipient_a_party() {
        standing(Phase.PROPOSED)
                .when(approve(ABE))
                .then(
                        new AllocationApproved(LINE, AMOUNT, true, ABE, NOW),
                        new AllocationOffered(LINE, AMOUNT, ANSWER_BY, ABE, NOW),
                        new PartyNamed(LINE, TRUST, PartyRole.RECIPIENT, ABE, NOW));
    }

    @Test
    void who_approves_is_trusted_with_it_today() {
        for (var phase : Phase.values()) {
            standing(phase).when(approve(FIN)).thenRefused(RoleRule.DUTY_NOT_HELD);
            standing(phase).when(sendBack(LENA)).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
        standing(Phase.PROPOSED)
                .given(noLongerTrusted(ABE, Duty.APPROVER))
                .when(approve(ABE))
                .thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void nobody_approves_what_they_proposed() {
        var both = trusted(LENA, Duty.APPROVER);
        standing(Phase.PROPOSED).given(both).when(approve(LENA)).thenRefused(PROPOSER_IS_THE_APPROVER);
        standing(Phase.PROPOSED).given(both).when(sendBack(LENA)).thenRefused(PROPOSER_IS_THE_APPROVER);
    }

    @Test
    void nobody_decides_for_their_own_organisation() {
        standing(Phase.PROPOSED)
                .when(new ApproveAllocation(ABE, NOW, LINE, Set.of(TRUST)))
                .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        standing(Phase.PROPOSED)
                .given(trusted(ABE, Duty.VERIFIER, TRUST, HIRED, HIRED))
                .when(approve(ABE))
                .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        standing(Phase.PROPOSED)
                .when(new ApproveAllocation(ABE, NOW, LINE, Set.of(new OrganisationCode("RD8"))))
                .fact(AllocationOffered.class);
    }

    @Test
    void above_the_limit_two_different_people_approve() {
        var limit = new Pence(50_000);
        var more = new Pence(50_001);
        stream().given(proposed(LINE, limit)).when(approve(ABE)).fact(AllocationOffered.class);
        var half = stream().given(proposed(LINE, more));
        half.when(approve(ABE)).then(new AllocationApproved(LINE, more, false, ABE, NOW));
        var first = half.given(approved(ABE, more, false));
        first.when(approve(ABE)).thenRefused(SECOND_APPROVER_IS_THE_FIRST);
        first.when(approve(ADA))
                .then(
                        new AllocationApproved(LINE, more, true, ADA, NOW),
                        new AllocationOffered(LINE, more, ANSWER_BY, ADA, NOW),
                        new PartyNamed(LINE, TRUST, PartyRole.RECIPIENT, ADA, NOW));
    }

    @Test
    void what_is_proposed_again_needs_all_its_approvers_again() {
        var more = new Pence(50_001);
        stream()
                .given(proposed(LINE, more), approved(ABE, more, false))
                .given(new AllocationSentBack(LINE, ReturnCause.AMOUNT_TOO_LOW, ADA, EARLIER), proposed(LINE, more))
                .when(approve(ABE))
                .then(new AllocationApproved(LINE, more, false, ABE, NOW));
    }

    @Test
    void a_proposal_goes_back_with_a_reason() {
        standing(Phase.PROPOSED)
                .when(sendBack(ABE))
                .then(new AllocationSentBack(LINE, ReturnCause.AMOUNT_TOO_HIGH, ABE, NOW));
    }

    @Test
    void an_offer_is_never_more_than_the_stream_has_left() {
        var all = new Pence(40_000);
        var other = line(502, new OrganisationCode("RD8"));
        var left = stream().given(proposed(LINE, all), proposed(other, AMOUNT));
        left.given(offered(other, AMOUNT)).when(approve(ABE)).fact(AllocationOffered.class);
        left.given(offered(other, new Pence(20_001))).when(approve(ABE)).thenRefused(STREAM_EXCEEDED);
        left.given(new StreamReduced(entry(3), PROGRAMME, STREAM, AMOUNT, FIN, EARLIER))
                .when(approve(ABE))
                .fact(AllocationOffered.class);
        left.given(new StreamReduced(entry(3), PROGRAMME, STREAM, new Pence(20_001), FIN, EARLIER))
                .when(approve(ABE))
                .thenRefused(STREAM_EXCEEDED);
    }

    @Test
    void what_an_offer_does_not_take_is_the_streams_again() {
        var all = new Pence(60_000);
        var other = line(502, new OrganisationCode("RD8"));
        var before = stream()
                .given(proposed(LINE, new Pence(40_000)), proposed(other, all))
                .given(offered(other, all), named(other));
        before.when(approve(ABE)).thenRefused(STREAM_EXCEEDED);
        before.given(accepted(other, all, AMOUNT)).when(approve(ABE)).fact(AllocationOffered.class);
        before.given(accepted(other, all, new Pence(20_001))).when(approve(ABE)).thenRefused(STREAM_EXCEEDED);
        before.given(declined(other, all)).when(approve(ABE)).fact(AllocationOffered.class);
        before.given(withdrawn(other, all)).when(approve(ABE)).fact(AllocationOffered.class);
        var kept = before.given(accepted(other, all, all));
        kept.given(new AllocationClosed(other, Pence.NONE, Pence.NONE, new Pence(39_999), FIN, EARLIER))
                .when(approve(ABE))
                .thenRefused(STREAM_EXCEEDED);
        kept.given(new AllocationClosed(other, Pence.NONE, Pence.NONE, new Pence(40_000), FIN, EARLIER))
                .when(approve(ABE))
                .fact(AllocationOffered.class);
    }

    @Test
    void what_happens_to_another_allocation_of_the_stream_moves_this_one_nowhere() {
        var other = line(502, new OrganisationCode("RD8"));
        var waiting = stream().given(proposed(LINE, AMOUNT), offered(other, AMOUNT), accepted(other, AMOUNT, AMOUNT));
        assertThat(waiting.state(approve(ABE)).allocation().phase()).isEqualTo(Phase.PROPOSED);
        assertThat(waiting.state(approve(ABE)).room()).isEqualTo(40_000);
    }

    @Test
    void a_recipient_accepts_all_or_less_but_never_more() {
        standing(Phase.OFFERED)
                .when(accept(AMOUNT))
                .then(new OfferAccepted(LINE, AMOUNT, AMOUNT, RITAS.grant(), RITA, NOW));
        standing(Phase.OFFERED)
                .when(accept(new Pence(1)))
                .then(new OfferAccepted(LINE, AMOUNT, new Pence(1), RITAS.grant(), RITA, NOW));
        standing(Phase.OFFERED).when(accept(new Pence(20_001))).thenRefused(ACCEPTED_MORE_THAN_OFFERED);
    }

    @Test
    void a_recipient_declines_and_a_lead_takes_back_what_is_not_answered() {
        standing(Phase.OFFERED)
                .when(decline())
                .then(new OfferDeclined(LINE, AMOUNT, OfferEnd.NOT_NEEDED, RITAS.grant(), RITA, NOW));
        standing(Phase.OFFERED)
                .when(withdraw())
                .then(new OfferWithdrawn(LINE, AMOUNT, OfferEnd.NOT_ANSWERED, LENA, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_but_the_recipients_finance_lead_answers(Phase phase) {
        var elsewhere = grant(new OrganisationCode("RD8"), RITA);
        var somebodys = grant(TRUST, ABE);
        var over = new PartyGrant(TRUST, RITAS.grant(), RITA, HIRED, TODAY.minusDays(1));
        var toCome = new PartyGrant(TRUST, RITAS.grant(), RITA, TODAY.plusDays(1), null);
        for (var grant : List.of(elsewhere, somebodys, over, toCome)) {
            standing(phase)
                    .when(new AcceptOffer(RITA, NOW, LINE, AMOUNT, grant))
                    .thenRefused(RoleRule.DUTY_NOT_HELD);
            standing(phase)
                    .when(new DeclineOffer(RITA, NOW, LINE, OfferEnd.OTHER, grant))
                    .thenRefused(RoleRule.DUTY_NOT_HELD);
        }
    }

    @Test
    void a_grant_holds_from_its_first_to_its_last_day() {
        standing(Phase.OFFERED)
                .when(new AcceptOffer(
                        RITA, NOW, LINE, AMOUNT, new PartyGrant(TRUST, RITAS.grant(), RITA, TODAY, TODAY)))
                .fact(OfferAccepted.class);
    }

    @Test
    void nobody_answers_what_they_offered() {
        for (PersonId person : List.of(LENA, ABE)) {
            standing(Phase.OFFERED)
                    .when(new AcceptOffer(person, NOW, LINE, AMOUNT, grant(TRUST, person)))
                    .thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
            standing(Phase.OFFERED)
                    .when(new DeclineOffer(person, NOW, LINE, OfferEnd.OTHER, grant(TRUST, person)))
                    .thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        }
    }
}
