package trellis.decide.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION;
import static trellis.decide.funding.ClaimRule.CLAIMANT_IS_THE_VERIFIER;
import static trellis.decide.funding.ClaimRule.CLAIMED_ALREADY;
import static trellis.decide.funding.ClaimRule.CLAIMS_ARE_CLOSED;
import static trellis.decide.funding.ClaimRule.CLAIM_EXCEEDS_WHAT_WAS_PAID;
import static trellis.decide.funding.ClaimRule.CLAIM_NOT_KNOWN;
import static trellis.decide.funding.ClaimRule.CLAIM_NOT_WAITING;
import static trellis.decide.funding.ClaimRule.SPEND_OUTSIDE_THE_YEAR;
import static trellis.decide.funding.ClaimRule.VERIFIER_PROPOSED_OR_APPROVED;
import static trellis.decide.funding.Claims.CLAIM;
import static trellis.decide.funding.Claims.HANNAH;
import static trellis.decide.funding.Claims.HOST;
import static trellis.decide.funding.Claims.INVOICE;
import static trellis.decide.funding.Claims.OTHER_CLAIM;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Claims.giveBack;
import static trellis.decide.funding.Claims.grant;
import static trellis.decide.funding.Claims.released;
import static trellis.decide.funding.Claims.returned;
import static trellis.decide.funding.Claims.spent;
import static trellis.decide.funding.Claims.submit;
import static trellis.decide.funding.Claims.submitted;
import static trellis.decide.funding.Claims.verified;
import static trellis.decide.funding.Claims.verify;
import static trellis.decide.funding.Claims.withdraw;
import static trellis.decide.funding.Claims.withdrawn;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.Offers.line;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.PaymentRule.ALLOCATION_CLOSED;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.ClaimCommand.SubmitClaim;
import trellis.decide.funding.ClaimCommand.WithdrawClaim;
import trellis.decide.funding.LineState.Stand;
import trellis.language.Digest;
import trellis.language.PersonId;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.ClaimEvent.ClaimReturned;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.ClaimEvent.ClaimVerified;
import trellis.language.funding.ClaimEvent.ClaimWithdrawn;
import trellis.language.funding.ClaimLine;
import trellis.language.funding.ClaimReturnReason;
import trellis.language.funding.Duty;
import trellis.language.funding.Pence;
import trellis.language.organisation.OrganisationCode;

class ClaimDeciderTest {
    private static final Instant CUT_OFF = Instant.parse("2027-04-14T22:59:59Z");
    private static final Instant TOO_LATE = Instant.parse("2027-04-14T23:00:00Z");
    private static final Digest RECEIPT = new Digest("receipt");

    private static Scenario<ClaimCommand, LineState> paid() {
        return Scenario.of(ClaimDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Claims.agreed())
                .given(released(1));
    }

    private static Scenario<ClaimCommand, LineState> waiting() {
        return paid().given(submitted(CLAIM, 4_000, INVOICE));
    }

    private static Scenario<ClaimCommand, LineState> now(Stand stand) {
        return switch (stand) {
            case WAITING -> waiting();
            case WITHDRAWN -> waiting().given(withdrawn(CLAIM, 4_000, INVOICE));
            case VERIFIED -> waiting().given(verified(CLAIM, 4_000));
            case RETURNED -> waiting().given(returned(CLAIM, 4_000, INVOICE));
        };
    }

    private static SubmitClaim submitAt(Instant at, ClaimLine... lines) {
        return new SubmitClaim(RITA, at, CLAIM, LINE, List.of(lines), RITAS);
    }

    private static SubmitClaim submitAs(PersonId by, PartyGrant grant) {
        return new SubmitClaim(by, NOW, CLAIM, LINE, List.of(spent(1, 100, INVOICE)), grant);
    }

    @Test
    void a_recipient_says_what_it_spent_on_what_proof() {
        var lines = List.of(spent(1, 4_000, INVOICE), spent(2, 6_000, RECEIPT));
        paid().when(submit(lines.get(0), lines.get(1)))
                .then(new ClaimSubmitted(CLAIM, LINE, new Pence(10_000), lines, RITAS.grant(), RITA, NOW));
    }

    @Test
    void a_host_claims_for_its_faculty() {
        paid().when(submitAs(HANNAH, grant(HOST, HANNAH))).fact(ClaimSubmitted.class);
    }

