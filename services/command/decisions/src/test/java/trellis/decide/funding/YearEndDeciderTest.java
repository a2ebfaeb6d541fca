package trellis.decide.funding;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Given.EARLIER;
import static trellis.decide.Given.HIRED;
import static trellis.decide.Given.NOW;
import static trellis.decide.Given.TODAY;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION;
import static trellis.decide.funding.ClaimRule.CLAIM_EXCEEDS_WHAT_WAS_PAID;
import static trellis.decide.funding.Claims.CLAIM;
import static trellis.decide.funding.Claims.HANNAH;
import static trellis.decide.funding.Claims.HOST;
import static trellis.decide.funding.Claims.INVOICE;
import static trellis.decide.funding.Claims.OTHER_CLAIM;
import static trellis.decide.funding.Claims.VERA;
import static trellis.decide.funding.Claims.grant;
import static trellis.decide.funding.Claims.released;
import static trellis.decide.funding.Claims.spent;
import static trellis.decide.funding.Claims.submitted;
import static trellis.decide.funding.Claims.verified;
import static trellis.decide.funding.Claims.withdrawn;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.Offers.ABE;
import static trellis.decide.funding.Offers.ADA;
import static trellis.decide.funding.Offers.LINE;
import static trellis.decide.funding.Offers.RITA;
import static trellis.decide.funding.Offers.RITAS;
import static trellis.decide.funding.Offers.TRUST;
import static trellis.decide.funding.PaymentRule.AGREEMENT_NOT_IN_FORCE;
import static trellis.decide.funding.PaymentRule.ALLOCATION_CLOSED;
import static trellis.decide.funding.PaymentRule.MONEY_NOT_ACCOUNTED_FOR;
import static trellis.decide.funding.Purse.FIN;
import static trellis.decide.funding.Purse.LENA;
import static trellis.decide.funding.Purse.YEAR;
import static trellis.decide.funding.Purse.entry;
import static trellis.decide.funding.Purse.noLongerTrusted;
import static trellis.decide.funding.Purse.trusted;
import static trellis.decide.funding.YearEndRule.CARRY_OVER_NOT_DECIDED;
import static trellis.decide.funding.YearEndRule.CARRY_OVER_NOT_KNOWN;
import static trellis.decide.funding.YearEndRule.CARRY_OVER_NOT_WAITING;
import static trellis.decide.funding.YearEndRule.MORE_THAN_IS_UNSPENT;
import static trellis.decide.funding.YearEndRule.NOBODY_APPROVES_THEIR_OWN_CARRY_OVER;
import static trellis.decide.funding.YearEndRule.RETURNED_BEFORE_THE_YEAR;
import static trellis.decide.funding.YearEndRule.SPENT_OUTSIDE_THE_YEAR_AFTER;
import static trellis.decide.funding.YearEnds.CARRY_OVER;
import static trellis.decide.funding.YearEnds.OTHER_CARRY_OVER;
import static trellis.decide.funding.YearEnds.SUMMER;
import static trellis.decide.funding.YearEnds.approve;
import static trellis.decide.funding.YearEnds.approved;
import static trellis.decide.funding.YearEnds.ask;
import static trellis.decide.funding.YearEnds.asked;
import static trellis.decide.funding.YearEnds.refuse;
import static trellis.decide.funding.YearEnds.refused;
import static trellis.decide.funding.YearEnds.returned;
import static trellis.decide.funding.YearEnds.takeBack;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trellis.decide.Command;
import trellis.decide.Decider;
import trellis.decide.RoleRule;
import trellis.decide.Scenario;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.PaymentCommand.CloseAllocation;
import trellis.decide.funding.YearEnd.Stand;
import trellis.decide.funding.YearEndCommand.RecordReturn;
import trellis.language.Digest;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.CarryOverReason;
import trellis.language.funding.CarryOverRefusal;
import trellis.language.funding.ClaimEvent.ClaimSubmitted;
import trellis.language.funding.Duty;
import trellis.language.funding.MoneyReturnReason;
import trellis.language.funding.Pence;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.language.organisation.OrganisationCode;

class YearEndDeciderTest {
    private static <C extends Command> Scenario<C, LineState> paid(Decider<C, LineState> decider) {
        return Scenario.of(decider)
                .given(Claims.people())
                .given(Purse.funded())
                .given(Claims.agreed())
                .given(released(1));
    }

