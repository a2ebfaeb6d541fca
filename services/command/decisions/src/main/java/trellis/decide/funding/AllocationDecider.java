package trellis.decide.funding;

import static trellis.decide.Decision.accept;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.DUTY_NOT_HELD;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.funding.AllocationRule.ACCEPTED_MORE_THAN_OFFERED;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_KNOWN;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_SENT_BACK;
import static trellis.decide.funding.AllocationRule.ALLOCATION_NOT_WAITING_FOR_APPROVAL;
import static trellis.decide.funding.AllocationRule.ANSWER_DAY_HAS_PASSED;
import static trellis.decide.funding.AllocationRule.NOBODY_ANSWERS_THEIR_OWN_OFFER;
import static trellis.decide.funding.AllocationRule.OFFER_NOT_OPEN;
import static trellis.decide.funding.AllocationRule.PROPOSER_IS_THE_APPROVER;
import static trellis.decide.funding.AllocationRule.RECIPIENT_IS_THE_FUNDER;
import static trellis.decide.funding.AllocationRule.SECOND_APPROVER_IS_THE_FIRST;
import static trellis.decide.funding.MoneyRule.MONEY_IS_NOTHING;
import static trellis.decide.funding.ProgrammeRule.FINANCIAL_YEAR_IS_OVER;
import static trellis.decide.funding.ProgrammeRule.STREAM_EXCEEDED;
import static trellis.decide.funding.ProgrammeRule.STREAM_NOT_KNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Judgement;
import trellis.decide.Rights;
import trellis.decide.funding.Allocation.Phase;
import trellis.decide.funding.AllocationCommand.AcceptOffer;
import trellis.decide.funding.AllocationCommand.ApproveAllocation;
import trellis.decide.funding.AllocationCommand.DeclineOffer;
import trellis.decide.funding.AllocationCommand.ProposeAllocation;
import trellis.decide.funding.AllocationCommand.SendBackAllocation;
import trellis.decide.funding.AllocationCommand.WithdrawOffer;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.funding.AllocationEvent;
import trellis.language.funding.AllocationEvent.AllocationApproved;
import trellis.language.funding.AllocationEvent.AllocationOffered;
import trellis.language.funding.AllocationEvent.AllocationProposed;
import trellis.language.funding.AllocationEvent.AllocationSentBack;
import trellis.language.funding.AllocationEvent.OfferAccepted;
import trellis.language.funding.AllocationEvent.OfferDeclined;
import trellis.language.funding.AllocationEvent.OfferWithdrawn;
import trellis.language.funding.AllocationEvent.PartyNamed;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.PartyRole;
import trellis.language.funding.ProgrammeEvent;
import trellis.language.funding.ProgrammeEvent.BudgetAdded;
import trellis.language.funding.ProgrammeEvent.BudgetReduced;
import trellis.language.funding.ProgrammeEvent.ProgrammeOpened;
import trellis.language.funding.ProgrammeEvent.StreamFunded;
import trellis.language.funding.ProgrammeEvent.StreamOpened;
import trellis.language.funding.ProgrammeEvent.StreamReduced;
import trellis.language.organisation.AccessEvent;

/**
 * A lead proposes, somebody else approves, and what is approved is offered at once, out of what the stream has left at
 * that moment; the recipient answers.
 */
public final class AllocationDecider {
    public static final Decider<AllocationCommand, AllocationState> DECIDER = new Decider<>(
            AllocationCommand.class,
            AllocationDecider::boundary,
            initialState(),
            new Families<AllocationState>()
                    .on(AccessEvent.class, AllocationDecider::evolve)
                    .on(DutyEvent.class, AllocationDecider::evolve)
                    .on(ProgrammeEvent.class, AllocationDecider::evolve)
                    .on(AllocationEvent.class, AllocationDecider::evolve),
            AllocationDecider::decide);

    private AllocationDecider() {}