    @ParameterizedTest
    @EnumSource
    void spend_is_claimed_under_an_agreement_that_is_in_force_and_not_closed(Phase phase) {
        var then = Scenario.of(ClaimDecider.DECIDER)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Offers.in(phase))
                .when(submit(spent(1, 100, INVOICE)));
        switch (phase) {
            case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
            case CLOSED -> then.thenRefused(ALLOCATION_CLOSED);
            case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN, ACCEPTED ->
                then.thenRefused(AGREEMENT_NOT_IN_FORCE);
        }
    }

    @Test
    void nothing_is_claimed_after_the_close() {
        paid().given(new AllocationClosed(LINE, Pence.NONE, Pence.NONE, Pence.NONE, FIN, EARLIER))
                .when(submit(spent(1, 100, INVOICE)))
                .thenRefused(ALLOCATION_CLOSED);
    }

    @Test
    void claims_are_taken_until_the_cut_off_day() {
        paid().when(submitAt(CUT_OFF, spent(1, 100, INVOICE))).fact(ClaimSubmitted.class);
        paid().when(submitAt(TOO_LATE, spent(1, 100, INVOICE))).thenRefused(CLAIMS_ARE_CLOSED);
    }

    @Test
    void spend_lies_in_the_year_of_the_money_and_not_in_the_future() {
        for (var day : List.of(YEAR.firstDay().minusDays(1), YEAR.firstDay().minusYears(1))) {
            paid().when(submit(spent(1, 100, RECEIPT), spent(2, 100, day, INVOICE)))
                    .thenRefused(SPEND_OUTSIDE_THE_YEAR.at("lines[1].incurredOn"));
        }
        paid().when(submitAt(CUT_OFF, spent(1, 100, YEAR.lastDay().plusDays(1), INVOICE)))
                .thenRefused(SPEND_OUTSIDE_THE_YEAR.at("lines[0].incurredOn"));
        paid().when(submit(spent(1, 100, TODAY.plusDays(1), INVOICE)))
                .thenRefused(DATE_IN_THE_FUTURE.at("lines[0].incurredOn"));
        paid().when(submit(spent(1, 100, TODAY, INVOICE))).fact(ClaimSubmitted.class);
        paid().when(submit(spent(1, 100, YEAR.firstDay(), INVOICE))).fact(ClaimSubmitted.class);
    }

    @Test
    void every_line_claims_something() {
        paid().when(submit(spent(1, 100, INVOICE), spent(2, 0, RECEIPT)))
                .thenRefused(MONEY_IS_NOTHING.at("lines[1].amount"));
    }

    @Test
    void nothing_is_claimed_twice() {
        paid().when(submit(spent(1, 100, INVOICE), spent(2, 100, INVOICE)))
                .thenRefused(CLAIMED_ALREADY.at("lines[1].evidence"));
        for (var stand : List.of(Stand.WAITING, Stand.VERIFIED)) {
            now(stand)
                    .when(submit(spent(1, 100, RECEIPT), spent(2, 100, INVOICE)))
                    .thenRefused(CLAIMED_ALREADY.at("lines[1].evidence"));
        }
        for (var stand : List.of(Stand.WITHDRAWN, Stand.RETURNED)) {
            now(stand).when(submit(spent(1, 100, INVOICE))).fact(ClaimSubmitted.class);
        }
    }

    @Test
    void a_paper_proves_spend_on_one_allocation_only() {
        var elsewhere = line(502, new OrganisationCode("RC9"));
        var submitted = new ClaimSubmitted(
                OTHER_CLAIM,
                elsewhere,
                new Pence(9_000),
                List.of(spent(1, 9_000, INVOICE)),
                RITAS.grant(),
                HANNAH,
                EARLIER);
        paid().given(submitted)
                .when(submit(spent(1, 100, INVOICE)))
                .thenRefused(CLAIMED_ALREADY.at("lines[0].evidence"));
        paid().given(submitted).when(submit(spent(1, 10_000, RECEIPT))).fact(ClaimSubmitted.class);
        paid().given(submitted)
                .given(new ClaimReturned(
                        OTHER_CLAIM,
                        elsewhere,
                        new Pence(9_000),
                        List.of(INVOICE),
                        ClaimReturnReason.OTHER,
                        VERA,
                        EARLIER))
                .when(submit(spent(1, 10_000, INVOICE)))
                .fact(ClaimSubmitted.class);
        assertThat(paid().given(submitted).state(submit(spent(1, 1, INVOICE))).claims())
                .isEmpty();
    }

    @Test
    void no_more_is_claimed_than_was_paid() {
        paid().when(submit(spent(1, 10_001, INVOICE))).thenRefused(CLAIM_EXCEEDS_WHAT_WAS_PAID);
        paid().when(submit(spent(1, Pence.MOST, INVOICE), spent(2, Pence.MOST, RECEIPT)))
                .thenRefused(CLAIM_EXCEEDS_WHAT_WAS_PAID);
        for (var stand : List.of(Stand.WAITING, Stand.VERIFIED)) {
            now(stand).when(submit(spent(1, 6_001, RECEIPT))).thenRefused(CLAIM_EXCEEDS_WHAT_WAS_PAID);
            now(stand).when(submit(spent(1, 6_000, RECEIPT))).fact(ClaimSubmitted.class);
        }
        for (var stand : List.of(Stand.WITHDRAWN, Stand.RETURNED)) {
            now(stand).when(submit(spent(1, 10_000, RECEIPT))).fact(ClaimSubmitted.class);
        }
        waiting().given(released(2)).when(submit(spent(1, 12_000, RECEIPT))).fact(ClaimSubmitted.class);
    }

    @Test
    void who_claims_is_trusted_with_it_by_the_recipient_or_its_host() {
        var elsewhere = grant(new OrganisationCode("RC9"), RITA);
        var somebodys = grant(TRUST, ABE);
        var over = new PartyGrant(TRUST, RITAS.grant(), RITA, HIRED, TODAY.minusDays(1));
        for (var grant : List.of(elsewhere, somebodys, over)) {
            paid().when(submitAs(RITA, grant)).thenRefused(RoleRule.DUTY_NOT_HELD);
            waiting().when(new WithdrawClaim(RITA, NOW, CLAIM, LINE, grant)).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
    }

    @Test
    void nobody_claims_what_they_proposed_or_approved() {
        for (var person : List.of(LENA, ABE)) {
            paid().when(submitAs(person, grant(TRUST, person))).thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_decided_or_withdrawn_once(Stand stand) {
        var then = List.of(
                now(stand).when(withdraw()),
                now(stand).when(verify(VERA)),
                now(stand).when(giveBack(VERA)));
        if (stand == Stand.WAITING) {
            then.get(0)
                    .then(new ClaimWithdrawn(
                            CLAIM, LINE, new Pence(4_000), List.of(INVOICE), RITAS.grant(), RITA, NOW));
            then.get(1).then(new ClaimVerified(entry(9), CLAIM, LINE, new Pence(4_000), VERA, NOW));
            then.get(2)
                    .then(new ClaimReturned(
                            CLAIM,
                            LINE,
                            new Pence(4_000),
                            List.of(INVOICE),
                            ClaimReturnReason.EVIDENCE_UNCLEAR,
                            VERA,
                            NOW));
        } else {
            then.forEach(each -> each.thenRefused(CLAIM_NOT_WAITING));
        }
    }

    @Test
    void what_was_never_claimed_is_not_decided() {
        paid().when(withdraw()).thenRefused(CLAIM_NOT_KNOWN);
        paid().when(verify(VERA)).thenRefused(CLAIM_NOT_KNOWN);
        paid().given(submitted(OTHER_CLAIM, 100, INVOICE)).when(giveBack(VERA)).thenRefused(CLAIM_NOT_KNOWN);
    }

    @Test
    void papers_that_may_be_relied_on_anew_are_told_in_order() {
        var two = new ClaimSubmitted(
                CLAIM,
                LINE,
                new Pence(200),
                List.of(spent(1, 100, RECEIPT), spent(2, 100, INVOICE)),
                RITAS.grant(),
                RITA,
                EARLIER);
        assertThat(paid().given(two).when(withdraw()).fact(ClaimWithdrawn.class).evidence())
                .containsExactly(INVOICE, RECEIPT);
    }

    @Test
    void who_decides_is_a_verifier_today() {
        waiting().when(verify(FIN)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().when(giveBack(ABE)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().given(noLongerTrusted(VERA, Duty.VERIFIER)).when(verify(VERA)).thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void nobody_decides_on_a_claim_of_their_own_organisation_or_its_host() {
        for (var organisation : List.of(TRUST, HOST)) {
            waiting().when(verify(VERA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting().when(giveBack(VERA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting()
                    .given(trusted(VERA, Duty.APPROVER, organisation, HIRED, HIRED))
                    .when(verify(VERA))
                    .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        }
        waiting().when(verify(VERA, new OrganisationCode("RC9"))).fact(ClaimVerified.class);
    }

    @Test
    void nobody_decides_on_their_own_claim() {
        var hers = new ClaimSubmitted(
                CLAIM, LINE, new Pence(100), List.of(spent(1, 100, INVOICE)), RITAS.grant(), VERA, EARLIER);
        paid().given(hers).when(verify(VERA)).thenRefused(CLAIMANT_IS_THE_VERIFIER);
        paid().given(hers).when(giveBack(VERA)).thenRefused(CLAIMANT_IS_THE_VERIFIER);
    }

    @Test
    void proposer_approver_and_verifier_are_different_people() {
        for (var person : List.of(LENA, ABE)) {
            var also = waiting().given(trusted(person, Duty.VERIFIER));
            also.when(verify(person)).thenRefused(VERIFIER_PROPOSED_OR_APPROVED);
            also.when(giveBack(person)).thenRefused(VERIFIER_PROPOSED_OR_APPROVED);
        }
    }
}