    /** £100 that nobody spoke for. */
    private static Scenario<YearEndCommand, LineState> paid() {
        return paid(YearEndDecider.DECIDER);
    }

    private static Scenario<YearEndCommand, LineState> waiting() {
        return paid().given(asked(CARRY_OVER, 3_000));
    }

    private static Scenario<YearEndCommand, LineState> now(Stand stand) {
        return switch (stand) {
            case WAITING -> waiting();
            case APPROVED -> waiting().given(approved(CARRY_OVER, 3_000));
            case REFUSED -> waiting().given(refused(CARRY_OVER, 3_000));
        };
    }

    private static List<YearEndCommand> all() {
        return List.of(takeBack(100), ask(100), approve(), refuse());
    }

    @ParameterizedTest
    @EnumSource
    void a_year_ends_for_what_is_agreed_and_not_closed(Phase phase) {
        for (var command : all()) {
            var then = Scenario.of(YearEndDecider.DECIDER)
                    .given(Claims.people())
                    .given(Purse.funded())
                    .given(Offers.in(phase))
                    .when(command);
            switch (phase) {
                case UNKNOWN -> then.thenRefused(ALLOCATION_NOT_KNOWN);
                case CLOSED -> then.thenRefused(ALLOCATION_CLOSED);
                case PROPOSED, SENT_BACK, OFFERED, DECLINED, WITHDRAWN, ACCEPTED ->
                    then.thenRefused(AGREEMENT_NOT_IN_FORCE);
            }
        }
    }

    @Test
    void what_comes_back_is_recorded_to_the_penny_with_its_reason() {
        paid().when(takeBack(10_000))
                .then(new MoneyReturned(
                        entry(9), LINE, new Pence(10_000), MoneyReturnReason.UNDERSPEND, TODAY, "R-9", FIN, NOW));
        paid().when(new RecordReturn(
                        FIN, NOW, entry(9), LINE, new Pence(1), MoneyReturnReason.TERMS_NOT_KEPT, TODAY, "R-9"))
                .then(new MoneyReturned(
                        entry(9), LINE, new Pence(1), MoneyReturnReason.TERMS_NOT_KEPT, TODAY, "R-9", FIN, NOW));
    }