    public static Boundary boundary(AllocationCommand command) {
        var line = command.line();
        return Boundary.of(
                Boundary.facts(line.allocation().tag(), AllocationEvent.class),
                Boundary.facts(line.programme().tag(), ProgrammeOpened.class),
                command instanceof ApproveAllocation
                        ? Room.of(line.stream())
                        : Boundary.facts(line.stream().tag(), StreamOpened.class),
                Rights.of(command.actor()),
                Duties.of(command.actor()));
    }

    public static AllocationState initialState() {
        return AllocationState.INITIAL;
    }

    public static Decision decide(AllocationCommand command, AllocationState state) {
        return switch (command) {
            case ProposeAllocation c -> propose(c, state);
            case ApproveAllocation c -> approve(c, state);
            case SendBackAllocation c -> sendBack(c, state);
            case WithdrawOffer c -> withdraw(c, state);
            case AcceptOffer c -> acceptOffer(c, state);
            case DeclineOffer c -> decline(c, state);
        };
    }

    private static Decision propose(ProposeAllocation command, AllocationState state) {
        var phase = state.allocation().phase();
        return lead(command, state)
                .refuse(STREAM_NOT_KNOWN, () -> !state.streaming())
                .refuse(
                        RECIPIENT_IS_THE_FUNDER,
                        () -> command.line().recipient().equals(state.funder()))
                .refuse(MONEY_IS_NOTHING.at("amount"), command.amount()::isNone)
                .refuse(FINANCIAL_YEAR_IS_OVER, () -> isOver(command))
                .refuse(ANSWER_DAY_HAS_PASSED, () -> hasPassed(command.answerBy(), command))
                .refuse(ALLOCATION_NOT_SENT_BACK, () -> phase != Phase.UNKNOWN && phase != Phase.SENT_BACK)
                .otherwise(() -> accept(new AllocationProposed(
                        command.line(), command.amount(), command.answerBy(), command.actor(), command.at())));
    }

    private static Decision approve(ApproveAllocation command, AllocationState state) {
        var allocation = state.allocation();
        return approver(command, state)
                .check(() -> Independence.gap(command.actor(), command.ties(), state.duties(), command.line(), null))
                .refuse(
                        SECOND_APPROVER_IS_THE_FIRST,
                        () -> allocation.approvers().contains(command.actor()))
                .refuse(FINANCIAL_YEAR_IS_OVER, () -> isOver(command))
                .refuse(ANSWER_DAY_HAS_PASSED, () -> hasPassed(allocation.answerBy(), command))
                .refuse(STREAM_EXCEEDED, () -> allocation.amount().value() > state.room())
                .otherwise(() -> accept(approved(
                        command, state, state.isEnough(allocation.approvers().size() + 1))));
    }

    /** The last approval offers, so that what was approved is never more than what is there. */
    private static List<AllocationEvent> approved(ApproveAllocation command, AllocationState state, boolean complete) {
        var line = command.line();
        var amount = state.allocation().amount();
        var approved = new AllocationApproved(line, amount, complete, command.actor(), command.at());
        return complete
                ? List.of(
                        approved,
                        new AllocationOffered(
                                line,
                                amount,
                                Objects.requireNonNull(state.allocation().answerBy()),
                                command.actor(),
                                command.at()),
                        new PartyNamed(line, line.recipient(), PartyRole.RECIPIENT, command.actor(), command.at()))
                : List.of(approved);
    }

    private static Decision sendBack(SendBackAllocation command, AllocationState state) {
        return approver(command, state)
                .otherwise(() -> accept(
                        new AllocationSentBack(command.line(), command.reason(), command.actor(), command.at())));
    }

    private static Decision withdraw(WithdrawOffer command, AllocationState state) {
        return open(lead(command, state), state)
                .otherwise(() -> accept(new OfferWithdrawn(
                        command.line(), state.allocation().amount(), command.reason(), command.actor(), command.at())));
    }

