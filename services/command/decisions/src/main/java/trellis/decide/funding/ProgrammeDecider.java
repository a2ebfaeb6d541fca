package trellis.decide.funding;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.ProgrammeRule.BUDGET_EXCEEDED;
import static trellis.decide.funding.ProgrammeRule.BUDGET_IS_TOO_LARGE;
import static trellis.decide.funding.ProgrammeRule.CUT_OFF_BEFORE_THE_YEAR_BEGINS;
import static trellis.decide.funding.ProgrammeRule.FINANCIAL_YEAR_IS_OVER;
import static trellis.decide.funding.ProgrammeRule.PROGRAMME_NOT_KNOWN;
import static trellis.decide.funding.ProgrammeRule.STREAM_EXCEEDED;
import static trellis.decide.funding.ProgrammeRule.STREAM_NOT_KNOWN;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Command;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Judgement;
import trellis.decide.Rights;
import trellis.decide.funding.ProgrammeCommand.AddBudget;
import trellis.decide.funding.ProgrammeCommand.FundStream;
import trellis.decide.funding.ProgrammeCommand.OpenProgramme;
import trellis.decide.funding.ProgrammeCommand.OpenStream;
import trellis.decide.funding.ProgrammeCommand.ReduceBudget;
import trellis.decide.funding.ProgrammeCommand.ReduceStream;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.FinancialYear;
import trellis.language.funding.Pence;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.organisation.AccessEvent;

/** A lead says what money is for; a finance lead says how much there is, and never gives more than that. */
public final class ProgrammeDecider {
    public static final Decider<ProgrammeCommand, ProgrammeState> DECIDER = new Decider<>(
            ProgrammeCommand.class,
            ProgrammeDecider::boundary,
            initialState(),
            new Families<ProgrammeState>()
                    .on(AccessEvent.class, ProgrammeDecider::evolve)
                    .on(DutyEvent.class, ProgrammeDecider::evolve)
                    .on(ProgrammeEvent.class, ProgrammeDecider::evolve)
                    .on(AllocationEvent.class, ProgrammeDecider::evolve),
            ProgrammeDecider::decide);

    private ProgrammeDecider() {}

    public static Boundary boundary(ProgrammeCommand command) {
        var clauses = new ArrayList<>(List.of(
                Boundary.facts(command.programme().tag(), ProgrammeEvent.class),
                Rights.of(command.actor()),
                Duties.of(command.actor())));
        if (command instanceof ReduceStream reduced) {
            clauses.add(Room.of(reduced.stream()));
        }
        return new Boundary(clauses);
    }

    public static ProgrammeState initialState() {
        return ProgrammeState.INITIAL;
    }

    public static Decision decide(ProgrammeCommand command, ProgrammeState state) {
        return switch (command) {
            case OpenProgramme c -> open(c, state);
            case OpenStream c -> openStream(c, state);
            case AddBudget c -> add(c, state);
            case ReduceBudget c -> reduce(c, state);
            case FundStream c -> fund(c, state);
            case ReduceStream c -> reduce(c, state);
        };
    }

    private static Decision open(OpenProgramme command, ProgrammeState state) {
        return lead(command, state)
                .refuse(FINANCIAL_YEAR_IS_OVER, () -> isOver(command.year(), command))
                .refuse(
                        CUT_OFF_BEFORE_THE_YEAR_BEGINS,
                        () -> command.terms()
                                .claimsUntil()
                                .isBefore(command.year().firstDay()))
                .otherwise(() -> state.year() == null
                        ? accept(new ProgrammeOpened(
                                command.programme(),
                                command.year(),
                                command.name(),
                                command.purpose(),
                                command.funder(),
                                command.terms(),
                                command.actor(),
                                command.at()))
                        : nothingToDo());
    }

    private static Decision openStream(OpenStream command, ProgrammeState state) {
        return lead(command, state)
                .refuse(PROGRAMME_NOT_KNOWN, () -> state.year() == null)
                .refuse(FINANCIAL_YEAR_IS_OVER, () -> isOver(state.year(), command))
                .otherwise(() -> state.room().containsKey(command.stream())
                        ? nothingToDo()
                        : accept(new StreamOpened(
                                command.stream(), command.programme(), command.name(), command.actor(), command.at())));
    }