    @Test
    void a_recipient_asks_to_keep_what_it_could_not_spend() {
        paid().when(ask(10_000))
                .then(new CarryOverAsked(
                        CARRY_OVER,
                        LINE,
                        new Pence(10_000),
                        CarryOverReason.COURSE_RUNS_ON,
                        SUMMER,
                        RITAS.grant(),
                        RITA,
                        NOW));
        paid().when(ask(HANNAH, 100, SUMMER, grant(HOST, HANNAH))).fact(CarryOverAsked.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_carry_over_is_decided_once_and_whole(Stand stand) {
        var yes = now(stand).when(approve());
        var no = now(stand).when(refuse());
        if (stand == Stand.WAITING) {
            yes.then(new CarryOverApproved(entry(9), CARRY_OVER, LINE, new Pence(3_000), ADA, NOW));
            no.then(new CarryOverRefused(CARRY_OVER, LINE, new Pence(3_000), CarryOverRefusal.NOT_COMMITTED, ADA, NOW));
        } else {
            yes.thenRefused(CARRY_OVER_NOT_WAITING);
            no.thenRefused(CARRY_OVER_NOT_WAITING);
        }
    }

    @Test
    void what_was_never_asked_is_not_decided() {
        for (var command : List.of(approve(), refuse())) {
            paid().when(command).thenRefused(CARRY_OVER_NOT_KNOWN);
            paid().given(asked(OTHER_CARRY_OVER, 100)).when(command).thenRefused(CARRY_OVER_NOT_KNOWN);
        }
    }

    @Test
    void no_more_comes_back_or_stays_than_is_unspent() {
        paid().when(takeBack(10_001)).thenRefused(MORE_THAN_IS_UNSPENT);
        paid().when(ask(10_001)).thenRefused(MORE_THAN_IS_UNSPENT);
        paid().when(takeBack(Pence.MOST)).thenRefused(MORE_THAN_IS_UNSPENT);
        paid().given(released(2)).when(takeBack(16_000)).fact(MoneyReturned.class);
        paid().given(released(2)).when(takeBack(16_001)).thenRefused(MORE_THAN_IS_UNSPENT);
    }

    @Test
    void nothing_is_accounted_for_twice() {
        var spoken = List.of(
                paid().given(submitted(CLAIM, 3_000, INVOICE)),
                paid().given(submitted(CLAIM, 3_000, INVOICE), verified(CLAIM, 3_000)),
                paid().given(returned(3_000)),
                paid().given(returned(1_000), returned(2_000)),
                paid().given(asked(OTHER_CARRY_OVER, 3_000)),
                paid().given(asked(OTHER_CARRY_OVER, 3_000), approved(OTHER_CARRY_OVER, 3_000)));
        for (var so : spoken) {
            so.when(takeBack(7_001)).thenRefused(MORE_THAN_IS_UNSPENT);
            so.when(ask(7_001)).thenRefused(MORE_THAN_IS_UNSPENT);
            so.when(takeBack(7_000)).fact(MoneyReturned.class);
            so.when(ask(7_000)).fact(CarryOverAsked.class);
        }
        var free = List.of(
                paid().given(submitted(CLAIM, 3_000, INVOICE), withdrawn(CLAIM, 3_000, INVOICE)),
                paid().given(submitted(CLAIM, 3_000, INVOICE), Claims.returned(CLAIM, 3_000, INVOICE)),
                paid().given(asked(OTHER_CARRY_OVER, 3_000), refused(OTHER_CARRY_OVER, 3_000)));
        for (var so : free) {
            so.when(takeBack(10_000)).fact(MoneyReturned.class);
            so.when(ask(10_000)).fact(CarryOverAsked.class);
        }
    }

    @Test
    void what_is_gone_or_asked_for_is_not_claimed() {
        var claims = paid(ClaimDecider.DECIDER);
        for (var so : List.of(
                claims.given(returned(3_000)),
                claims.given(asked(CARRY_OVER, 3_000)),
                claims.given(asked(CARRY_OVER, 3_000), approved(CARRY_OVER, 3_000)))) {
            so.when(Claims.submit(spent(1, 7_001, INVOICE))).thenRefused(CLAIM_EXCEEDS_WHAT_WAS_PAID);
            so.when(Claims.submit(spent(1, 7_000, INVOICE))).fact(ClaimSubmitted.class);
        }
        claims.given(asked(CARRY_OVER, 3_000), refused(CARRY_OVER, 3_000))
                .when(Claims.submit(spent(1, 10_000, INVOICE)))
                .fact(ClaimSubmitted.class);
    }

    @Test
    void nothing_is_no_return_and_no_carry_over() {
        paid().when(takeBack(0)).thenRefused(MONEY_IS_NOTHING.at("amount"));
        paid().when(ask(0)).thenRefused(MONEY_IS_NOTHING.at("amount"));
    }

    @Test
    void money_comes_back_from_the_beginning_of_its_year_until_today() {
        paid().when(takeBack(FIN, 100, YEAR.firstDay().minusDays(1))).thenRefused(RETURNED_BEFORE_THE_YEAR);
        paid().when(takeBack(FIN, 100, YEAR.firstDay())).fact(MoneyReturned.class);
        paid().when(takeBack(FIN, 100, TODAY.plusDays(1))).thenRefused(DATE_IN_THE_FUTURE.at("returnedOn"));
    }

    @Test
    void money_is_kept_for_the_year_after_and_no_longer() {
        for (var day : List.of(YEAR.lastDay(), YEAR.lastDay().plusYears(1).plusDays(1), TODAY)) {
            paid().when(ask(RITA, 100, day, RITAS)).thenRefused(SPENT_OUTSIDE_THE_YEAR_AFTER);
        }
        for (var day : List.of(YEAR.lastDay().plusDays(1), YEAR.lastDay().plusYears(1), LocalDate.of(2027, 12, 24))) {
            paid().when(ask(RITA, 100, day, RITAS)).fact(CarryOverAsked.class);
        }
    }

    @Test
    void who_takes_back_or_decides_is_trusted_with_it_today() {
        waiting().when(takeBack(ABE, 100, TODAY)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting().when(takeBack(LENA, 100, TODAY)).thenRefused(RoleRule.DUTY_NOT_HELD);
        waiting()
                .given(noLongerTrusted(FIN, Duty.FINANCE_LEAD))
                .when(takeBack(100))
                .thenRefused(RoleRule.DUTY_NOT_HELD);
        for (var command : List.of(approve(FIN), refuse(FIN), approve(VERA), refuse(VERA))) {
            waiting().when(command).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
        waiting().given(noLongerTrusted(ADA, Duty.APPROVER)).when(approve()).thenRefused(RoleRule.DUTY_NOT_HELD);
    }

    @Test
    void who_asks_is_trusted_with_it_by_the_recipient_or_its_host() {
        var elsewhere = grant(new OrganisationCode("RC9"), RITA);
        var somebodys = grant(TRUST, ABE);
        var over = new PartyGrant(TRUST, RITAS.grant(), RITA, HIRED, TODAY.minusDays(1));
        for (var grant : List.of(elsewhere, somebodys, over)) {
            paid().when(ask(RITA, 100, SUMMER, grant)).thenRefused(RoleRule.DUTY_NOT_HELD);
        }
    }

    @Test
    void nobody_asks_for_what_they_proposed_or_approved() {
        for (var person : List.of(LENA, ABE)) {
            paid().when(ask(person, 100, SUMMER, grant(TRUST, person))).thenRefused(NOBODY_ANSWERS_THEIR_OWN_OFFER);
        }
    }

    @Test
    void nobody_decides_on_a_carry_over_of_their_own_organisation_or_its_host() {
        for (var organisation : List.of(TRUST, HOST)) {
            waiting().when(approve(ADA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting().when(refuse(ADA, organisation)).thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
            waiting()
                    .given(trusted(ADA, Duty.VERIFIER, organisation, HIRED, HIRED))
                    .when(approve())
                    .thenRefused(NOBODY_DECIDES_FOR_THEIR_OWN_ORGANISATION);
        }
        waiting().when(approve(ADA, new OrganisationCode("RC9"))).fact(CarryOverApproved.class);
    }

    @Test
    void nobody_approves_their_own_carry_over() {
        var hers = new CarryOverAsked(
                CARRY_OVER, LINE, new Pence(100), CarryOverReason.PAID_LATE, SUMMER, RITAS.grant(), ADA, EARLIER);
        paid().given(hers).when(approve()).thenRefused(NOBODY_APPROVES_THEIR_OWN_CARRY_OVER);
        paid().given(hers).when(refuse()).thenRefused(NOBODY_APPROVES_THEIR_OWN_CARRY_OVER);
        paid().given(hers).when(approve(ABE)).fact(CarryOverApproved.class);
    }

    private static Scenario<PaymentCommand, LineState> closing() {
        return paid(PaymentDecider.DECIDER);
    }

    @Test
    void a_year_is_closed_when_all_is_spent_returned_or_carried_over() {
        var close = new CloseAllocation(FIN, NOW, LINE);
        closing()
                .given(submitted(CLAIM, 5_000, INVOICE), verified(CLAIM, 5_000), returned(2_000))
                .given(asked(CARRY_OVER, 3_000), approved(CARRY_OVER, 3_000))
                .given(Reports.accepted(Reports.REPORT, LINE))
                .when(close)
                .then(new AllocationClosed(LINE, new Pence(10_000), new Pence(5_000), new Pence(10_000), FIN, NOW));
        closing()
                .given(returned(10_000))
                .when(close)
                .then(new AllocationClosed(LINE, new Pence(10_000), Pence.NONE, new Pence(10_000), FIN, NOW));
        closing().given(returned(9_999)).when(close).thenRefused(MONEY_NOT_ACCOUNTED_FOR);
        closing()
                .given(asked(CARRY_OVER, 10_000), refused(CARRY_OVER, 10_000))
                .when(close)
                .thenRefused(MONEY_NOT_ACCOUNTED_FOR);
        closing()
                .given(submitted(OTHER_CLAIM, 9_000, new Digest("receipt")), verified(OTHER_CLAIM, 9_000))
                .given(returned(999))
                .when(close)
                .thenRefused(MONEY_NOT_ACCOUNTED_FOR);
    }

    @Test
    void nothing_is_closed_while_a_carry_over_waits() {
        closing()
                .given(returned(7_000), asked(CARRY_OVER, 3_000))
                .when(new CloseAllocation(FIN, NOW, LINE))
                .thenRefused(CARRY_OVER_NOT_DECIDED);
    }
}