    private static Decision acceptOffer(AcceptOffer command, AllocationState state) {
        var offered = state.allocation().amount();
        return open(recipient(command, command.grant(), state), state)
                .refuse(
                        ANSWER_DAY_HAS_PASSED,
                        () -> hasPassed(state.allocation().answerBy(), command))
                .refuse(MONEY_IS_NOTHING.at("amount"), command.amount()::isNone)
                .refuse(ACCEPTED_MORE_THAN_OFFERED, () -> command.amount().isMoreThan(offered))
                .otherwise(() -> accept(new OfferAccepted(
                        command.line(),
                        offered,
                        command.amount(),
                        command.grant().grant(),
                        command.actor(),
                        command.at())));
    }

    private static Decision decline(DeclineOffer command, AllocationState state) {
        return open(recipient(command, command.grant(), state), state)
                .otherwise(() -> accept(new OfferDeclined(
                        command.line(),
                        state.allocation().amount(),
                        command.reason(),
                        command.grant().grant(),
                        command.actor(),
                        command.at())));
    }

    private static Judgement lead(AllocationCommand command, AllocationState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(
                        ROLE_NOT_HELD,
                        () -> !state.rights().holds(command.actor(), Role.FACULTY_LEAD, today)
                                && !state.rights().holds(command.actor(), Role.ICS_LEAD, today));
    }

    /** Somebody else than the proposer, trusted with approving, while it waits. */
    private static Judgement approver(AllocationCommand command, AllocationState state) {
        return judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !state.duties().holds(command.actor(), Duty.APPROVER, LondonDay.of(command.at())))
                .refuse(ALLOCATION_NOT_KNOWN, () -> state.allocation().phase() == Phase.UNKNOWN)
                .refuse(
                        ALLOCATION_NOT_WAITING_FOR_APPROVAL,
                        () -> state.allocation().phase() != Phase.PROPOSED)
                .refuse(
                        PROPOSER_IS_THE_APPROVER,
                        () -> command.actor().equals(state.allocation().proposer()));
    }

    private static Judgement recipient(AllocationCommand command, PartyGrant grant, AllocationState state) {
        return judge().refuse(
                        DUTY_NOT_HELD,
                        () -> !grant.organisation().equals(command.line().recipient())
                                || !grant.covers(command.actor(), LondonDay.of(command.at())))
                .refuse(NOBODY_ANSWERS_THEIR_OWN_OFFER, () -> state.allocation().isOfTheFunder(command.actor()));
    }

    private static Judgement open(Judgement rights, AllocationState state) {
        var phase = state.allocation().phase();
        return rights.refuse(ALLOCATION_NOT_KNOWN, () -> phase == Phase.UNKNOWN)
                .refuse(OFFER_NOT_OPEN, () -> phase != Phase.OFFERED);
    }

    private static boolean isOver(AllocationCommand command) {
        return hasPassed(command.line().year().lastDay(), command);
    }

    private static boolean hasPassed(@Nullable LocalDate last, AllocationCommand command) {
        return last != null && LondonDay.of(command.at()).isAfter(last);
    }

    public static AllocationState evolve(AllocationState state, AccessEvent event) {
        return state.with(Rights.evolve(state.rights(), event));
    }

    public static AllocationState evolve(AllocationState state, DutyEvent event) {
        return state.with(Duties.evolve(state.duties(), event));
    }

    public static AllocationState evolve(AllocationState state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened e -> state.of(e.funder(), e.terms());
            case StreamOpened _ -> state.withStream(state.room());
            case StreamFunded e -> state.withStream(state.room() + e.amount().value());
            case StreamReduced e -> state.withStream(state.room() - e.amount().value());
            case BudgetAdded _, BudgetReduced _ -> state;
        };
    }

    /** Others of the stream take from its room, and that is all that they do here. */
    public static AllocationState evolve(AllocationState state, AllocationEvent event) {
        return state.with(Allocation.evolve(state.allocation(), event), state.room() + Room.change(event));
    }
}
