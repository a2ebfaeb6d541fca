package trellis.decide.funding;

import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.funding.DutyRule.GRANT_ENDS_BEFORE_IT_BEGINS;
import static trellis.decide.funding.DutyRule.GRANT_NOT_KNOWN;
import static trellis.decide.funding.DutyRule.NOBODY_GRANTS_THEMSELVES_A_DUTY;
import static trellis.decide.funding.DutyRule.ONLY_AN_OPERATOR_GRANTS_THIS_DUTY;
import static trellis.decide.funding.DutyRule.PERSON_NOT_KNOWN;

import java.util.Objects;
import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.funding.DutyCommand.GrantDuty;
import trellis.decide.funding.DutyCommand.WithdrawDuty;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.Tag;
import trellis.language.funding.Duty;
import trellis.language.funding.DutyEvent;
import trellis.language.funding.DutyEvent.DutyGranted;
import trellis.language.funding.DutyEvent.DutyWithdrawn;
import trellis.language.organisation.AccessEvent;
import trellis.language.organisation.AccessEvent.PersonRecorded;

/** Who may trust whom with money in one organisation. */
public final class DutyDecider {
    public static final Decider<DutyCommand, DutyState> DECIDER = new Decider<>(
            DutyCommand.class,
            DutyDecider::boundary,
            initialState(),
            new Families<DutyState>()
                    .on(AccessEvent.class, DutyDecider::evolve)
                    .on(DutyEvent.class, DutyDecider::evolve),
            DutyDecider::decide);

    private DutyDecider() {}

    public static Boundary boundary(DutyCommand command) {
        return Boundary.of(
                Boundary.facts(Tag.person(command.person()), PersonRecorded.class),
                Duties.of(command.person()),
                Rights.of(command.actor()));
    }

    public static DutyState initialState() {
        return DutyState.INITIAL;
    }

    public static Decision decide(DutyCommand command, DutyState state) {
        return judge().refuse(ROLE_NOT_HELD, () -> !isAnOperator(command, state) && !isAnEducator(command, state))
                .otherwise(() -> switch (command) {
                    case GrantDuty c -> grant(c, state);
                    case WithdrawDuty c -> withdraw(c, state);
                });
    }

    private static boolean isAnOperator(DutyCommand command, DutyState state) {
        var today = LondonDay.of(command.at());
        var pinned = command.operator();
        return (pinned != null && pinned.covers(command.actor(), today))
                || state.rights().holds(command.actor(), Role.OPERATOR, today);
    }

    private static boolean isAnEducator(DutyCommand command, DutyState state) {
        return state.rights().holds(command.actor(), Role.EDUCATOR, LondonDay.of(command.at()));
    }

    private static boolean mayGive(DutyCommand command, Duty duty, DutyState state) {
        return switch (duty) {
            case FINANCE_LEAD -> true;
            case APPROVER, VERIFIER -> isAnOperator(command, state);
        };
    }

    private static Decision grant(GrantDuty command, DutyState state) {
        var until = command.until();
        return judge().refuse(
                        NOBODY_GRANTS_THEMSELVES_A_DUTY, () -> command.actor().equals(command.person()))
                .refuse(PERSON_NOT_KNOWN, () -> !state.people().contains(command.person()))
                .refuse(ONLY_AN_OPERATOR_GRANTS_THIS_DUTY, () -> !mayGive(command, command.duty(), state))
                .refuse(GRANT_ENDS_BEFORE_IT_BEGINS, () -> until != null && until.isBefore(command.from()))
                .otherwise(() -> isGranted(command, state)
                        ? nothingToDo()
                        : accept(new DutyGranted(
                                command.grant(),
                                command.person(),
                                command.duty(),
                                command.employer(),
                                command.from(),
                                until,
                                command.actor(),
                                command.at())));
    }

    private static boolean isGranted(GrantDuty command, DutyState state) {
        return state.duties().held().values().stream()
                .anyMatch(each -> !each.withdrawn()
                        && each.person().equals(command.person())
                        && each.duty() == command.duty()
                        && each.employer().equals(command.employer())
                        && each.from().equals(command.from())
                        && Objects.equals(each.until(), command.until()));
    }

    private static Decision withdraw(WithdrawDuty command, DutyState state) {
        var held = state.duties().held().get(command.grant());
        if (held == null || !held.person().equals(command.person())) {
            return reject(GRANT_NOT_KNOWN);
        }
        if (!mayGive(command, held.duty(), state)) {
            return reject(ONLY_AN_OPERATOR_GRANTS_THIS_DUTY);
        }
        return held.withdrawn()
                ? nothingToDo()
                : accept(new DutyWithdrawn(
                        command.grant(), command.person(), held.duty(), command.reasonCode(), command.at()));
    }

    public static DutyState evolve(DutyState state, AccessEvent event) {
        var next = state.with(Rights.evolve(state.rights(), event));
        return event instanceof PersonRecorded recorded ? next.with(recorded.person()) : next;
    }

    public static DutyState evolve(DutyState state, DutyEvent event) {
        return state.with(Duties.evolve(state.duties(), event));
    }
}
