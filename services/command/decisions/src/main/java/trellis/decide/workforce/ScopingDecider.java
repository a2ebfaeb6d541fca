package trellis.decide.workforce;

import static trellis.decide.DateRule.DATE_IN_THE_FUTURE;
import static trellis.decide.Decision.accept;
import static trellis.decide.Decision.nothingToDo;
import static trellis.decide.Decision.reject;
import static trellis.decide.Judgement.judge;
import static trellis.decide.RoleRule.ROLE_NOT_HELD;
import static trellis.decide.workforce.ScopingRule.SCOPING_RETURN_NOT_KNOWN;

import trellis.decide.Boundary;
import trellis.decide.Decider;
import trellis.decide.Decision;
import trellis.decide.Families;
import trellis.decide.Rights;
import trellis.decide.workforce.ScopingCommand.FreezeRegister;
import trellis.decide.workforce.ScopingCommand.ReopenRegister;
import trellis.decide.workforce.ScopingState.Phase;
import trellis.language.LondonDay;
import trellis.language.Role;
import trellis.language.organisation.AccessEvent;
import trellis.language.workforce.ScopingEvent;
import trellis.language.workforce.ScopingEvent.RegisterFrozen;
import trellis.language.workforce.ScopingEvent.RegisterReopened;

/** An education lead freezes the register as the trust's scoping return, and opens it again with a reason. */
public final class ScopingDecider {
    public static final Decider<ScopingCommand, ScopingState> DECIDER = new Decider<>(
            ScopingCommand.class,
            ScopingDecider::boundary,
            initialState(),
            new Families<ScopingState>()
                    .on(AccessEvent.class, ScopingDecider::evolve)
                    .on(ScopingEvent.class, ScopingDecider::evolve),
            ScopingDecider::decide);

    private ScopingDecider() {}

    public static Boundary boundary(ScopingCommand command) {
        return Boundary.of(
                Boundary.facts(command.scopingReturn().tag(), ScopingEvent.class), Rights.of(command.actor()));
    }

    public static ScopingState initialState() {
        return ScopingState.INITIAL;
    }

    public static Decision decide(ScopingCommand command, ScopingState state) {
        var today = LondonDay.of(command.at());
        return judge().refuse(ROLE_NOT_HELD, () -> !state.rights().holds(command.actor(), Role.EDUCATOR, today))
                .otherwise(() -> switch (command) {
                    case FreezeRegister c -> freeze(c);
                    case ReopenRegister c -> reopen(c, state);
                });
    }

    private static Decision freeze(FreezeRegister command) {
        return command.asAt().isAfter(LondonDay.of(command.at()))
                ? reject(DATE_IN_THE_FUTURE.at("asAt"))
                : accept(new RegisterFrozen(command.scopingReturn(), command.asAt(), command.actor(), command.at()));
    }

    private static Decision reopen(ReopenRegister command, ScopingState state) {
        return switch (state.phase()) {
            case UNKNOWN -> reject(SCOPING_RETURN_NOT_KNOWN);
            case FROZEN ->
                accept(new RegisterReopened(command.scopingReturn(), command.reason(), command.actor(), command.at()));
            case REOPENED -> nothingToDo();
        };
    }

    public static ScopingState evolve(ScopingState state, AccessEvent event) {
        return state.with(Rights.evolve(state.rights(), event));
    }

    public static ScopingState evolve(ScopingState state, ScopingEvent event) {
        return switch (event) {
            case RegisterFrozen _ -> state.in(Phase.FROZEN);
            case RegisterReopened _ -> state.in(Phase.REOPENED);
        };
    }
}
