package trellis.decide.funding;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
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
import static trellis.decide.funding.YearEndRule.CARRY_OVER_NOT_DECIDED;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Judgement;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.LineState.ConditionKey;
import trellis.decide.funding.LineState.Stand;
import trellis.decide.funding.PaymentCommand.CloseAllocation;
import trellis.decide.funding.PaymentCommand.MeetCondition;
import trellis.decide.funding.PaymentCommand.ReleaseInstalment;
import trellis.language.LondonDay;
import trellis.language.funding.AgreementEvent;
import trellis.language.funding.AgreementEvent.ConditionMet;
import trellis.language.funding.AgreementEvent.InstalmentReleased;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationClosed;
import trellis.language.funding.ClaimEvent;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.Instalment;
import trellis.language.funding.Line;
import trellis.language.funding.OutcomeEvent;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.YearEndEvent;

/**
 * A verifier finds that a condition is met, a finance lead pays what is due and closes what is accounted for. Each
 * instalment is paid once and all of them are what was accepted, so that no payment exceeds its allocation.
 */
public final class PaymentDecider {
    public static final Decider<PaymentCommand, LineState> DECIDER = new Decider<>(
            PaymentCommand.class, PaymentDecider::boundary, initialState(), families(), PaymentDecider::decide);

    private PaymentDecider() {}

    public static Boundary boundary(PaymentCommand command) {
        return Boundary.of(
                about(command.line()),
                Boundary.facts(command.line().programme().tag(), ProgrammeOpened.class),
                Duties.of(command.actor()));
    }

    /** All about one allocation. */
    static Boundary.Clause about(Line line) {
        return Boundary.facts(
                line.allocation().tag(),
                AllocationEvent.class,
                AgreementEvent.class,
                ClaimEvent.class,
                YearEndEvent.class,
                OutcomeEvent.class);
    }

    static Families<LineState> families() {
        return new Families<LineState>()
                .on(DutyEvent.class, PaymentDecider::evolve)
                .on(ProgrammeEvent.class, LineState::evolve)
                .on(AllocationEvent.class, LineState::evolve)
                .on(AgreementEvent.class, LineState::evolve)
                .on(ClaimEvent.class, LineState::evolve)
                .on(YearEndEvent.class, LineState::evolve)
                .on(OutcomeEvent.class, LineState::evolve);
    }

    public static LineState initialState() {
        return LineState.INITIAL;
    }

    public static Decision decide(PaymentCommand command, LineState state) {
        return switch (command) {
            case MeetCondition c -> meet(c, state);
            case ReleaseInstalment c -> release(c, state);
            case CloseAllocation c -> close(c, state);
        };
    }

    private static Decision meet(MeetCondition command, LineState state) {
        return open(holding(Duty.VERIFIER, command, state), state)
                .check(() -> Independence.gap(
                        command.actor(), command.ties(), state.duties(), command.line(), state.agreement()))
                .refuse(
                        INSTALMENT_NOT_KNOWN,
                        () -> instalment(state, command.instalment()).isEmpty())
                .refuse(CONDITION_NOT_KNOWN, () -> !isKnown(command, state))
                .otherwise(() -> state.met().contains(new ConditionKey(command.instalment(), command.condition()))
                        ? nothingToDo()
                        : accept(new ConditionMet(
                                Objects.requireNonNull(state.agreement()).id(),
                                command.line(),
                                command.instalment(),
                                command.condition(),
                                command.proof(),
                                command.actor(),
                                command.at())));
    }

    private static boolean isKnown(MeetCondition command, LineState state) {
        return instalment(state, command.instalment()).stream()
                .flatMap(each -> each.conditions().stream())
                .anyMatch(condition -> condition.number() == command.condition());
    }

    private static Decision release(ReleaseInstalment command, LineState state) {
        var due = instalment(state, command.instalment());
        return open(holding(Duty.FINANCE_LEAD, command, state), state)
                .refuse(INSTALMENT_NOT_KNOWN, due::isEmpty)
                .refuse(RELEASED_ALREADY, () -> state.paid().containsKey(command.instalment()))
                .refuse(
                        DATE_IN_THE_FUTURE.at("releasedOn"),
                        () -> command.releasedOn().isAfter(LondonDay.of(command.at())))
                .refuse(
                        RELEASED_BEFORE_THE_AGREEMENT,
                        () -> command.releasedOn().isBefore(inForceSince(state)))
                .refuse(
                        INSTALMENT_NOT_DUE,
                        () -> command.releasedOn().isBefore(due.orElseThrow().dueOn()))
                .refuse(
                        RELEASED_AFTER_THE_YEAR,
                        () -> command.releasedOn().isAfter(command.line().year().lastDay()))
                .refuse(CONDITIONS_NOT_MET, () -> !allMet(due.orElseThrow(), state))
                .otherwise(() -> accept(new InstalmentReleased(
                        command.entry(),
                        Objects.requireNonNull(state.agreement()).id(),
                        command.line(),
                        command.instalment(),
                        due.orElseThrow().amount(),
                        command.releasedOn(),
                        command.paymentReference(),
                        command.actor(),
                        command.at())));
    }

    private static LocalDate inForceSince(LineState state) {
        return Objects.requireNonNull(state.inForceSince());
    }

    private static boolean allMet(Instalment instalment, LineState state) {
        return instalment.conditions().stream()
                .allMatch(each -> state.met().contains(new ConditionKey(instalment.number(), each.number())));
    }

    private static Optional<Instalment> instalment(LineState state, int number) {
        return Optional.ofNullable(state.agreement()).stream()
                .flatMap(agreement -> agreement.instalments().stream())
                .filter(each -> each.number() == number)
                .findFirst();
    }

    private static Decision close(CloseAllocation command, LineState state) {
        var paid = state.paidAltogether();
        return open(holding(Duty.FINANCE_LEAD, command, state), state)
                .refuse(
                        CLAIM_NOT_DECIDED,
                        () -> state.claims().values().stream().anyMatch(claim -> claim.stand() == Stand.WAITING))
                .refuse(CARRY_OVER_NOT_DECIDED, () -> state.yearEnd().waits())
                .refuse(
                        MONEY_NOT_ACCOUNTED_FOR,
                        () -> paid
                                != state.claimed(Stand.VERIFIED)
                                        + state.yearEnd().lapsed())
                .refuse(OUTCOME_REPORT_MISSING, () -> state.claimed(Stand.VERIFIED) > 0 && state.lacksAReport())
                .otherwise(() -> accept(new AllocationClosed(
                        command.line(),
                        new Pence(paid),
                        new Pence(state.claimed(Stand.VERIFIED)),
                        new Pence(state.allocation().amount().value() - paid),
                        command.actor(),
                        command.at())));
    }

    private static Judgement holding(Duty duty, Command command, LineState state) {
        return judge().refuse(
                        DUTY_NOT_HELD, () -> !state.duties().holds(command.actor(), duty, LondonDay.of(command.at())));
    }

    /** While it is agreed and not closed. */
    static Judgement open(Judgement rights, LineState state) {
        var phase = state.allocation().phase();
        return rights.refuse(ALLOCATION_NOT_KNOWN, () -> phase == Phase.UNKNOWN)
                .refuse(ALLOCATION_CLOSED, () -> phase == Phase.CLOSED)
                .refuse(AGREEMENT_NOT_IN_FORCE, () -> !state.isInForce());
    }

    public static LineState evolve(LineState state, DutyEvent event) {
        return state.with(Duties.evolve(state.duties(), event));
    }
}