    private static Decision add(AddBudget command, ProgrammeState state) {
        return financeLead(command, command.amount(), state)
                .refuse(FINANCIAL_YEAR_IS_OVER, () -> isOver(state.year(), command))
                .refuse(
                        BUDGET_IS_TOO_LARGE,
                        () -> state.budget().value() + command.amount().value() > Pence.MOST)
                .otherwise(() -> accept(new BudgetAdded(
                        command.entry(),
                        command.programme(),
                        command.amount(),
                        command.award(),
                        command.actor(),
                        command.at())));
    }

    private static Decision reduce(ReduceBudget command, ProgrammeState state) {
        return financeLead(command, command.amount(), state)
                .refuse(BUDGET_EXCEEDED, () -> command.amount().isMoreThan(state.unallocated()))
                .otherwise(() -> accept(new BudgetReduced(
                        command.entry(),
                        command.programme(),
                        command.amount(),
                        command.award(),
                        command.actor(),
                        command.at())));
    }

    private static Decision fund(FundStream command, ProgrammeState state) {
        return financeLead(command, command.amount(), state)
                .refuse(STREAM_NOT_KNOWN, () -> !state.room().containsKey(command.stream()))
                .refuse(FINANCIAL_YEAR_IS_OVER, () -> isOver(state.year(), command))
                .refuse(BUDGET_EXCEEDED, () -> command.amount().isMoreThan(state.unallocated()))
                .otherwise(() -> accept(new StreamFunded(
                        command.entry(),
                        command.programme(),
                        command.stream(),
                        command.amount(),
                        command.actor(),
                        command.at())));
    }

    private static Decision reduce(ReduceStream command, ProgrammeState state) {
        return financeLead(command, command.amount(), state)
                .refuse(STREAM_NOT_KNOWN, () -> !state.room().containsKey(command.stream()))
                .refuse(STREAM_EXCEEDED, () -> command.amount().isMoreThan(state.roomIn(command.stream())))
                .otherwise(() -> accept(new StreamReduced(
                        command.entry(),
                        command.programme(),
                        command.stream(),
                        command.amount(),
                        command.actor(),
                        command.at())));
    }

    private static Judgement lead(Command command, ProgrammeState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ROLE_NOT_HELD,
                        () -> !state.rights().holds(command.actor(), Role.FACULTY_LEAD, today)
                                && !state.rights().holds(command.actor(), Role.ICS_LEAD, today));
    }

    private static Judgement financeLead(Command command, Pence amount, ProgrammeState state) {
        return judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !state.duties().holds(command.actor(), Duty.FINANCE_LEAD, LondonDay.of(command.at())))
                .refuse(PROGRAMME_NOT_KNOWN, () -> state.year() == null)
                .refuse(MONEY_IS_NOTHING.at("amount"), amount::isNone);
    }

    private static boolean isOver(@Nullable FinancialYear year, Command command) {
        return year != null && LondonDay.of(command.at()).isAfter(year.lastDay());
    }

    public static ProgrammeState evolve(ProgrammeState state, AccessEvent event) {
        return state.with(Rights.evolve(state.rights(), event));
    }

    public static ProgrammeState evolve(ProgrammeState state, DutyEvent event) {
        return state.with(Duties.evolve(state.duties(), event));
    }

    public static ProgrammeState evolve(ProgrammeState state, AllocationEvent event) {
        return state.moved(event.line().stream(), Room.change(event));
    }

    public static ProgrammeState evolve(ProgrammeState state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened e -> state.of(e.year());
            case BudgetAdded e -> state.more(e.amount());
            case BudgetReduced e -> state.less(e.amount());
            case StreamOpened e -> state.streaming(e.stream());
            case StreamFunded e -> state.intoStream(e.stream(), e.amount());
            case StreamReduced e -> state.outOfStream(e.stream(), e.amount());
        };
    }
}
