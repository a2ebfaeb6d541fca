package trellis.decide.funding;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.YearEndRule.CARRY_OVER_NOT_KNOWN;
import static trellis.decide.funding.YearEndRule.CARRY_OVER_NOT_WAITING;
import static trellis.decide.funding.YearEndRule.MORE_THAN_IS_UNSPENT;
import static trellis.decide.funding.YearEndRule.NOBODY_APPROVES_THEIR_OWN_CARRY_OVER;
import static trellis.decide.funding.YearEndRule.RETURNED_BEFORE_THE_YEAR;
import static trellis.decide.funding.YearEndRule.SPENT_OUTSIDE_THE_YEAR_AFTER;

import java.util.Objects;
import java.util.Set;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Judgement;
import trellis.decide.funding.YearEnd.CarryOver;
import trellis.decide.funding.YearEnd.Stand;
import trellis.decide.funding.YearEndCommand.ApproveCarryOver;
import trellis.decide.funding.YearEndCommand.AskToCarryOver;
import trellis.decide.funding.YearEndCommand.RecordReturn;
import trellis.decide.funding.YearEndCommand.RefuseCarryOver;
import trellis.language.LondonDay;
import trellis.language.funding.CarryOverId;
import trellis.language.funding.Duty;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Pence;
import trellis.language.funding.YearEndEvent.CarryOverApproved;
import trellis.language.funding.YearEndEvent.CarryOverAsked;
import trellis.language.funding.YearEndEvent.CarryOverRefused;
import trellis.language.funding.YearEndEvent.MoneyReturned;
import trellis.language.organisation.OrganisationCode;

/**
 * What was paid and not spent comes back, or is kept for the year after when an approver says so. What is claimed, asked
 * to be carried over or gone already is spoken for: nothing is accounted for twice, whoever is first.
 */
public final class YearEndDecider {
    public static final Decider<YearEndCommand, LineState> DECIDER = new Decider<>(
            YearEndCommand.class,
            YearEndDecider::boundary,
            initialState(),
            PaymentDecider.families(),
            YearEndDecider::decide);

    private YearEndDecider() {}

    public static Boundary boundary(YearEndCommand command) {
        return Boundary.of(PaymentDecider.about(command.line()), Duties.of(command.actor()));
    }

    public static LineState initialState() {
        return LineState.INITIAL;
    }

    public static Decision decide(YearEndCommand command, LineState state) {
        return switch (command) {
            case RecordReturn c -> takeBack(c, state);
            case AskToCarryOver c -> ask(c, state);
            case ApproveCarryOver c -> approve(c, state);
            case RefuseCarryOver c -> refuse(c, state);
        };
    }

    private static Decision takeBack(RecordReturn command, LineState state) {
        return unspent(holding(Duty.FINANCE_LEAD, command, state), command.amount(), state)
                .refuse(
                        DATE_IN_THE_FUTURE.at("returnedOn"),
                        () -> command.returnedOn().isAfter(LondonDay.of(command.at())))
                .refuse(
                        RETURNED_BEFORE_THE_YEAR,
                        () -> command.returnedOn()
                                .isBefore(command.line().year().firstDay()))
                .otherwise(() -> accept(new MoneyReturned(
                        command.entry(),
                        command.line(),
                        command.amount(),
                        command.reason(),
                        command.returnedOn(),
                        command.paymentReference(),
                        command.actor(),
                        command.at())));
    }

    private static Decision ask(AskToCarryOver command, LineState state) {
        var rights = judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !state.isAParty(
                                        command.grant().organisation(),
                                        command.line().recipient())
                                || !command.grant().covers(command.actor(), LondonDay.of(command.at())));
        return unspent(rights, command.amount(), state)
                .refuse(NOBODY_ANSWERS_THEIR_OWN_OFFER, () -> state.allocation().isOfTheFunder(command.actor()))
                .refuse(
                        SPENT_OUTSIDE_THE_YEAR_AFTER,
                        () -> !after(command.line().year()).contains(command.spendBy()))
                .otherwise(() -> accept(new CarryOverAsked(
                        command.carryOver(),
                        command.line(),
                        command.amount(),
                        command.reason(),
                        command.spendBy(),
                        command.grant().grant(),
                        command.actor(),
                        command.at())));
    }

    private static FinancialYear after(FinancialYear year) {
        return new FinancialYear(year.startsIn() + 1);
    }

    private static Decision approve(ApproveCarryOver command, LineState state) {
        return deciding(command, command.carryOver(), command.ties(), state)
                .otherwise(() -> accept(new CarryOverApproved(
                        command.entry(),
                        command.carryOver(),
                        command.line(),
                        waiting(command.carryOver(), state).amount(),
                        command.actor(),
                        command.at())));
    }

    private static Decision refuse(RefuseCarryOver command, LineState state) {
        return deciding(command, command.carryOver(), command.ties(), state)
                .otherwise(() -> accept(new CarryOverRefused(
                        command.carryOver(),
                        command.line(),
                        waiting(command.carryOver(), state).amount(),
                        command.reason(),
                        command.actor(),
                        command.at())));
    }

    /** Something, and no more than nobody spoke for. */
    private static Judgement unspent(Judgement rights, Pence amount, LineState state) {
        return PaymentDecider.open(rights, state)
                .refuse(MONEY_IS_NOTHING.at("amount"), amount::isNone)
                .refuse(MORE_THAN_IS_UNSPENT, () -> amount.value() > state.unspent());
    }

    private static Judgement deciding(
            YearEndCommand command, CarryOverId carryOver, Set<OrganisationCode> ties, LineState state) {
        var known = state.yearEnd().carryOvers();
        return PaymentDecider.open(holding(Duty.APPROVER, command, state), state)
                .refuse(CARRY_OVER_NOT_KNOWN, () -> !known.containsKey(carryOver))
                .refuse(CARRY_OVER_NOT_WAITING, () -> waiting(carryOver, state).stand() != Stand.WAITING)
                .check(() -> Independence.gap(command.actor(), ties, state.duties(), command.line(), state.agreement()))
                .refuse(
                        NOBODY_APPROVES_THEIR_OWN_CARRY_OVER,
                        () -> waiting(carryOver, state).by().equals(command.actor()));
    }

    private static CarryOver waiting(CarryOverId carryOver, LineState state) {
        return Objects.requireNonNull(state.yearEnd().carryOvers().get(carryOver));
    }

    private static Judgement holding(Duty duty, YearEndCommand command, LineState state) {
        return judge().refuse(
                        DUTY_NOT_HELD, () -> !state.duties().holds(command.actor(), duty, LondonDay.of(command.at())));
    }
}
